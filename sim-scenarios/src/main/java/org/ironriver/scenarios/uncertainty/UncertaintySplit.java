package org.ironriver.scenarios.uncertainty;

import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.ironriver.scenarios.contrast.Interval;

/**
 * What of the uncertainty of an effect is parameters, and what is luck: a one-way analysis of variance with random effects, on
 * paired differences grouped by their draw of parameters.
 *
 * <p>With <i>g</i> draws, <i>m</i> replications of each (their effective number where some are missing), mean squares between and
 * within draws MSB and MSW, and F = MSB/MSW: the variance of luck is MSW, that of parameters (MSB - MSW)/<i>m</i>, or 0 if that is
 * negative. The share of parameters in the variance of one replication is their quotient with the sum; its interval is the exact
 * one of the F distribution, cut at 0 and 1. The share of parameters in the variance of the mean, that is in the interval of the
 * difference, is 1 - 1/F. Both rest on normal effects; with replications missing they are approximate.
 *
 * @param draws              how many draws of parameters have a pair
 * @param replications       pairs
 * @param difference         mean over the draws
 * @param interval           95 % interval of the mean, from the means of the draws: it narrows with more draws
 * @param sdParameters       standard deviation of the effect over worlds with other parameters
 * @param sdLuck             standard deviation of the difference over replications of one world
 * @param parameterShare     share of parameters in the variance of one replication's difference
 * @param parameterShareInterval 95 % interval of it
 * @param meanParameterShare share of parameters in the variance of the mean difference
 * @param meanParameterShareInterval 95 % interval of it
 * @param effectRange        95 % range of the effect in a world whose parameters are not known: it does not narrow with draws. It is
 *                           the exact range of the mean of another draw, on normal effects, and so has the luck of <i>m</i>
 *                           replications in it. Without that luck it would be narrower, but the variance of parameters alone is
 *                           known too badly: where MSB &lt;= MSW by chance, nothing would be left of it
 */
public record UncertaintySplit(
        int draws,
        int replications,
        double difference,
        Interval interval,
        double sdParameters,
        double sdLuck,
        double parameterShare,
        Interval parameterShareInterval,
        double meanParameterShare,
        Interval meanParameterShareInterval,
        Interval effectRange) {

    private static final double TAIL = 0.025;

    /** @param differences by replication, from the first; {@code NaN} where a pair is missing */
    public static UncertaintySplit of(double[] differences, int replicationsPerDraw) {
        Groups groups = Groups.of(differences, replicationsPerDraw);
        double within = groups.meanSquareWithin();
        double between = groups.meanSquareBetween();
        double size = groups.effectiveSize();
        double parameters = Math.max(0, (between - within) / size);
        double share = within + parameters == 0 ? Double.NaN : parameters / (within + parameters);
        Ratio ratio = Ratio.of(between, within, groups);
        return new UncertaintySplit(
                groups.count(),
                groups.total(),
                groups.mean(),
                groups.interval(Math.sqrt(groups.varianceOfMeans() / groups.count())),
                Math.sqrt(parameters),
                Math.sqrt(within),
                share,
                ratio.shareOfOne(size),
                ratio.isDefined() ? bounded(1 - 1 / ratio.value()) : Double.NaN,
                ratio.shareOfMean(),
                groups.interval(Math.sqrt(groups.varianceOfMeans() + groups.varianceOfMeans() / groups.count())));
    }

    private static double bounded(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** The quotient of mean squares, with the ends of the interval of its expectation's. */
    private record Ratio(double value, double low, double high) {

        static Ratio of(double between, double within, Groups groups) {
            if (!(within >= 0) || !(between >= 0) || (within == 0 && between == 0)) {
                return new Ratio(Double.NaN, Double.NaN, Double.NaN);
            }
            double value = between / within;
            int left = groups.count() - 1;
            int right = groups.total() - groups.count();
            double upper = new FDistribution(null, left, right).inverseCumulativeProbability(1 - TAIL);
            double lower = new FDistribution(null, left, right).inverseCumulativeProbability(TAIL);
            return new Ratio(value, value / upper, value / lower);
        }

        boolean isDefined() {
            return !Double.isNaN(value);
        }

        Interval shareOfOne(double size) {
            return isDefined() ? new Interval(one(low, size), one(high, size)) : Interval.UNDEFINED;
        }

        private static double one(double ratio, double size) {
            return Double.isInfinite(ratio) ? 1 : bounded((ratio - 1) / (ratio + size - 1));
        }

        Interval shareOfMean() {
            return isDefined() ? new Interval(bounded(1 - 1 / low), bounded(1 - 1 / high)) : Interval.UNDEFINED;
        }
    }

    /** Differences by draw, as far as the analysis needs them. */
    private record Groups(
            int count,
            int total,
            double mean,
            double squaresBetween,
            double squaresWithin,
            double squaredSizes,
            double varianceOfMeans) {

        static Groups of(double[] differences, int together) {
            int groups = (differences.length + together - 1) / together;
            double[] means = new double[groups];
            int[] sizes = new int[groups];
            int count = 0;
            int total = 0;
            double all = 0;
            double within = 0;
            for (int from = 0; from < differences.length; from += together) {
                int until = Math.min(from + together, differences.length);
                int size = 0;
                double sum = 0;
                for (int i = from; i < until; i++) {
                    size += Double.isFinite(differences[i]) ? 1 : 0;
                    sum += Double.isFinite(differences[i]) ? differences[i] : 0;
                }
                if (size == 0) {
                    continue;
                }
                means[count] = sum / size;
                for (int i = from; i < until; i++) {
                    double residual = differences[i] - means[count];
                    within += Double.isFinite(residual) ? residual * residual : 0;
                }
                sizes[count++] = size;
                total += size;
                all += sum;
            }
            double between = 0;
            double squaredSizes = 0;
            double meanOfMeans = 0;
            for (int group = 0; group < count; group++) {
                double deviation = means[group] - all / total;
                between += sizes[group] * deviation * deviation;
                squaredSizes += (double) sizes[group] * sizes[group];
                meanOfMeans += means[group] / count;
            }
            double spread = 0;
            for (int group = 0; group < count; group++) {
                spread += (means[group] - meanOfMeans) * (means[group] - meanOfMeans);
            }
            return new Groups(
                    count,
                    total,
                    count == 0 ? Double.NaN : meanOfMeans,
                    between,
                    within,
                    squaredSizes,
                    count < 2 ? Double.NaN : spread / (count - 1));
        }

        double meanSquareBetween() {
            return count < 2 ? Double.NaN : squaresBetween / (count - 1);
        }

        double meanSquareWithin() {
            return total == count ? Double.NaN : squaresWithin / (total - count);
        }

        double effectiveSize() {
            return (total - squaredSizes / total) / (count - 1);
        }

        Interval interval(double standardError) {
            if (count < 2 || Double.isNaN(standardError)) {
                return Interval.UNDEFINED;
            }
            double quantile = new TDistribution(null, count - 1).inverseCumulativeProbability(1 - TAIL);
            return Interval.around(mean, quantile * standardError);
        }
    }
}
