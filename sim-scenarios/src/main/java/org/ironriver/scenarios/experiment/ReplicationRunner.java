package org.ironriver.scenarios.experiment;

import org.ironriver.core.event.EventListener;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Simulates one replication of one scenario. Called from several threads at once.
 *
 * <p>The result depends on the scenario and the seed alone: not on the thread, on what ran before, or on how many
 * replications there are. Everything that experiments promise rests on this.
 */
@FunctionalInterface
public interface ReplicationRunner {

    /**
     * @param scenario        what to simulate
     * @param replication     number of the replication, from 1
     * @param replicationSeed its seed, the same for every scenario of the experiment
     */
    OutcomeSeries run(Scenario scenario, int replication, long replicationSeed);

    /**
     * The same, with a listener that hears of every event of the model. A runner that simulates no events has none to tell,
     * and need not override this.
     *
     * @param listener called by the thread of this replication; it must change nothing
     */
    default OutcomeSeries run(Scenario scenario, int replication, long replicationSeed, EventListener listener) {
        return run(scenario, replication, replicationSeed);
    }

    /**
     * Refuses, before any replication has begun, what would end all of them for want of memory. A runner that needs little has
     * nothing to refuse.
     *
     * @param atOnce replications of the scenario under way at the same time
     * @throws org.ironriver.core.input.InvalidInputException if they do not fit
     */
    default void requireRoom(Scenario scenario, int atOnce) {}

    /**
     * A runner of the same results that shares each replication among threads. One that cannot is what it was.
     *
     * @param threads of one replication
     */
    default ReplicationRunner withThreadsInside(int threads) {
        return this;
    }
}
