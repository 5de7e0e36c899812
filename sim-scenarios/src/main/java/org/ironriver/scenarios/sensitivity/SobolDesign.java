package org.ironriver.scenarios.sensitivity;

import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Blocks of Saltelli: two independent points A and B of a Sobol sequence, moved by the seed; then A with one parameter after
 * the other from B; last, A on the luck of B.
 *
 * <p>Luck is one more thing that is not known. A and B have each their own, and whatever is A but for one parameter has that
 * of A, so that the index of a parameter is free of luck, and luck has an index too.
 *
 * @param dimension number of parameters
 */
record SobolDesign(int dimension) implements Design {

    /** Dimensions of the sequence, two for each parameter. */
    static final int MOST_PARAMETERS = 500;

    static final int A = 0;
    static final int B = 1;
    private static final int FIRST_MIXED = 2;

    SobolDesign {
        if (dimension < 1 || dimension > MOST_PARAMETERS) {
            throw new IllegalArgumentException(dimension + " parameters; allowed: 1 to " + MOST_PARAMETERS
                    + ", for the Sobol sequence has no more");
        }
    }

    @Override
    public int blockSize() {
        return dimension + 3;
    }

    /** Index of the point that is A but for this parameter. */
    int mixed(int parameter) {
        return FIRST_MIXED + parameter;
    }

    /** Index of the point that is A but for its luck. */
    int otherLuck() {
        return FIRST_MIXED + dimension;
    }

    @Override
    public int luck(int block, int index) {
        return 2 * block + (index == B || index == otherLuck() ? 2 : 1);
    }

    @Override
    public double[][] block(long seed, int block) {
        double[] both = moved(new SobolSequenceGenerator(2 * dimension).skipTo(block + 1), seed);
        double[] a = new double[dimension];
        double[] b = new double[dimension];
        System.arraycopy(both, 0, a, 0, dimension);
        System.arraycopy(both, dimension, b, 0, dimension);
        double[][] points = new double[blockSize()][];
        points[A] = a;
        points[B] = b;
        for (int i = 0; i < dimension; i++) {
            points[mixed(i)] = a.clone();
            points[mixed(i)][i] = b[i];
        }
        points[otherLuck()] = a.clone();
        return points;
    }

    /** A shift of all points modulo 1 leaves them spread as they were (Cranley and Patterson 1976). */
    private static double[] moved(double[] point, long seed) {
        RandomGenerator shift = new MersenneTwister(seed);
        double[] moved = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double place = point[i] + shift.nextDouble();
            moved[i] = place - Math.floor(place);
        }
        return moved;
    }
}
