package org.ironriver.scenarios.experiment;

import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.scenario.Scenario;

/** Simulates replications with the model itself. */
public final class ModelRunner implements ReplicationRunner {

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        throw new UnsupportedOperationException("the engine is not built yet");
    }
}
