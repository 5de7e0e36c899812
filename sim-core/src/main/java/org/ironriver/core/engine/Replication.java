package org.ironriver.core.engine;

import org.ironriver.core.event.EventListener;
import org.ironriver.core.outcome.OutcomeSeries;

/** One seeded run of a world. */
public final class Replication {

    private Replication() {}

    /**
     * Runs a replication from its first week to its last. Safe to call from several threads at once.
     *
     * @param replicationSeed luck, from {@link org.ironriver.core.random.KeyedRandom#replicationSeed}
     * @param listeners       hear of every event beside the recorder; they must change nothing
     */
    public static OutcomeSeries run(WorldSettings settings, long replicationSeed, EventListener... listeners) {
        return run(settings, replicationSeed, (tick, phase) -> {}, listeners);
    }

    /**
     * Runs a replication under a clock.
     *
     * @param watch hears when phases begin
     */
    public static OutcomeSeries run(
            WorldSettings settings, long replicationSeed, PhaseWatch watch, EventListener... listeners) {
        TraffickingModel model = new TraffickingModel(settings, replicationSeed);
        model.watch(watch);
        for (EventListener listener : listeners) {
            model.events().add(listener);
        }
        model.runToEnd();
        return model.outcomes();
    }
}
