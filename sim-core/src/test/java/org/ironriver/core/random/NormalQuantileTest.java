package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

    private static final double ROOT_TWO = Math.sqrt(2);

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.75, 0.6744897501960817",
        "0.9, 1.2815515655446004",
        "0.975, 1.959963984540054",
        "0.999, 3.090232306167813",
        "1e-10, -6.361340902404056"
    })
    void agreesWithPublishedPercentagePoints(double u, double expected) {
        assertThat(NormalQuantile.of(u)).isCloseTo(expected, within(1e-14 * (1 + Math.abs(expected))));
    }

    @Test
    void invertsTheNormalDistributionFromOneExtremeToTheOther() {
        for (double logU = -36.7; logU < 0; logU += 0.01) {
            double u = Math.exp(logU);
            double x = NormalQuantile.of(u);
            double back = 0.5 * Erf.erfc(-x / ROOT_TWO);
            assertThat(back).as("distribution at the quantile of " + u).isCloseTo(u, within(1e-12 * u));
        }
    }

    @Test
    void isOddAboutOneHalfSoThatLuckAndItsMirrorCancel() {
        for (int i = 1; i < 1000; i++) {
            double u = i / 1024.0;
            assertThat(NormalQuantile.of(1 - u)).isEqualTo(-NormalQuantile.of(u));
        }
    }

    @Test
    void risesAcrossTheSeamsOfItsApproximations() {
        for (double seam : new double[] {0.075, 0.925, Math.exp(-25), 0.5}) {
            double below = NormalQuantile.of(seam * (1 - 1e-12));
            double above = NormalQuantile.of(seam * (1 + 1e-12));
            assertThat(above).as("quantile above " + seam).isGreaterThan(below);
        }
    }
}
