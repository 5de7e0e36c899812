package org.ironriver.scenarios.evidence;

/**
 * A sum over another sum. Quotients of several years, or of several scenarios, are pooled by adding both sums.
 *
 * @param top    numerator, such as guns seized in some years
 * @param bottom denominator, such as the number of these years
 */
public record Quotient(double top, double bottom) {

    /** Of nothing. */
    public static final Quotient ZERO = new Quotient(0, 0);

    /** What is not known. */
    public static final Quotient UNKNOWN = new Quotient(Double.NaN, Double.NaN);

    public Quotient plus(Quotient other) {
        return new Quotient(top + other.top, bottom + other.bottom);
    }

    /** {@code NaN} if there is nothing to divide by. */
    public double value() {
        return bottom == 0 ? Double.NaN : top / bottom;
    }
}
