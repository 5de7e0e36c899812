package org.ironriver.scenarios.validation;

/**
 * How far a simulated series is from the published one: the root of the mean square of its relative errors, 0 for a perfect
 * match.
 *
 * @param ofMean  error of the mean of the replications, which is judged; {@code NaN} if a year is unknown
 * @param ofOne   error of a single replication: it strays from the mean of the model as the one published history does, so
 *     that it is above 0 for a perfect model too
 * @param largest error of the mean that is allowed after a fit
 */
public record SeriesError(double ofMean, Estimate ofOne, double largest) {

    public Verdict isWithinTolerance() {
        return Verdict.of(Double.isFinite(ofMean), ofMean <= largest);
    }
}
