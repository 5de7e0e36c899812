package org.ironriver.core.engine;

import java.util.List;
import java.util.Objects;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.time.SimulationCalendar;

/**
 * Everything that a replication depends on, beside its seed.
 *
 * @param civilianScale people for whom one civilian agent stands, 1 to 10,000
 * @param threadsInside threads that share the turns of a week's civilians; they change no result, and pay where civilians
 *                      are many
 */
public record WorldSettings(
        SimulationCalendar calendar,
        ModelParameters parameters,
        Geography geography,
        List<Intervention> interventions,
        int civilianScale,
        int threadsInside) {

    private static final int MOST_THREADS = 1_024;

    public WorldSettings {
        Objects.requireNonNull(calendar);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(geography);
        interventions = List.copyOf(interventions);
        if (civilianScale < 1 || civilianScale > 10_000) {
            throw new IllegalArgumentException(
                    "one civilian agent cannot stand for " + civilianScale + " people; allowed: 1 to 10,000");
        }
        if (threadsInside < 1 || threadsInside > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads inside a replication cannot be " + threadsInside + "; allowed: 1 to " + MOST_THREADS);
        }
    }

    /** Settings for one thread. */
    public WorldSettings(
            SimulationCalendar calendar,
            ModelParameters parameters,
            Geography geography,
            List<Intervention> interventions,
            int civilianScale) {
        this(calendar, parameters, geography, interventions, civilianScale, 1);
    }

    /** The same world, simulated by this many threads. */
    public WorldSettings withThreadsInside(int threads) {
        return new WorldSettings(calendar, parameters, geography, interventions, civilianScale, threads);
    }
}
