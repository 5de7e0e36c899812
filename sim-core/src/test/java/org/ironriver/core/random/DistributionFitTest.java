package org.ironriver.core.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;

/**
 * Draws, through the keys that the model uses, against independent distribution functions: chi-square on cells of about
 * equal expectation, 40,000 draws each, over many entities and over many occasions. False alarms: 1 in 10,000 for each
 * family.
 */
class DistributionFitTest {

    private static final int DRAWS = 40_000;
    private static final int CELLS = 64;
    private static final DecisionPoint POINT = DecisionPoint.FIREARM_LIFETIME;

    private final KeyedRandom luck = new KeyedRandom(KeyedRandom.replicationSeed(77, 3));
    private final TestFamily family = new TestFamily();

    @Test
    void continuousDrawsFollowTheirDistributions() {
        fit(new UniformRealDistribution(null, 0, 1), luck::uniform);
        fit(new UniformRealDistribution(null, 0, 1), "open", luck::openUniform);
        fit(new ExponentialDistribution(null, 1), luck::exponential);
        fit(new NormalDistribution(null, 0, 1), luck::gaussian);
        fit(new LogNormalDistribution(null, Math.log(10), 1.3), (p, e, o) -> luck.logNormal(p, e, o, 10, 1.3));
        fit(new ParetoDistribution(null, 1, 1.4), (p, e, o) -> luck.pareto(p, e, o, 1, 1.4));
        fit(new WeibullDistribution(null, 0.7, 8), (p, e, o) -> luck.weibull(p, e, o, 0.7, 8));
        for (double shape : new double[] {0.2, 1, 3.5, 60}) {
            fit(new GammaDistribution(null, shape, 5), "" + shape, (p, e, o) -> luck.gamma(p, e, o, shape, 5));
        }
        family.requireNoneRejected();
    }

    @Test
    void countsFollowTheirDistributions() {
        for (double mean : new double[] {0.02, 0.7, 4, 29.5, 31, 400, 20_000, 250_000}) {
            fit(
                    new PoissonDistribution(null, mean, 1e-14, 10_000_000),
                    "" + mean,
                    (p, e, o) -> luck.poisson(p, e, o, mean));
        }
        fitBinomial(1, 0.3);
        fitBinomial(12, 0.02);
        fitBinomial(12, 0.9);
        fitBinomial(1_000, 0.004);
        fitBinomial(1_000, 0.4);
        fitBinomial(10_000, 0.95);
        fitBinomial(900_000, 0.5);
        family.requireNoneRejected();
    }

    @Test
    void randomRoundingKeepsTheExpectation() {
        for (double expected : new double[] {0.03, 0.5, 2.25, 1_000.9}) {
            int floor = (int) expected;
            fit(
                    new BinomialDistribution(null, 1, expected - floor),
                    "" + expected,
                    (p, e, o) -> luck.roundRandomly(p, e, o, expected) - floor);
        }
        family.requireNoneRejected();
    }

    @Test
    void everyIndexIsEquallyLikely() {
        for (int bound : new int[] {2, 7, 50}) {
            fitCells("index " + bound, uniformCells(bound), (p, e, o) -> luck.index(p, e, o, bound), value -> value);
        }
        family.requireNoneRejected();
    }

    private void fitBinomial(int n, double probability) {
        fit(
                new BinomialDistribution(null, n, probability),
                n + " of " + probability,
                (p, e, o) -> luck.binomial(p, e, o, n, probability));
    }

    private void fit(RealDistribution distribution, Draw draw) {
        fit(distribution, "", draw);
    }

    private void fit(RealDistribution distribution, String label, Draw draw) {
        String name = distribution.getClass().getSimpleName() + " " + label;
        fitCells(
                name,
                uniformCells(CELLS),
                draw,
                x -> Math.min(distribution.cumulativeProbability(x) * CELLS, CELLS - 1));
    }

    /** Neighbouring counts share a cell until it expects at least a 64th of the draws. */
    private void fit(IntegerDistribution distribution, String label, Draw draw) {
        double[] expected = new double[CELLS];
        int least = Math.max(0, distribution.inverseCumulativeProbability(1e-9) - 1);
        int most = distribution.inverseCumulativeProbability(1 - 1e-9);
        int[] cellOf = new int[most - least + 1];
        int cell = 0;
        double done = 0;
        for (int k = least; k <= most; k++) {
            cellOf[k - least] = cell;
            double upTo = distribution.cumulativeProbability(k);
            if ((upTo - done) * CELLS >= 1 && (1 - upTo) * CELLS >= 1) {
                expected[cell++] = (upTo - done) * DRAWS;
                done = upTo;
            }
        }
        expected[cell] = (1 - done) * DRAWS;
        String name = distribution.getClass().getSimpleName() + " " + label;
        fitCells(
                name,
                Arrays.copyOf(expected, cell + 1),
                draw,
                x -> cellOf[(int) Math.min(Math.max(x, least), most) - least]);
    }

    private void fitCells(String name, double[] expected, Draw draw, DoubleUnaryOperator cellOf) {
        long[] byEntity = new long[expected.length];
        long[] byOccasion = new long[expected.length];
        for (int i = 0; i < DRAWS; i++) {
            byEntity[(int) cellOf.applyAsDouble(draw.at(POINT, i, 5))]++;
            byOccasion[(int) cellOf.applyAsDouble(draw.at(POINT, 5, i))]++;
        }
        family.add(name + " over entities", ChiSquare.pValue(byEntity, expected));
        family.add(name + " over occasions", ChiSquare.pValue(byOccasion, expected));
    }

    private static double[] uniformCells(int cells) {
        double[] expected = new double[cells];
        Arrays.fill(expected, (double) DRAWS / cells);
        return expected;
    }

    @FunctionalInterface
    private interface Draw {
        double at(DecisionPoint point, long entity, long occasion);
    }
}
