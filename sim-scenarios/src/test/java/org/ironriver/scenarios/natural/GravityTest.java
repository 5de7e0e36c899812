package org.ironriver.scenarios.natural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class GravityTest {

    private static final double DISTANCE = Math.log(0.35);
    private static final double ADJACENCY = Math.log(2.49);

    @Test
    void countsThatFollowTheLawExactlyGiveItBack() {
        double[] found = Gravity.coefficients(world(new MersenneTwister(1), false), 2);
        assertThat(found[0]).isCloseTo(DISTANCE, within(1e-6));
        assertThat(found[1]).isCloseTo(ADJACENCY, within(1e-6));
    }

    /** The standard errors are about 0.01 and 0.02 here. */
    @Test
    void countsWithPoissonNoiseGiveItBackNearly() {
        double[] found = Gravity.coefficients(world(new MersenneTwister(2), true), 2);
        assertThat(found[0]).isCloseTo(DISTANCE, within(0.05));
        assertThat(found[1]).isCloseTo(ADJACENCY, within(0.08));
    }

    @Test
    void noFlowTellsNothing() {
        List<Gravity.Destination> nothing = List.of(new Gravity.Destination(
                new double[] {0, 0}, new double[] {1, 1}, new double[][] {{1, 0}, {2, 1}}));
        assertThat(Gravity.coefficients(nothing, 2)).containsOnly(Double.NaN);
    }

    private static List<Gravity.Destination> world(RandomGenerator luck, boolean noise) {
        List<Gravity.Destination> destinations = new ArrayList<>();
        for (int d = 0; d < 20; d++) {
            double[] counts = new double[40];
            double[] exposures = new double[40];
            double[][] covariates = new double[40][];
            for (int i = 0; i < 40; i++) {
                covariates[i] = new double[] {4 * luck.nextDouble(), luck.nextInt(8) == 0 ? 1 : 0};
                exposures[i] = 1 + 9 * luck.nextDouble();
                double mean =
                        (d + 1) * exposures[i] * Math.exp(DISTANCE * covariates[i][0] + ADJACENCY * covariates[i][1]);
                counts[i] = noise ? new PoissonDistribution(luck, mean, 1e-12, 10_000).sample() : mean;
            }
            destinations.add(new Gravity.Destination(counts, exposures, covariates));
        }
        return destinations;
    }
}
