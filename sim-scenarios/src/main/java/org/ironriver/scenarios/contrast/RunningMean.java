package org.ironriver.scenarios.contrast;

import org.apache.commons.math3.stat.descriptive.moment.Variance;

/** The mean of independent values that come one by one and are not kept, with Student's 95 % interval. */
public final class RunningMean {

    private final Variance variance = new Variance();
    private double total;

    public void add(double value) {
        total += value;
        variance.increment(value);
    }

    public int count() {
        return (int) variance.getN();
    }

    /** {@code NaN} without any value. */
    public double mean() {
        return total / count();
    }

    /** Undefined with fewer than two values. */
    public Interval interval() {
        return Moments.interval(mean(), variance.getResult(), count(), PairedDifference.CONFIDENCE);
    }
}
