package org.ironriver.scenarios.contrast;

/**
 * The mean of independent values, such as the pairwise differences of replications, with what is known about it.
 *
 * @param count     number of values
 * @param mean      their mean; {@code NaN} without any
 * @param interval  95 % interval from Student's t, see {@link PairedDifference}
 * @param bootstrap 95 % interval from resampling, see {@link StudentizedBootstrap}
 */
public record MeanEstimate(int count, double mean, Interval interval, Interval bootstrap) {

    /** @param resamples of the experiment that the values are from */
    public static MeanEstimate of(double[] values, Resamples resamples) {
        return new MeanEstimate(
                values.length,
                Moments.mean(values),
                studentInterval(values, PairedDifference.CONFIDENCE),
                StudentizedBootstrap.interval(values, resamples));
    }

    /** Student's interval at another confidence, for example one that is corrected for many comparisons. */
    public static Interval studentInterval(double[] values, double confidence) {
        return Moments.interval(Moments.mean(values), Moments.variance(values), values.length, confidence);
    }

    /**
     * The share that the mean of some values is of the mean of others of the same replications, with its 95 % interval (delta
     * method, as for the relative change of a {@link PairedDifference}).
     *
     * @return undefined where the interval of the whole reaches 0: a share of nothing
     */
    public static Share share(double[] part, double[] whole) {
        Interval known = studentInterval(whole, PairedDifference.CONFIDENCE);
        boolean reachesZero = !known.isDefined() || (known.low() <= 0 && known.high() >= 0);
        if (reachesZero) {
            return new Share(Double.NaN, Interval.UNDEFINED);
        }
        double mean = Moments.mean(whole);
        double share = Moments.mean(part) / mean;
        double[] residuals = new double[part.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (part[i] - share * whole[i]) / mean;
        }
        double variance = Moments.variance(residuals);
        return new Share(share, Moments.interval(share, variance, residuals.length, PairedDifference.CONFIDENCE));
    }

    /**
     * A share of a whole.
     *
     * @param value    may be below 0 or above 1, where parts work against each other
     * @param interval 95 % interval
     */
    public record Share(double value, Interval interval) {}
}
