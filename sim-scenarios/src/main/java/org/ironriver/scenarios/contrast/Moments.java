package org.ironriver.scenarios.contrast;

import org.apache.commons.math3.distribution.TDistribution;

/** Means, variances and Student's interval; sums run in the order of the values, so that results are the same bytes. */
final class Moments {

    private Moments() {}

    static double mean(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total / values.length;
    }

    /** On n - 1; {@code NaN} of fewer than two values. */
    static double variance(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double total = 0;
        for (double value : values) {
            total += (value - mean) * (value - mean);
        }
        return total / (values.length - 1);
    }

    /** The interval of a mean from so many independent values. */
    static Interval interval(double mean, double variance, int count, double confidence) {
        if (count < 2 || Double.isNaN(mean)) {
            return Interval.UNDEFINED;
        }
        return Interval.around(mean, quantile(count, (1 + confidence) / 2) * Math.sqrt(variance / count));
    }

    /** Where one more value lies after so many independent ones, if they are normal: it does not narrow with their number. */
    static Interval ofOneMore(double mean, double variance, int count, double confidence) {
        return interval(mean, variance * (count + 1), count, confidence);
    }

    /** Of Student's t for the mean of so many values. */
    static double quantile(int count, double probability) {
        return new TDistribution(count - 1).inverseCumulativeProbability(probability);
    }
}
