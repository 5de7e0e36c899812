package org.ironriver.core.agent;

import java.util.List;

/**
 * Where firearms are known to be short: orders less shelves, per unit of reference demand, relative to the country; 1 where a
 * place is as short as the country as a whole. News takes weeks to get round, so that what is known is a fading mean of the
 * weeks.
 */
public final class Shortages {

    private static final double LOWEST = 0.1;

    private final double[] ratio;
    private final double newestWeek;
    private boolean known;
    private double highest;

    /** @param newsWeeks mean age of what is known, weeks, at least 1 */
    public Shortages(int places, double newsWeeks) {
        this.ratio = new double[places];
        this.newestWeek = 1 / newsWeeks;
    }

    /** Works them out anew from what is ordered and what lies on the shelves. */
    public void update(List<PlaceState> places, double[] referenceDemand) {
        double total = 0;
        double reference = 0;
        for (PlaceState place : places) {
            total += Math.max(0, place.market().shortage());
            reference += referenceDemand[place.index()];
        }
        double weight = known ? newestWeek : 1;
        known = true;
        highest = 0;
        for (PlaceState place : places) {
            double here = Math.max(0, place.market().shortage());
            double expected = total * referenceDemand[place.index()] / reference;
            double now = total == 0 ? 1 : Math.max(LOWEST, here / Math.max(1, expected));
            ratio[place.index()] += weight * (now - ratio[place.index()]);
            highest = Math.max(highest, ratio[place.index()]);
        }
    }

    double highest() {
        return highest;
    }

    double ratio(int place) {
        return ratio[place];
    }
}
