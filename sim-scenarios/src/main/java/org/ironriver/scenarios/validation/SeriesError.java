package org.ironriver.scenarios.validation;

/**
 * How far a simulated series is from the published one: the root of the mean square of its relative errors, in each
 * replication. A single replication strays from the mean of the model as the one published history does, so that a
 * perfect model has an error above 0.
 *
 * @param simulated relative, 0 for a perfect match
 * @param largest   that is allowed after a fit
 */
public record SeriesError(Estimate simulated, double largest) {

    public Verdict isWithinTolerance() {
        return Verdict.of(simulated.isDefined(), simulated.mean() <= largest);
    }
}
