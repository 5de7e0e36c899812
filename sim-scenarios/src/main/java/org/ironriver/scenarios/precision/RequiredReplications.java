package org.ironriver.scenarios.precision;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.ironriver.scenarios.contrast.PairedDifference;

/**
 * How many replications a half-width needs, from the half-width that a pilot has: the smallest number n for which t(n) · s / √n is
 * below it, s being the standard deviation of the pilot's differences.
 */
public final class RequiredReplications {

    /** More than anybody runs; what needs more is said to need this. */
    public static final int MOST = 1_000_000_000;

    private static final double QUANTILE = (1 + PairedDifference.CONFIDENCE) / 2;

    private RequiredReplications() {}

    /**
     * @param pairs     of the pilot, 2 or more
     * @param halfWidth that the pilot has
     * @param target    half-width that is wanted, in the same unit, above 0
     * @return 2 or more
     */
    public static int of(int pairs, double halfWidth, double target) {
        double deviations = halfWidth / (t(pairs) / Math.sqrt(pairs));
        int low = 2;
        int high = 2;
        while (high < MOST && t(high) * deviations / Math.sqrt(high) > target) {
            low = high;
            high = Math.min(MOST, 2 * high);
        }
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (t(middle) * deviations / Math.sqrt(middle) <= target) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The same, so large that it suffices with a probability of 90 % for a pilot of normal differences: with the upper 90 % bound of
     * the standard deviation in place of its estimate.
     */
    public static int surely(int pairs, double halfWidth, double target) {
        double low = new ChiSquaredDistribution(pairs - 1).inverseCumulativeProbability(0.1);
        return of(pairs, halfWidth * Math.sqrt((pairs - 1) / low), target);
    }

    private static double t(int count) {
        return new TDistribution(count - 1).inverseCumulativeProbability(QUANTILE);
    }
}
