package org.ironriver.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ironriver.scenarios.experiment.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EvaluationsTest {

    private static final double[] SLOW = {0.2, 0.5, 0.5};
    private static final double[] QUICK = {0.8, 0.5, 0.5};
    private static final double[] LAST = {0.9, 0.5, 0.5};

    @TempDir
    Path folder = Path.of(".");

    /** What has ended is not lost with what has not: the first point goes on until the third begins, after the second. */
    @Test
    @Timeout(60)
    void aPointIsKeptAsItEndsThoughOneBeforeItGoesOn() throws IOException {
        Likelihood likelihood = ToyModel.published(QUICK, 5);
        CountDownLatch third = new CountDownLatch(1);
        boolean[] kept = new boolean[1];
        try (EvaluationLog log = EvaluationLog.open(folder.resolve("log"), "toy")) {
            SimulatedFigures model = (point, replication) -> {
                if (point[0] == LAST[0]) {
                    kept[0] = log.find(QUICK).isPresent() && log.find(SLOW).isEmpty();
                    third.countDown();
                }
                if (point[0] == SLOW[0]) {
                    await(third);
                }
                return ToyModel.figures(point, replication);
            };
            Calibration.Settings settings = new Calibration.Settings(3, 1, 1, 1, 1, 1, 1, 2, 1);
            try (Evaluations evaluations =
                    new Evaluations(likelihood, model, log, settings, new Cancellation(), (done, run) -> {})) {
                evaluations.run(List.of(SLOW, QUICK, LAST));
                assertThat(evaluations.points()).hasSize(3);
            }
        }
        assertThat(kept[0]).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
