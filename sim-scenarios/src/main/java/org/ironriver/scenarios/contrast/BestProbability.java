package org.ironriver.scenarios.contrast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.CorrelatedRandomVectorGenerator;
import org.apache.commons.math3.random.GaussianRandomGenerator;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;

/** Draws what the true differences may be, and counts who is the best; see {@link BestComparison}. */
final class BestProbability {

    private static final int DRAWS = 20_000;
    private static final double DEPENDENT_BELOW = 1e-9;

    private final int candidates;
    private final int direction;
    private final double[] leads;
    private final double[] errors;

    /** Candidates whose difference from the first varies: the others are known, given the first. */
    private final List<Integer> varying = new ArrayList<>();

    private final double[][] differences;

    /** The first candidate with the same values; itself if there is none. */
    private final int[] same;

    private BestProbability(double[][] values, boolean lessIsBetter) {
        candidates = values.length;
        direction = lessIsBetter ? -1 : 1;
        leads = new double[candidates];
        errors = new double[candidates];
        same = new int[candidates];
        differences = new double[candidates][];
        for (int i = 0; i < candidates; i++) {
            differences[i] = BestComparison.differences(values[i], values[0], direction);
            leads[i] = Moments.mean(differences[i]);
            errors[i] = Math.sqrt(Moments.variance(differences[i]) / values[i].length);
            same[i] = firstEqual(i);
            if (errors[i] > 0 && same[i] == i) {
                varying.add(i);
            }
        }
    }

    private int firstEqual(int i) {
        int first = 0;
        while (!Arrays.equals(differences[first], differences[i])) {
            first++;
        }
        return first;
    }

    static double[] of(double[][] values, boolean lessIsBetter, long seed) {
        BestProbability drawing = new BestProbability(values, lessIsBetter);
        double[] share = new double[values.length];
        RandomGenerator luck = new MersenneTwister(seed);
        int degrees = values[0].length - 1;
        GammaDistribution chiSquared = new GammaDistribution(luck, degrees / 2.0, 2);
        VectorSource vectors = drawing.vectors(luck);
        double[] drawn = new double[values.length];
        for (int n = 0; n < DRAWS; n++) {
            double scale = Math.sqrt(degrees / chiSquared.sample());
            drawing.draw(vectors.next(), scale, drawn);
            credit(drawn, share);
        }
        return Arrays.stream(share).map(credits -> credits / DRAWS).toArray();
    }

    @FunctionalInterface
    private interface VectorSource {
        double[] next();
    }

    private VectorSource vectors(RandomGenerator luck) {
        if (varying.isEmpty()) {
            return () -> new double[0];
        }
        CorrelatedRandomVectorGenerator generator = new CorrelatedRandomVectorGenerator(
                new double[varying.size()], correlations(), DEPENDENT_BELOW, new GaussianRandomGenerator(luck));
        return generator::nextVector;
    }

    private RealMatrix correlations() {
        int size = varying.size();
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.setEntry(i, j, i == j ? 1 : correlation(varying.get(i), varying.get(j)));
            }
        }
        return matrix;
    }

    private double correlation(int i, int j) {
        double total = 0;
        int count = differences[i].length;
        for (int n = 0; n < count; n++) {
            total += (differences[i][n] - leads[i]) * (differences[j][n] - leads[j]);
        }
        double correlation = total / (count - 1) / count / (errors[i] * errors[j]);
        return Math.max(-1, Math.min(1, correlation));
    }

    private void draw(double[] normals, double scale, double[] drawn) {
        System.arraycopy(leads, 0, drawn, 0, candidates);
        for (int i = 0; i < normals.length; i++) {
            int candidate = varying.get(i);
            drawn[candidate] += normals[i] * errors[candidate] * scale;
        }
        for (int i = 0; i < candidates; i++) {
            drawn[i] = drawn[same[i]];
        }
    }

    private static void credit(double[] drawn, double[] share) {
        double best = Double.NEGATIVE_INFINITY;
        int equal = 0;
        for (double lead : drawn) {
            equal = lead > best ? 1 : lead == best ? equal + 1 : equal;
            best = Math.max(best, lead);
        }
        for (int i = 0; i < drawn.length; i++) {
            share[i] += drawn[i] == best ? 1.0 / equal : 0;
        }
    }
}
