package org.ironriver.scenarios.contrast;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * By how much a statistic of resamples is to be moved away from its estimate before percentiles are taken for the ends of an
 * interval.
 *
 * <p>Percentiles of resamples are too near to each other twice: resamples of n units vary by (n - 1)/n of what the estimate does,
 * and their percentiles lie as far out as a normal distribution's, as if the variance were known. The factor mends both, exactly for
 * a mean of normal values: Student's quantile over the normal one, times the root of n/(n - 1). It is 2.7 for 3 units, 1.9 for 4,
 * 1.2 for 10 and 1.06 for 30. T. Hesterberg, "What teachers should know about the bootstrap", The American Statistician 69 (2015),
 * takes percentiles farther out instead; with the few units that are met here there are none farther out.
 *
 * <p>Limit: the skewness of values is left as resamples have it; {@link StudentizedBootstrap} is the better one for a mean.
 */
public final class PercentileStretch {

    private static final double UPPER = (1 + PairedDifference.CONFIDENCE) / 2;
    private static final double NORMAL = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(UPPER);

    private PercentileStretch() {}

    /** @param units that are resampled: replications or blocks, 2 or more */
    public static double of(int units) {
        double student = new TDistribution(null, units - 1).inverseCumulativeProbability(UPPER);
        return student / NORMAL * Math.sqrt(units / (units - 1.0));
    }
}
