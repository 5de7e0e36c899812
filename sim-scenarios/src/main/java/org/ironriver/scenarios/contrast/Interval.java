package org.ironriver.scenarios.contrast;

/**
 * An interval of confidence.
 *
 * @param low  lower end; {@code NaN} where the interval is not defined
 * @param high upper end; {@code NaN} where the interval is not defined
 */
public record Interval(double low, double high) {

    /** The interval of what cannot be bounded, for example after a single replication. */
    public static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /** From {@code centre - halfWidth} to {@code centre + halfWidth}. */
    public static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    public boolean isDefined() {
        return low <= high;
    }
}
