package org.ironriver.scenarios.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.PercentileStretch;

/**
 * 95 % percentile intervals of statistics over blocks, resampled as wholes, with their ends moved away from the estimate by
 * {@link PercentileStretch}. The same resamples for the same blocks.
 *
 * <p>None with fewer than four blocks: of three, one resample in 27 is the lowest block three times over, which is more than the
 * 2.5 % that may lie outside, so that the percentiles are the lowest and the highest block and say nothing of how often.
 */
final class Bootstrap {

    /** With fewer blocks there is no interval. */
    static final int FEWEST_BLOCKS = 4;

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

    /**
     * An interval for each statistic; undefined for fewer than {@value #FEWEST_BLOCKS} blocks.
     *
     * @param estimates of all blocks
     */
    static Interval[] intervals(double[] estimates, int blocks, Statistics statistic) {
        int statistics = estimates.length;
        Interval[] intervals = new Interval[statistics];
        Arrays.fill(intervals, Interval.UNDEFINED);
        if (blocks < FEWEST_BLOCKS) {
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
        double stretch = PercentileStretch.of(blocks);
        for (int i = 0; i < statistics; i++) {
            Arrays.sort(values[i]);
            intervals[i] = interval(values[i], estimates[i], stretch);
        }
        return intervals;
    }

    /** The part of an interval where a figure can be that is never negative, in the truth or as an estimate. */
    static Interval notNegative(Interval interval) {
        return interval.isDefined() ? new Interval(Math.max(0, interval.low()), interval.high()) : interval;
    }

    private static Interval interval(double[] sorted, double estimate, double stretch) {
        int cut = (int) Math.floor(OUTSIDE * sorted.length);
        double low = estimate + stretch * (sorted[cut] - estimate);
        double high = estimate + stretch * (sorted[sorted.length - 1 - cut] - estimate);
        return Double.isFinite(low) && Double.isFinite(high) ? new Interval(low, high) : Interval.UNDEFINED;
    }
}
