package org.ironriver.scenarios.sweep;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.ironriver.core.input.InvalidInputException;

/** How the points of a sweep are spread. */
public enum SweepDesign {
    /** Every combination of the values of each parameter. */
    GRID {
        @Override
        List<double[]> points(List<SweepAxis> axes, int count, long seed) {
            List<double[]> points = new ArrayList<>();
            points.add(new double[axes.size()]);
            for (int axis = 0; axis < axes.size(); axis++) {
                List<double[]> longer = new ArrayList<>();
                for (double[] point : points) {
                    for (double value : axes.get(axis).values()) {
                        double[] copy = point.clone();
                        copy[axis] = value;
                        longer.add(copy);
                    }
                }
                points = requireFew(longer);
            }
            return points;
        }
    },
    /** Latin hypercube: each parameter's range in as many slices as there are points, each slice used once. */
    LHS {
        @Override
        List<double[]> points(List<SweepAxis> axes, int count, long seed) {
            RandomGenerator luck = new MersenneTwister(seed);
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                points.add(new double[axes.size()]);
            }
            for (int axis = 0; axis < axes.size(); axis++) {
                int[] slices = shuffled(count, luck);
                for (int i = 0; i < count; i++) {
                    points.get(i)[axis] = at(axes.get(axis), (slices[i] + luck.nextDouble()) / count);
                }
            }
            return points;
        }
    },
    /** The first points of the Sobol sequence, but for its origin: no seed moves them. */
    SOBOL {
        @Override
        List<double[]> points(List<SweepAxis> axes, int count, long seed) {
            SobolSequenceGenerator sequence = new SobolSequenceGenerator(axes.size());
            sequence.nextVector();
            List<double[]> points = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double[] point = sequence.nextVector();
                for (int axis = 0; axis < point.length; axis++) {
                    point[axis] = at(axes.get(axis), point[axis]);
                }
                points.add(point);
            }
            return points;
        }
    };

    /** More scenarios than anybody wants to wait for. */
    public static final int MOST_POINTS = 10_000;

    /**
     * @param count how many points; a grid has as many as its values make
     * @param seed  moves a Latin hypercube
     */
    abstract List<double[]> points(List<SweepAxis> axes, int count, long seed);

    /** Scattered points do not follow the values of each parameter. */
    boolean isGrid() {
        return this == GRID;
    }

    private static double at(SweepAxis axis, double share) {
        return SweepAxis.rounded(axis.low() + (axis.high() - axis.low()) * share);
    }

    private static int[] shuffled(int count, RandomGenerator luck) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = luck.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static List<double[]> requireFew(List<double[]> points) {
        if (points.size() > MOST_POINTS) {
            throw new InvalidInputException(
                    "--vary",
                    "a grid of more than " + MOST_POINTS + " points",
                    "fewer values, or --design lhs or sobol");
        }
        return points;
    }
}
