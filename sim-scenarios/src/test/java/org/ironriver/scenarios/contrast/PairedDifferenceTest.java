package org.ironriver.scenarios.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    /** By hand: differences 1, 2, 6; mean 3; variance 7; t(2) at 97.5 % = 4.302653. */
    @Test
    void agreesWithAnExampleDoneByHand() {
        PairedDifference paired = PairedDifference.of(new double[] {10, 20, 30}, new double[] {11, 22, 36});
        double halfWidth = 4.302653 * Math.sqrt(7.0 / 3);
        assertThat(paired.pairs()).isEqualTo(3);
        assertThat(paired.referenceMean()).isEqualTo(20);
        assertThat(paired.mean()).isEqualTo(23);
        assertThat(paired.difference()).isEqualTo(3);
        assertThat(paired.interval().low()).isCloseTo(3 - halfWidth, within(1e-5));
        assertThat(paired.interval().high()).isCloseTo(3 + halfWidth, within(1e-5));
        assertThat(paired.ofOnePair().high()).isCloseTo(3 + 2 * halfWidth, within(1e-5));
        assertThat(paired.relative()).isEqualTo(0.15);
        // residuals -0.5, -1, 1.5: variance 1.75, over the mean of 20
        assertThat(paired.relativeInterval().high())
                .isCloseTo(0.15 + 4.302653 * Math.sqrt(1.75 / 3) / 20, within(1e-6));
        // relative changes 0.1, 0.1, 0.2: mean 0.4 / 3, variance 0.01 / 3, one more in a variance of 4 / 3 of it
        assertThat(paired.relativeOfOnePair().high()).isCloseTo(0.4 / 3 + 4.302653 * Math.sqrt(0.04) / 3, within(1e-6));
        // variances 100 and 157 over 7
        assertThat(paired.varianceRatio()).isCloseTo(257.0 / 7, within(1e-12));
        // t = -1.9640 on 2 degrees of freedom
        assertThat(paired.pReduction()).isCloseTo(0.0943, within(1e-4));
    }

    @Test
    void exchangingReferenceAndPolicyFlipsTheSignToTheLastBit() {
        KeyedRandom luck = new KeyedRandom(5);
        double[] one = sample(luck, 1, 40, 1e5, 0.1);
        double[] other = sample(luck, 2, 40, 99_000.3, 7.7);
        PairedDifference there = PairedDifference.of(one, other);
        PairedDifference back = PairedDifference.of(other, one);
        assertThat(back.difference()).isEqualTo(-there.difference());
        assertThat(back.interval())
                .isEqualTo(
                        new Interval(-there.interval().high(), -there.interval().low()));
        assertThat(back.varianceRatio()).isEqualTo(there.varianceRatio());
        assertThat(back.pReduction()).isCloseTo(1 - there.pReduction(), within(1e-12));
    }

    @Test
    void oneReplicationHasADifferenceButNoInterval() {
        PairedDifference paired = PairedDifference.of(new double[] {4}, new double[] {3});
        assertThat(paired.difference()).isEqualTo(-1);
        assertThat(paired.relative()).isEqualTo(-0.25);
        assertThat(paired.interval().isDefined()).isFalse();
        assertThat(paired.relativeInterval().isDefined()).isFalse();
        assertThat(paired.pReduction()).isNaN();
        assertThat(paired.varianceRatio()).isNaN();
    }

    @Test
    void aPolicyThatDoesNothingHasNoDifferenceAndInfiniteGain() {
        PairedDifference paired = PairedDifference.of(new double[] {4, 5, 9}, new double[] {4, 5, 9});
        assertThat(paired.isIdentity()).isTrue();
        assertThat(paired.interval()).isEqualTo(new Interval(0, 0));
        assertThat(paired.pReduction()).isZero();
        assertThat(paired.varianceRatio()).isInfinite();
    }

    @Test
    void whatNeverVariesHasNoVarianceRatioAndNoRelativeChangeFromZero() {
        PairedDifference paired = PairedDifference.of(new double[] {0, 0}, new double[] {0, 0});
        assertThat(paired.varianceRatio()).isNaN();
        assertThat(paired.relative()).isNaN();
        assertThat(paired.relativeInterval().isDefined()).isFalse();
    }

    /**
     * 2,000 experiments of 15 pairs with a known effect. If intervals cover at 95 %, the number that cover is binomial
     * with a standard deviation of 0.49 points: outside 93-97 % in 4 of 100,000 cases for each of the four intervals. Seeds
     * are fixed.
     */
    @Test
    void intervalsCoverTheTruthInNinetyFiveOfAHundredExperiments() {
        int experiments = 2_000;
        int absolute = 0;
        int relative = 0;
        int another = 0;
        int oneRelative = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            KeyedRandom luck = new KeyedRandom(KeyedRandom.replicationSeed(11, experiment));
            double[] reference = sample(luck, 1, 15, 1_000, 50);
            double[] noise = sample(luck, 2, 15, -30, 20);
            double[] wide = sample(luck, 4, 16, 1_000, 150);
            double[] change = sample(luck, 5, 16, 0.9, 0.03);
            double[] policy = new double[reference.length];
            for (int i = 0; i < policy.length; i++) {
                policy[i] = reference[i] + noise[i];
            }
            PairedDifference paired = PairedDifference.of(reference, policy);
            absolute += covers(paired.interval(), -30);
            another += covers(paired.ofOnePair(), sample(luck, 3, 1, -30, 20)[0]);
            oneRelative += covers(relativeOfOnePair(wide, change), change[15] - 1);
            relative += covers(paired.relativeInterval(), -0.03);
        }
        assertThat(absolute / (double) experiments).isBetween(0.93, 0.97);
        assertThat(another / (double) experiments).isBetween(0.93, 0.97);
        assertThat(oneRelative / (double) experiments).isBetween(0.93, 0.97);
        assertThat(relative / (double) experiments).isBetween(0.93, 0.97);
    }

    /** Of the first fifteen worlds, whose references differ much. */
    private static Interval relativeOfOnePair(double[] reference, double[] factor) {
        double[] first = Arrays.copyOf(reference, 15);
        double[] policy = new double[15];
        for (int i = 0; i < policy.length; i++) {
            policy[i] = first[i] * factor[i];
        }
        return PairedDifference.of(first, policy).relativeOfOnePair();
    }

    private static int covers(Interval interval, double truth) {
        return truth >= interval.low() && truth <= interval.high() ? 1 : 0;
    }

    private static double[] sample(KeyedRandom luck, long entity, int size, double mean, double deviation) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = mean + deviation * luck.gaussian(DecisionPoint.DEALER_VOLUME, entity, i);
        }
        return values;
    }
}
