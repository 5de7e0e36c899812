package org.ironriver.core.agent;

/** Kinds of trafficker. */
public enum SmugglerKind {
    /** Small loads through a home port, for the black market of Mexican places ("ant" traffic). */
    ANT,
    /** Large loads, several straw purchasers, for places where cartels buy. */
    BROKER,
    /** Brings firearms over the southern border; knows nothing of the United States. */
    SOUTHERN,
    /** Buys in the United States for criminals in the United States. */
    DOMESTIC
}
