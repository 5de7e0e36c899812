package org.ironriver.scenarios.calibration;

/** What a model says at a point of the parameters' cube. Called from several threads at once. */
@FunctionalInterface
public interface SimulatedFigures {

    /**
     * @param replication from 1; equal numbers have equal luck, at whatever point
     * @return a figure for each target, in the targets' order; {@code NaN} if it is not known
     */
    double[] at(double[] point, int replication);
}
