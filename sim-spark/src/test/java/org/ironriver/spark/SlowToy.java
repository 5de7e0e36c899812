package org.ironriver.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/** The brittle toy, slow enough to be killed half-way. */
public final class SlowToy implements ReplicationRunner {

    private static final int MILLISECONDS = 40;

    private final BrittleToy toy = new BrittleToy();

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        try {
            boolean never = new CountDownLatch(1).await(MILLISECONDS, TimeUnit.MILLISECONDS);
            if (never) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return toy.run(scenario, replication, replicationSeed);
    }
}
