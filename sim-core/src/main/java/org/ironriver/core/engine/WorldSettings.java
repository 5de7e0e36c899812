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
 */
public record WorldSettings(
        SimulationCalendar calendar,
        ModelParameters parameters,
        Geography geography,
        List<Intervention> interventions,
        int civilianScale) {

    public WorldSettings {
        Objects.requireNonNull(calendar);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(geography);
        interventions = List.copyOf(interventions);
        if (civilianScale < 1 || civilianScale > 10_000) {
            throw new IllegalArgumentException(
                    "one civilian agent cannot stand for " + civilianScale + " people; allowed: 1 to 10,000");
        }
    }
}
