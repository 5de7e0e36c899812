package org.ironriver.scenarios.contrast;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The mean difference between two samples that were drawn in pairs on the same luck.
 *
 * <p><b>difference</b>: mean of the pairwise differences, with a 95 % interval from Student's t on n-1 degrees of freedom.
 * Exchanging the samples changes the sign of the difference and of its interval exactly, to the last bit.
 *
 * <p><b>relative</b>: difference / reference mean. Its interval is the delta method for a ratio of paired means: t times
 * the standard error of the residuals {@code d - relative * reference}, over the absolute reference mean. It is preferred to
 * Fieller's interval because it is always bounded; both agree where the reference mean is many standard errors from 0, as
 * flows and homicides are. Undefined where the reference mean is 0.
 *
 * <p><b>ofOnePair</b>: where one more pair lies with 95 % (Student's prediction interval). Intervals of the mean narrow with more
 * pairs and this does not: where each pair has parameters of its own, it says what one world would show. Its relative change is that
 * of each pair against its own reference, and undefined where a reference is 0.
 *
 * <p><b>pReduction</b>: the probability that the true mean difference is below 0, as a t statistic gives it (a posterior
 * under a flat prior, or one minus a one-sided p-value). Where all pairs differ by the same amount it is 1 or 0, and 0
 * where no pair differs at all.
 *
 * <p><b>varianceRatio</b>: variance that the difference would have with independent luck (the sum of both samples'
 * variances) over the variance that it has. 100 means that as many independent replications, a hundredfold, would have
 * been needed for the same interval. Infinite where all pairs differ by the same amount though the samples vary;
 * undefined where nothing varies.
 *
 * <p>With one pair the means and differences stand, and all that needs a variance is {@code NaN}. With none, everything
 * is. Limits: t intervals assume that the mean of the differences is close to normal.
 *
 * @param pairs         number of pairs
 * @param referenceMean mean of the reference over the pairs
 * @param mean          mean of the other sample over the pairs
 * @param difference    mean of (other - reference)
 * @param interval      95 % interval of the difference
 * @param relative      difference / reference mean
 * @param relativeInterval 95 % interval of the relative change
 * @param ofOnePair     95 % range of the difference of one more pair
 * @param relativeOfOnePair 95 % range of its relative change
 * @param pReduction    probability, 0-1
 * @param varianceRatio a ratio, 0 or more
 */
public record PairedDifference(
        int pairs,
        double referenceMean,
        double mean,
        double difference,
        Interval interval,
        double relative,
        Interval relativeInterval,
        Interval ofOnePair,
        Interval relativeOfOnePair,
        double pReduction,
        double varianceRatio) {

    /** Confidence of every interval. */
    public static final double CONFIDENCE = 0.95;

    /**
     * @param reference values of the reference, finite
     * @param other     values of the other sample, in the same order
     */
    public static PairedDifference of(double[] reference, double[] other) {
        if (reference.length != other.length) {
            throw new IllegalArgumentException(
                    "samples of " + reference.length + " and " + other.length + " values do not pair");
        }
        int pairs = reference.length;
        double[] differences = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            differences[i] = other[i] - reference[i];
        }
        double referenceMean = Moments.mean(reference);
        double difference = Moments.mean(differences);
        double relative = referenceMean == 0 ? Double.NaN : difference / referenceMean;
        double variance = Moments.variance(differences);
        return new PairedDifference(
                pairs,
                referenceMean,
                Moments.mean(other),
                difference,
                Moments.interval(difference, variance, pairs, CONFIDENCE),
                relative,
                relativeInterval(reference, differences, referenceMean, relative),
                Moments.ofOneMore(difference, variance, pairs, CONFIDENCE),
                relativeOfOnePair(reference, differences),
                pReduction(difference, variance, pairs),
                (Moments.variance(reference) + Moments.variance(other)) / variance);
    }

    /** True if every pair has the same values: the policy did nothing. */
    public boolean isIdentity() {
        return difference == 0 && interval.low() == 0 && interval.high() == 0;
    }

    private static Interval relativeInterval(
            double[] reference, double[] differences, double referenceMean, double relative) {
        double[] residuals = new double[reference.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (differences[i] - relative * reference[i]) / referenceMean;
        }
        return Moments.interval(relative, Moments.variance(residuals), residuals.length, CONFIDENCE);
    }

    private static Interval relativeOfOnePair(double[] reference, double[] differences) {
        double[] relative = new double[reference.length];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = reference[i] == 0 ? Double.NaN : differences[i] / reference[i];
        }
        return Moments.ofOneMore(Moments.mean(relative), Moments.variance(relative), relative.length, CONFIDENCE);
    }

    private static double pReduction(double difference, double variance, int pairs) {
        if (pairs < 2) {
            return Double.NaN;
        }
        if (variance == 0) {
            return difference < 0 ? 1 : 0;
        }
        return new TDistribution(pairs - 1).cumulativeProbability(-difference / Math.sqrt(variance / pairs));
    }
}
