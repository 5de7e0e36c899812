package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts against independent distribution functions: k must be the largest with u < P(X >= k). */
class CountQuantileTest {

    private static final double[] TAILS = {0, 0x1p-53, 1e-15, 1e-12, 1e-9, 9.5e-7, 9.6e-7, 1e-5, 1e-3};

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-4, 0.3, 1, 7.5, 29.999, 30, 45, 88, 250, 4_000, 99_999})
    void poissonInvertsItsDistribution(double mean) {
        PoissonDistribution distribution = new PoissonDistribution(null, mean, 1e-15, 10_000_000);
        requireInverse(
                u -> CountQuantile.poisson(u, mean),
                k -> k == 0 ? 1 : Gamma.regularizedGammaP(k, mean, 1e-15, 10_000_000),
                distribution::cumulativeProbability);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0.5",
        "10, 0.001",
        "10, 0.999",
        "59, 0.5",
        "61, 0.5",
        "200, 0.16",
        "200, 0.84",
        "1000, 0.03",
        "1000, 0.0299",
        "10000, 1e-9",
        "10000, 0.47",
        "10000, 0.9999",
        "300000, 0.4"
    })
    void binomialInvertsItsDistribution(int n, double p) {
        BinomialDistribution distribution = new BinomialDistribution(null, n, p);
        requireInverse(
                u -> CountQuantile.binomial(u, n, p),
                k -> k == 0 ? 1 : k > n ? 0 : Beta.regularizedBeta(p, k, n - k + 1.0, 1e-15, 10_000_000),
                distribution::cumulativeProbability);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100_001, 3e5, 1e7})
    void expansionForGreatMeansRarelyDiffersFromTheExactInverse(double mean) {
        int different = 0;
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double u = (i + 0.5) / draws;
            int k = CountQuantile.poisson(u, mean);
            boolean exact = Gamma.regularizedGammaQ(k, mean, 1e-14, 10_000_000) <= 1 - u
                    && Gamma.regularizedGammaQ(k + 1.0, mean, 1e-14, 10_000_000) >= 1 - u;
            different += exact ? 0 : 1;
        }
        assertThat(different).as("of " + draws + " draws at mean " + mean).isLessThanOrEqualTo(8);
    }

    @Test
    void impossibleTrialsGiveNothingAndCertainOnesGiveAll() {
        for (double u : new double[] {0, 0.3, 1 - 0x1p-53}) {
            assertThat(CountQuantile.binomial(u, 5_000, 0)).isZero();
            assertThat(CountQuantile.binomial(u, 5_000, 1)).isEqualTo(5_000);
            assertThat(CountQuantile.binomial(u, 0, 0.5)).isZero();
        }
    }

    @Test
    void staysWithinItsRangeAtTheGreatestArguments() {
        int n = (int) CountQuantile.LARGEST_MEAN;
        for (double u : new double[] {0, 0.5, 1 - 0x1p-53}) {
            assertThat(CountQuantile.poisson(u, CountQuantile.LARGEST_MEAN)).isBetween(n - 300_000, n + 300_000);
            assertThat(CountQuantile.binomial(u, n, 0.999999999)).isBetween(n - 50, n);
            assertThat(CountQuantile.binomial(u, n, 0.5)).isBetween(n / 2 - 150_000, n / 2 + 150_000);
        }
    }

    private static void requireInverse(Inverse inverse, IntToDoubleFunction atLeast, IntToDoubleFunction atMost) {
        for (double tail : TAILS) {
            requireInverseAt(tail, inverse, atLeast, atMost);
            requireInverseAt(1 - Math.max(tail, 0x1p-53), inverse, atLeast, atMost);
        }
        for (int i = 1; i < 300; i++) {
            requireInverseAt(i / 300.0, inverse, atLeast, atMost);
        }
    }

    /** The lower tail is judged by P(X <= k), the upper by P(X >= k), so that neither is a difference from 1. */
    private static void requireInverseAt(
            double u, Inverse inverse, IntToDoubleFunction atLeast, IntToDoubleFunction atMost) {
        int k = inverse.at(u);
        String what = "count " + k + " at u = " + u;
        double slack = 1e-9;
        if (u < 0.5) {
            double luck = Math.max(u, 0x1p-54);
            assertThat(atLeast.applyAsDouble(k)).as(what + " is reached").isGreaterThan(luck * (1 - slack));
            assertThat(atLeast.applyAsDouble(k + 1)).as(what + " is the last").isLessThan(luck * (1 + slack));
        } else {
            double rest = 1 - u;
            assertThat(atMost.applyAsDouble(k)).as(what + " is the last").isGreaterThan(rest * (1 - slack));
            assertThat(k == 0 ? 0 : atMost.applyAsDouble(k - 1))
                    .as(what + " is reached")
                    .isLessThan(rest * (1 + slack));
        }
    }

    @FunctionalInterface
    private interface Inverse {
        int at(double u);
    }
}
