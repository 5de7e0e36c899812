package org.ironriver.scenarios.experiment;

import org.ironriver.core.engine.Replication;
import org.ironriver.core.engine.WorldSettings;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.scenario.Scenario;

/** Simulates replications with the model itself. */
public final class ModelRunner implements ReplicationRunner {

    private final int threadsInside;

    /** Each replication runs on the thread that asks for it. */
    public ModelRunner() {
        this(1);
    }

    /** @param threadsInside threads that share one replication; they change no result */
    public ModelRunner(int threadsInside) {
        this.threadsInside = threadsInside;
    }

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        return Replication.run(checked(scenario), replicationSeed);
    }

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed, EventListener listener) {
        return Replication.run(checked(scenario), replicationSeed, listener);
    }

    @Override
    public ReplicationRunner withThreadsInside(int threads) {
        return new ModelRunner(threads);
    }

    @Override
    public void requireRoom(Scenario scenario, int atOnce) {
        HeapRoom.require(settings(scenario), Runtime.getRuntime().maxMemory(), atOnce);
    }

    private WorldSettings checked(Scenario scenario) {
        WorldSettings settings = settings(scenario).withThreadsInside(threadsInside);
        HeapRoom.require(settings, Runtime.getRuntime().maxMemory(), 1);
        return settings;
    }

    /** What the model needs to know of a scenario. */
    public static WorldSettings settings(Scenario scenario) {
        return new WorldSettings(
                scenario.calendar(),
                scenario.parameters().toModel(),
                Facts.GEOGRAPHY,
                scenario.enacted(),
                scenario.civilianScale());
    }

    /** Read when the first replication needs it, and then shared: it is immutable. */
    private static final class Facts {
        static final Geography GEOGRAPHY = Geography.load();
    }
}
