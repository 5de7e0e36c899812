package org.ironriver.core.policy;

/** A rule, or an intensity of enforcement, that holds everywhere. */
public enum NationalRule {
    /** Straw purchasers and traffickers that prosecutors can charge in a year. */
    PROSECUTIONS_PER_YEAR,
    /** Chance that a southbound load is inspected in such a way that its firearms can be found, 0-1. */
    OUTBOUND_INSPECTION_RATE,
    /** Firearms exported legally to Mexican forces in a year. */
    LEGAL_EXPORTS_PER_YEAR
}
