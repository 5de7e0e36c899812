package org.ironriver.core.policy;

/** A rule that holds in one US market area for one weapon class; every value is a share, 0-1. */
public enum ClassRule {
    /** Share of the class's models that may not be sold new. */
    BAN_COVERAGE,
    /** Share of multiple sales to one buyer that are reported to the agency. */
    MULTIPLE_SALE_REPORTING
}
