package org.ironriver.core.policy;

/** A rule, or an intensity of enforcement, that holds in one US market area. */
public enum AreaRule {
    /** Share of private sellers who put a sale over a dealer's counter with its background check, 0-1. */
    PRIVATE_SALE_CHECK(0, 1),
    /** Chance that an unchecked private sale, where a check is required, is found out, 0-1. */
    PRIVATE_SALE_DETECTION(0, 1),
    /** Inspections a dealer can expect in a year. */
    INSPECTIONS_PER_YEAR(0, 12),
    /** Share of inspections and stings directed by risk (quick traces, multiple-sale reports) and not by lot, 0-1. */
    RISK_TARGETING(0, 1),
    /** Chance that a dealer found in breach loses the licence, 0-1. */
    REVOCATION_GIVEN_BREACH(0, 1),
    /** Undercover straw purchases that a dealer can expect in a year. */
    STINGS_PER_YEAR(0, 12),
    /** Share of dealers bound by a code of conduct that makes them look for straw indicators, 0-1. */
    CONDUCT_CODE(0, 1),
    /** How far traces to a dealer are known to the public, 0-1. */
    TRACE_TRANSPARENCY(0, 1);

    private final double low;
    private final double high;

    AreaRule(double low, double high) {
        this.low = low;
        this.high = high;
    }

    double checked(double value) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(this + " cannot be " + value + "; allowed: " + low + " to " + high);
        }
        return value;
    }
}
