package org.ironriver.scenarios.precision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalInt;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionGoalTest {

    private static final int EXPERIMENTS = 2_000;

    /**
     * 2,000 experiments that go on until their interval is narrow enough, which takes about 30 replications. Since a variance that is
     * underestimated by luck ends them early, intervals cover the truth a little less often than 95 %: in 92 % or more. The share of
     * 2,000 has a standard deviation of 0.6 points, so if 93 % were covered, less than 91.5 % would be seen in 1 of 220 cases; and
     * more than 96.5 % would be seen in 1 of 2,000 cases if 95 % were. Seeds are fixed, and so is the luck of the three pilots.
     */
    @ParameterizedTest
    @CsvSource({"5", "10", "20"})
    void stoppingEarlyCostsLittleCoverage(int pilot) {
        int covered = 0;
        long replications = 0;
        double truth = -30;
        PrecisionGoal goal = new PrecisionGoal("guns.crossed", 0.75, 1_000);
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            double[][] pairs = pairs(experiment, truth);
            OptionalInt next = OptionalInt.of(pilot);
            PairedDifference paired = null;
            while (next.isPresent()) {
                int count = next.getAsInt();
                paired = PairedDifference.of(Arrays.copyOf(pairs[0], count), Arrays.copyOf(pairs[1], count));
                double halfWidth = (paired.interval().high() - paired.interval().low()) / 2;
                next = goal.next(new Look(count, "policy", count, 100 * halfWidth / paired.referenceMean()), 1);
            }
            covered += truth >= paired.interval().low()
                            && truth <= paired.interval().high()
                    ? 1
                    : 0;
            replications += paired.pairs();
        }
        assertThat(covered / (double) EXPERIMENTS).isBetween(0.915, 0.965);
        assertThat(replications / (double) EXPERIMENTS).isBetween(28.0, 34.0);
    }

    /** The reference does not vary, so that the half-width that is aimed at is the same in every experiment. */
    private static double[][] pairs(int experiment, double effect) {
        KeyedRandom luck = new KeyedRandom(KeyedRandom.replicationSeed(31, experiment));
        double[][] pairs = new double[2][1_000];
        for (int i = 0; i < pairs[0].length; i++) {
            pairs[0][i] = 1_000;
            pairs[1][i] = 1_000 + effect + 20 * luck.gaussian(DecisionPoint.DEALER_VOLUME, 1, i);
        }
        return pairs;
    }

    /** Three draws of parameters whose effects happen to agree say little of how far effects differ. */
    @Test
    void fewPairsAreNoReasonToStopHoweverAlikeTheyAre() {
        PrecisionGoal goal = new PrecisionGoal("guns.crossed", 5, 100);
        assertThat(goal.isReached(new Look(6, "policy", 3, 1))).isFalse();
        assertThat(goal.next(new Look(6, "policy", 3, 1), 2)).hasValue(8);
        assertThat(goal.isReached(new Look(10, "policy", 5, 1))).isTrue();
    }

    @Test
    void growsByWhatTheVarianceAsksForButNeitherLittleNorALot() {
        PrecisionGoal goal = new PrecisionGoal("guns.crossed", 1, 1_000);
        assertThat(goal.next(look(40, 0.99), 1)).isEmpty();
        assertThat(goal.next(look(40, 1.01), 1)).hasValue(44);
        assertThat(goal.next(look(40, 1.2), 1)).hasValue(57);
        assertThat(goal.next(look(40, 10), 1)).hasValue(80);
        assertThat(goal.next(look(900, 10), 1)).hasValue(1_000);
        assertThat(goal.next(look(1_000, 10), 1)).isEmpty();
    }

    @Test
    void goesOnWhereThereIsNoIntervalYetAndStopsWhereThereWillBeNone() {
        PrecisionGoal goal = new PrecisionGoal("guns.crossed", 1, 1_000);
        assertThat(goal.next(new Look(6, "policy", 1, Double.NaN), 1)).hasValue(12);
        assertThat(goal.next(new Look(6, "policy", 0, Double.NaN), 1)).isEmpty();
        assertThat(goal.next(new Look(6, "policy", 6, Double.NaN), 1)).isEmpty();
    }

    @Test
    void replicationsThatFailAreReckonedWith() {
        PrecisionGoal goal = new PrecisionGoal("guns.crossed", 1, 1_000);
        assertThat(goal.next(new Look(80, "policy", 40, 1.2), 1)).hasValue(114);
    }

    @Test
    void leavesNoDrawOfParametersIncomplete() {
        PrecisionGoal goal = new PrecisionGoal("guns.crossed", 1, 101);
        assertThat(goal.next(new Look(50, "policy", 25, 1.01), 2)).hasValue(56);
        assertThat(goal.next(new Look(90, "policy", 45, 1.2), 2)).hasValue(100);
        assertThat(goal.next(new Look(100, "policy", 50, 1.2), 2)).isEmpty();
    }

    private static Look look(int replications, double halfWidthPercent) {
        return new Look(replications, "policy", replications, halfWidthPercent);
    }
}
