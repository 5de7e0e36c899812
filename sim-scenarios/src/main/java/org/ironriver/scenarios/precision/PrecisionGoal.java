package org.ironriver.scenarios.precision;

import java.util.OptionalInt;

/**
 * How narrow the intervals of an experiment are to be.
 *
 * @param outcome          of which outcome
 * @param percent          half-width of every contrast's 95 % interval that is aimed at, in per cent of the reference's mean
 * @param mostReplications where to give up
 */
public record PrecisionGoal(String outcome, double percent, int mostReplications) {

    /** With a smaller pilot, the first interval that happens to be narrow ends the experiment too often. */
    public static final int SMALLEST_PILOT = 5;

    private static final double LEAST_GROWTH = 0.1;

    public PrecisionGoal {
        if (!(percent > 0)) {
            throw new IllegalArgumentException("a half-width of " + percent + " %; allowed: more than 0");
        }
    }

    /** Whether the intervals are narrow enough, of so many pairs that their width is known. */
    public boolean isReached(Look look) {
        return look.pairs() >= SMALLEST_PILOT && look.halfWidthPercent() <= percent;
    }

    /**
     * How many replications to have next: as many as the variance that was seen asks for, a tenth more at least (each look at the
     * intervals is an occasion to stop by luck, so looks are few) and twice as many at most (the variance is not known well).
     *
     * @param together how many replications in a row share their draw of parameters; the last draw is to be whole
     * @return empty if that is enough, or nothing is gained by going on
     */
    public OptionalInt next(Look look, int together) {
        int most = mostReplications / together * together;
        int done = look.replications();
        boolean hopeless = look.pairs() >= 2 && !Double.isFinite(look.halfWidthPercent());
        if (isReached(look) || hopeless || look.pairs() == 0 || done >= most) {
            return OptionalInt.empty();
        }
        double wanted = 2.0 * done;
        if (look.pairs() >= 2) {
            int pairs = RequiredReplications.of(look.pairs(), look.halfWidthPercent(), percent);
            wanted = Math.ceil((double) done * pairs / look.pairs());
        }
        double least = done + Math.ceil(LEAST_GROWTH * done);
        double next = Math.max(least, Math.min(wanted, 2.0 * done));
        return OptionalInt.of((int) Math.min(most, Math.ceil(next / together) * together));
    }
}
