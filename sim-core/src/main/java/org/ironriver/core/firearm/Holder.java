package org.ironriver.core.firearm;

/** Kinds of holder that a firearm in circulation can have; it has exactly one at a time. */
public enum Holder {
    /** A smuggler, from purchase to delivery. */
    SMUGGLER,
    /** A place's black market: for sale, in nobody's use. */
    MARKET,
    /** A cartel's arsenal. */
    CARTEL,
    /** A civilian's home. */
    CIVILIAN,
    /** Criminals of a place who belong to no cartel. */
    CRIMINALS
}
