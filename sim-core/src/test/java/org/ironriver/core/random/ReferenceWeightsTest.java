package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReferenceWeightsTest {

    @Test
    void picksWhatAPlainSearchOfTheCumulativeWeightsFinds() {
        double[] weights = new double[777];
        KeyedRandom luck = new KeyedRandom(2);
        for (int i = 0; i < weights.length; i++) {
            double heavyTailed = luck.pareto(DecisionPoint.DEALER_VOLUME, i, 0, 1, 0.8);
            weights[i] = luck.chance(DecisionPoint.DEALER_TOLERANCE, i, 0, 0.3) ? 0 : heavyTailed;
        }
        ReferenceWeights reference = ReferenceWeights.of(weights);
        for (int draw = 0; draw < 20_000; draw++) {
            double u = luck.uniform(DecisionPoint.DEALER_PROPOSAL, draw, 0);
            assertThat(reference.pick(u)).as("alternative at " + u).isEqualTo(plainSearch(weights, u));
        }
    }

    @Test
    void neverPicksAnAlternativeOfWeightZeroNotEvenAtTheEnds() {
        ReferenceWeights reference = ReferenceWeights.of(new double[] {0, 0, 2, 0, 1, 0});
        assertThat(reference.pick(0)).isEqualTo(2);
        assertThat(reference.pick(Math.nextDown(2 / 3.0))).isEqualTo(2);
        assertThat(reference.pick(Math.nextUp(2 / 3.0))).isEqualTo(4);
        assertThat(reference.pick(1 - 0x1p-53)).isEqualTo(4);
    }

    @Test
    void oneAlternativeIsAlwaysPicked() {
        ReferenceWeights reference = ReferenceWeights.of(new double[] {1e-300});
        assertThat(reference.pick(0)).isZero();
        assertThat(reference.pick(1 - 0x1p-53)).isZero();
        assertThat(reference.total()).isEqualTo(1e-300);
    }

    @Test
    void keepsItsOwnCopyOfTheWeights() {
        double[] weights = {1, 3};
        ReferenceWeights reference = ReferenceWeights.of(weights);
        Arrays.fill(weights, 0);
        assertThat(reference.weight(1)).isEqualTo(3);
        assertThat(reference.size()).isEqualTo(2);
        assertThat(reference.pick(0.9)).isEqualTo(1);
    }

    @Test
    void weightsThatMakeNoSenseAreRefusedWithTheirPosition() {
        requireRefused("reference weight 1 is -2.0", 1, -2);
        requireRefused("reference weight 0 is NaN", Double.NaN, 1);
        requireRefused("reference weight 2 is Infinity", 1, 1, Double.POSITIVE_INFINITY);
        requireRefused("the 2 reference weights sum to 0.0", 0, 0);
        requireRefused("the 0 reference weights sum to 0.0");
    }

    private static void requireRefused(String message, double... weights) {
        assertThatThrownBy(() -> ReferenceWeights.of(weights))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("allowed is");
    }

    private static int plainSearch(double[] weights, double u) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double cumulative = 0;
        for (int i = 0; i < weights.length; i++) {
            cumulative += weights[i];
            if (u * total < cumulative) {
                return i;
            }
        }
        throw new AssertionError("no alternative at " + u);
    }
}
