package org.ironriver.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.ironriver.scenarios.contrast.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fits to data simulated from known parameters must cover these. */
class RecoveryTest {

    private static final List<String> PATHS = List.of("a", "b", "unseen");
    private static final int DATA_SETS = 20;
    private static final int LEAST_COVERED = 16;

    @TempDir
    Path folder = Path.of(".");

    /**
     * 90 % intervals that are right cover in 16 or more of 20 data sets with a probability of 95.7 %: were seeds not fixed, the
     * test would give a false alarm for a given parameter in 4.3 % of cases.
     */
    @Test
    void intervalsCoverTheTruthAndWhatIsNotSeenStaysWide() {
        int[] covered = new int[3];
        double[] width = new double[3];
        RandomGenerator luck = new MersenneTwister(11);
        for (int data = 0; data < DATA_SETS; data++) {
            double[] truth = {luck.nextDouble(), luck.nextDouble(), luck.nextDouble()};
            Calibration.Posterior posterior = ToyModel.fit(
                    ToyModel.published(truth, 100 + data), folder.resolve(data + ".log"), 240, ToyModel::figures);
            List<Identifiability> found = Identifiability.list(PATHS, posterior.draws());
            for (int i = 0; i < 3; i++) {
                Interval interval = found.get(i).interval();
                covered[i] += interval.low() <= truth[i] && truth[i] <= interval.high() ? 1 : 0;
                width[i] += found.get(i).width() / DATA_SETS;
            }
        }
        assertThat(covered[0]).isGreaterThanOrEqualTo(LEAST_COVERED);
        assertThat(covered[1]).isGreaterThanOrEqualTo(LEAST_COVERED);
        assertThat(width[0]).isLessThan(Identifiability.INFORMED);
        assertThat(width[1]).isLessThan(Identifiability.INFORMED);
        assertThat(width[2]).isGreaterThan(0.85);
    }
}
