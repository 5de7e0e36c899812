package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironriver.core.outcome.OutcomeSeries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Results are in people and firearms whatever one civilian agent stands for, and agree between scales.
 *
 * <p>Luck at two scales is independent where civilians are concerned, so each outcome's means over the replications are
 * compared by Welch's t: a right model exceeds 4.5 standard errors in one of five outcomes with probability of about
 * 0.005 at 9 degrees of freedom; the seeds are fixed, so that a run which passes passes again.
 */
class ScaleTest {

    private static final List<String> OUTCOMES = List.of(
            "civilians.acquiring.lawfully",
            "civilians.armed",
            "people.displaced",
            "homicides.by-cause.dispute",
            "guns.crossed");

    @Test
    void coarseCiviliansAgreeWithCoarserOnes() {
        compare(TestWorlds.small(26).civilianScale(2_000), TestWorlds.small(26).civilianScale(10_000), 5);
    }

    /** Three million civilians, or a few thousand: one person among fifty is not what one among two thousand is. */
    @Test
    void manyCiviliansAgreeWithFew() {
        compare(TestWorlds.small(26).civilianScale(50), TestWorlds.small(26).civilianScale(1_000), 4);
    }

    @Test
    @Tag("long")
    void everyPersonAnAgentAgreesWithAThousandToOne() {
        compare(TestWorlds.small(13).civilianScale(1), TestWorlds.small(13).civilianScale(1_000), 4);
    }

    @Test
    @Tag("long")
    void fineCiviliansAgreeWithCoarseOnes() {
        compare(TestWorlds.small(104).civilianScale(500), TestWorlds.small(104).civilianScale(2_000), 10);
        compare(
                TestWorlds.small(104).civilianScale(2_000),
                TestWorlds.small(104).civilianScale(10_000),
                10);
    }

    private static void compare(TestWorlds fine, TestWorlds coarse, int replications) {
        double[][] one = new double[OUTCOMES.size()][replications];
        double[][] other = new double[OUTCOMES.size()][replications];
        for (int n = 0; n < replications; n++) {
            fill(one, n, fine.run(n + 1));
            fill(other, n, coarse.run(n + 1));
        }
        for (int i = 0; i < OUTCOMES.size(); i++) {
            double error = Math.sqrt((variance(one[i]) + variance(other[i])) / replications);
            double difference = mean(one[i]) - mean(other[i]);
            assertThat(Math.abs(difference))
                    .as("%s: %s at one scale, %s at the other", OUTCOMES.get(i), mean(one[i]), mean(other[i]))
                    .isLessThan(4.5 * error);
        }
    }

    private static void fill(double[][] values, int replication, OutcomeSeries series) {
        for (int i = 0; i < OUTCOMES.size(); i++) {
            values[i][replication] = series.windowValue(OUTCOMES.get(i));
        }
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
