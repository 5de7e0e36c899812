package org.ironriver.scenarios.contrast;

import java.util.ArrayList;
import java.util.List;

/**
 * Multiple comparisons with the best (MCB) of candidates that were measured on the same luck, and the probability of each to be
 * the best one.
 *
 * <p><b>gap</b>: interval of the candidate's true mean less that of the best of the others. All gaps of the candidates hold at
 * once with 95 % or more. Where less is better, a gap from below 0 to 0 means that no other is better; from 0 to above 0, that it
 * is not the best, and the upper end says by how much at most; where 0 lies within, it is not known. It is J. C. Hsu's constrained
 * interval ("Multiple Comparisons", 1996, chapter 4), with a bound for each pair of candidates from the variance of their own
 * pairwise differences and Student's quantile at 1 - 0.05 / (candidates - 1), as G. M. Clark and W.-N. Yang (Winter Simulation
 * Conference 1986) and B. L. Nelson and F. J. Matejcik (Management Science 41, 1995) do on common random numbers. Nelson's and
 * Matejcik's second procedure has narrower intervals but assumes that all pairwise differences have one variance, which differs
 * a hundredfold between policies here. Limits: it holds more often than it says where differences go together, and it assumes
 * that their means are close to normal.
 *
 * <p><b>probability</b>: of having the best true mean, as a multivariate t distribution gives it whose pairs of candidates each
 * have the distribution that {@code pReduction} of {@link PairedDifference} has: with two candidates the two agree. Estimated
 * from 20,000 draws; equal candidates share.
 */
public final class BestComparison {

    private BestComparison() {}

    /**
     * How one candidate stands.
     *
     * @param mean        its mean
     * @param probability of being the best, 0-1; {@code NaN} with fewer than two replications
     * @param gap         interval of its distance to the best of the others; undefined with fewer than two replications
     */
    public record Standing(double mean, double probability, Interval gap) {}

    /**
     * @param values        of each candidate, by replication, finite, equally many
     * @param lessIsBetter  which way is better
     * @param seed          of the experiment
     */
    public static List<Standing> of(double[][] values, boolean lessIsBetter, long seed) {
        int candidates = values.length;
        if (candidates < 2) {
            throw new IllegalArgumentException(candidates + " candidates; allowed: 2 or more");
        }
        boolean known = values[0].length >= 2;
        double[] probabilities = known ? BestProbability.of(values, lessIsBetter, seed) : new double[candidates];
        Interval[] gaps = known ? gaps(values, lessIsBetter) : new Interval[candidates];
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            standings.add(
                    known
                            ? new Standing(Moments.mean(values[i]), probabilities[i], gaps[i])
                            : new Standing(Moments.mean(values[i]), Double.NaN, Interval.UNDEFINED));
        }
        return standings;
    }

    static Interval[] gaps(double[][] values, boolean lessIsBetter) {
        int candidates = values.length;
        double[][] lead = new double[candidates][candidates];
        double[][] bound = new double[candidates][candidates];
        double quantile = Moments.quantile(values[0].length, 1 - (1 - PairedDifference.CONFIDENCE) / (candidates - 1));
        for (int i = 0; i < candidates; i++) {
            for (int j = 0; j < candidates; j++) {
                double[] leads = differences(values[i], values[j], lessIsBetter ? -1 : 1);
                lead[i][j] = Moments.mean(leads);
                bound[i][j] = quantile * Math.sqrt(Moments.variance(leads) / leads.length);
            }
        }
        Interval[] gaps = new Interval[candidates];
        for (int i = 0; i < candidates; i++) {
            double most = Math.max(0, mostLead(i, lead, bound));
            double least = leastLead(i, lead, bound);
            gaps[i] = lessIsBetter ? new Interval(0 - most, 0 - least) : new Interval(least, most);
        }
        return gaps;
    }

    /** How far a candidate may lead the best of the others; below 0 if it surely does not lead. */
    private static double mostLead(int i, double[][] lead, double[][] bound) {
        double most = Double.POSITIVE_INFINITY;
        for (int j = 0; j < lead.length; j++) {
            most = j == i ? most : Math.min(most, lead[i][j] + bound[i][j]);
        }
        return most;
    }

    /** How far it may lie behind (0 or less): only those count that may be the best. */
    private static double leastLead(int i, double[][] lead, double[][] bound) {
        double least = 0;
        for (int j = 0; j < lead.length; j++) {
            if (j != i && mostLead(j, lead, bound) >= 0) {
                least = Math.min(least, lead[i][j] - bound[j][i]);
            }
        }
        return least;
    }

    static double[] differences(double[] one, double[] other, int sign) {
        double[] differences = new double[one.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = sign * (one[i] - other[i]);
        }
        return differences;
    }
}
