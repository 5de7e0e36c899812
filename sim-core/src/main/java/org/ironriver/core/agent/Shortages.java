package org.ironriver.core.agent;

import java.util.List;

/**
 * Where firearms are short: orders less shelves, per unit of reference demand, relative to the country; 1 where a place is as
 * short as the country as a whole.
 */
public final class Shortages {

    private static final double LOWEST = 0.1;

    private final double[] ratio;
    private double highest;

    Shortages(int places) {
        this.ratio = new double[places];
    }

    /** Works them out anew from what is ordered and what lies on the shelves. */
    public void update(List<PlaceState> places, double[] referenceDemand) {
        double total = 0;
        double reference = 0;
        for (PlaceState place : places) {
            total += Math.max(0, place.market().shortage());
            reference += referenceDemand[place.index()];
        }
        highest = 0;
        for (PlaceState place : places) {
            double here = Math.max(0, place.market().shortage());
            double expected = total * referenceDemand[place.index()] / reference;
            ratio[place.index()] = total == 0 ? 1 : Math.max(LOWEST, here / Math.max(1, expected));
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
