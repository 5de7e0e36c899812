package org.ironriver.core.time;

/**
 * The order of a week. Every week runs through these phases once, in this order; it is written here and nowhere else.
 *
 * <p>Policy stands first, so that a law in force today binds today; observation stands last and changes nothing. Within
 * a phase agents act on the state at its start, in an order that does not depend on who else exists.
 */
public enum Phase {
    /** Laws, programmes and yearly capacities of this week come into force. */
    POLICY_UPDATE,
    /** Cartels set procurement targets, local criminals and frightened civilians place orders, prices answer. */
    DEMAND,
    /** Smugglers decide whether to make a trip, and choose weapon class, state and channel. */
    SOURCING,
    /** Straw purchasers, complicit dealers, private sellers and fences meet the smugglers' orders, or refuse. */
    PURCHASE,
    /** Loads bought the week before go through a port of entry and are inspected or not. */
    CROSSING,
    /** Loads that crossed reach their market and are handed over to cartels, criminals and civilians. */
    DELIVERY,
    /** Conflict between cartels, predation on civilians and interpersonal disputes. */
    USE,
    /** Firearms wear out, are lost, or are recovered and traced. */
    RECOVERY_AND_TRACING,
    /** Dealers are inspected, purchasers investigated and prosecuted, cartel leaders removed; others hear of it. */
    ENFORCEMENT,
    /** The week is written down. */
    OBSERVATION
}
