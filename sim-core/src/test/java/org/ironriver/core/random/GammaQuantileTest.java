package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantileTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.7, 1, 1.0001, 2.5, 9, 40, 350, 8_000})
    void invertsTheIncompleteGammaFunction(double shape) {
        for (int i = 1; i < 400; i++) {
            double u = i / 400.0;
            double x = GammaQuantile.of(u, shape);
            double back = Gamma.regularizedGammaP(shape, x, 1e-15, 1_000_000);
            assertThat(back).as("distribution at " + x + ", shape " + shape).isCloseTo(u, within(2e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 1, 20, 500})
    void reachesIntoBothTails(double shape) {
        for (int power = 12; power <= 52; power += 4) {
            double u = Math.scalb(1, -power);
            double low = Gamma.regularizedGammaP(shape, GammaQuantile.of(u, shape), 1e-15, 1_000_000);
            double high = Gamma.regularizedGammaQ(shape, GammaQuantile.of(1 - u, shape), 1e-15, 1_000_000);
            assertThat(low).as("lower tail, shape " + shape).isCloseTo(u, within(1e-8 * u));
            assertThat(high).as("upper tail, shape " + shape).isCloseTo(u, within(1e-8 * u));
        }
    }

    @Test
    void isTheExponentialAtShapeOne() {
        for (int i = 1; i < 1000; i++) {
            double u = i / 1000.0;
            assertThat(GammaQuantile.of(u, 1)).isCloseTo(-Math.log1p(-u), within(1e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {GammaQuantile.SMALLEST_SHAPE, GammaQuantile.LARGEST_SHAPE})
    void staysFiniteAtTheLimitsOfTheShape(double shape) {
        double previous = 0;
        for (double u : new double[] {0x1p-53, 1e-6, 0.1, 0.5, 0.9, 1 - 1e-6, 1 - 0x1p-53}) {
            double x = GammaQuantile.of(u, shape);
            assertThat(x).as("quantile of " + u).isFinite().isGreaterThanOrEqualTo(previous);
            previous = x;
        }
    }
}
