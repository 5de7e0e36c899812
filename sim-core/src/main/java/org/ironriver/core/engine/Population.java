package org.ironriver.core.engine;

/** How many agents a world has, of the kinds that are many. */
public record Population(int civilians, int dealers, int smugglers) {

    private static final int WEEKS_PER_ROUND = 4;

    /**
     * Turns that agents take in a run: civilians and dealers one in four weeks; smugglers one a week, to think of a trip,
     * and one more in four weeks, to hear from others.
     */
    public long turns(int weeks) {
        return (long) smugglers * weeks + ((long) civilians + dealers + smugglers) * weeks / WEEKS_PER_ROUND;
    }
}
