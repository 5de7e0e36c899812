package org.ironriver.scenarios.validation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.ironriver.scenarios.contrast.Interval;

/**
 * The mean of a figure over replications. Its 95 % interval is Student's t on n-1 degrees of freedom, and undefined for a
 * single replication. It is about the mean of the model, not about where a single history may fall.
 *
 * @param replications how many there were
 * @param mean         {@code NaN} if the figure is undefined in any of them
 */
public record Estimate(int replications, double mean, Interval interval) {

    private static final double CONFIDENCE = 0.95;

    /** @param values one of each replication */
    static Estimate of(double[] values) {
        boolean defined = values.length > 0 && Arrays.stream(values).allMatch(Double::isFinite);
        if (!defined) {
            return new Estimate(values.length, Double.NaN, Interval.UNDEFINED);
        }
        double mean = StatUtils.mean(values);
        if (values.length == 1) {
            return new Estimate(1, mean, Interval.UNDEFINED);
        }
        double quantile = new TDistribution(values.length - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        double error = Math.sqrt(StatUtils.variance(values, mean) / values.length);
        return new Estimate(values.length, mean, Interval.around(mean, quantile * error));
    }

    public boolean isDefined() {
        return Double.isFinite(mean);
    }
}
