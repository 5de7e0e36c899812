package org.ironriver.scenarios.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.ironriver.scenarios.contrast.Interval;

/** 95 % percentile intervals of statistics over blocks, resampled as wholes. The same resamples for the same blocks. */
final class Bootstrap {

    private static final int RESAMPLES = 1_000;
    private static final double OUTSIDE = 0.025;
    private static final long SEED = 20_110_213;

    private Bootstrap() {}

    /** A statistic of some blocks, one of which may be there more than once. */
    @FunctionalInterface
    interface Statistics {
        /** @return one value for each statistic */
        double[] of(int[] blocks);
    }

    /** An interval for each statistic; undefined for fewer than two blocks. */
    static Interval[] intervals(int blocks, int statistics, Statistics statistic) {
        Interval[] intervals = new Interval[statistics];
        Arrays.fill(intervals, Interval.UNDEFINED);
        if (blocks < 2) {
            return intervals;
        }
        double[][] values = new double[statistics][RESAMPLES];
        RandomGenerator luck = new MersenneTwister(SEED);
        int[] sample = new int[blocks];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            for (int i = 0; i < blocks; i++) {
                sample[i] = luck.nextInt(blocks);
            }
            double[] of = statistic.of(sample);
            for (int i = 0; i < statistics; i++) {
                values[i][resample] = of[i];
            }
        }
        for (int i = 0; i < statistics; i++) {
            Arrays.sort(values[i]);
            intervals[i] = interval(values[i]);
        }
        return intervals;
    }

    private static Interval interval(double[] sorted) {
        int cut = (int) Math.floor(OUTSIDE * sorted.length);
        double low = sorted[cut];
        double high = sorted[sorted.length - 1 - cut];
        return Double.isFinite(low) && Double.isFinite(high) ? new Interval(low, high) : Interval.UNDEFINED;
    }
}
