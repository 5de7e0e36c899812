package org.ironriver.scenarios.sensitivity;

import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.ironriver.core.random.KeyedRandom;

/**
 * Trajectories of Morris 1991: from a point of a grid, each parameter in a random order moves once, by more than half its
 * range. All points of a trajectory share their luck, so that a difference is the parameter's and not chance.
 *
 * @param dimension number of parameters
 */
record MorrisDesign(int dimension) implements Design {

    /** Places on each side; the step of Morris for an even number of places makes all equally likely. */
    private static final int PLACES = 4;

    private static final int STEP = PLACES / 2;

    @Override
    public int blockSize() {
        return dimension + 1;
    }

    @Override
    public int luck(int block, int index) {
        return block + 1;
    }

    @Override
    public double[][] block(long seed, int block) {
        RandomGenerator luck = new MersenneTwister(KeyedRandom.replicationSeed(seed, block + 1));
        int[] place = new int[dimension];
        for (int i = 0; i < dimension; i++) {
            place[i] = luck.nextInt(PLACES);
        }
        double[][] points = new double[dimension + 1][];
        points[0] = point(place);
        int[] order = order(luck);
        for (int step = 0; step < dimension; step++) {
            int moved = order[step];
            place[moved] += place[moved] < STEP ? STEP : -STEP;
            points[step + 1] = point(place);
        }
        return points;
    }

    private int[] order(RandomGenerator luck) {
        int[] order = new int[dimension];
        for (int i = 0; i < dimension; i++) {
            int other = luck.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static double[] point(int[] place) {
        double[] point = new double[place.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = place[i] / (PLACES - 1.0);
        }
        return point;
    }
}
