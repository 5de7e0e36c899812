package org.ironriver.scenarios.experiment;

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
}
