package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;

/** Draws from a density on the unit cube: random walks that are reflected at its sides, with steps tuned in the first half. */
final class Metropolis {

    private static final int CHAINS = 4;
    private static final int STEPS = 20_000;
    private static final int TUNED_EVERY = 100;
    private static final double LOW = 0.2;
    private static final double HIGH = 0.35;

    private Metropolis() {}

    /** @return so many draws, taken evenly from the second halves of the chains */
    static List<double[]> draw(ToDoubleFunction<double[]> logDensity, int dimension, int draws, long seed) {
        List<double[]> kept = new ArrayList<>();
        int ofChain = (draws + CHAINS - 1) / CHAINS;
        for (int chain = 0; chain < CHAINS; chain++) {
            walk(logDensity, dimension, ofChain, new MersenneTwister(seed + chain), kept);
        }
        return kept.subList(0, draws);
    }

    private static void walk(
            ToDoubleFunction<double[]> logDensity,
            int dimension,
            int draws,
            RandomGenerator luck,
            List<double[]> kept) {
        double[] at = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            at[i] = luck.nextDouble();
        }
        double density = logDensity.applyAsDouble(at);
        double step = 0.2;
        int accepted = 0;
        int every = Math.max(1, STEPS / 2 / draws);
        for (int number = 1; number <= STEPS; number++) {
            double[] next = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                next[i] = reflected(at[i] + step * luck.nextGaussian());
            }
            double other = logDensity.applyAsDouble(next);
            if (Math.log(luck.nextDouble()) < other - density) {
                at = next;
                density = other;
                accepted++;
            }
            if (number <= STEPS / 2 && number % TUNED_EVERY == 0) {
                double rate = accepted / (double) TUNED_EVERY;
                step = rate < LOW ? step * 0.8 : rate > HIGH ? Math.min(1, step * 1.25) : step;
                accepted = 0;
            }
            if (number > STEPS / 2 && (number - STEPS / 2) % every == 0 && (number - STEPS / 2) / every <= draws) {
                kept.add(at.clone());
            }
        }
    }

    private static double reflected(double place) {
        double folded = Math.abs(place) % 2;
        return folded > 1 ? 2 - folded : folded;
    }
}
