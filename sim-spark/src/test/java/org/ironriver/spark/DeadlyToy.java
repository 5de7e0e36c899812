package org.ironriver.spark;

import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/** The brittle toy, of which one replication ends the process that it is in, as one does that wants too much memory. */
public final class DeadlyToy implements ReplicationRunner {

    static final int ENDS_THE_PROCESS = 5;

    private final BrittleToy toy = new BrittleToy();

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        if (replication == ENDS_THE_PROCESS && scenario.interventions().isEmpty()) {
            Runtime.getRuntime().halt(52);
        }
        return toy.run(scenario, replication, replicationSeed);
    }
}
