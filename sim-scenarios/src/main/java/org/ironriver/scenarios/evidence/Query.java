package org.ironriver.scenarios.evidence;

/**
 * A question to a simulated history: what was this, in these years?
 *
 * @param name      an outcome of the model, or something else that can be observed
 * @param firstYear first calendar year
 * @param lastYear  last calendar year, included
 */
public record Query(String name, int firstYear, int lastYear) {

    public Query {
        if (firstYear > lastYear) {
            throw new IllegalArgumentException("years from " + firstYear + " to " + lastYear);
        }
    }

    public int years() {
        return lastYear - firstYear + 1;
    }
}
