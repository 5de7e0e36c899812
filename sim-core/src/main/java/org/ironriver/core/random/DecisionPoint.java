package org.ironriver.core.random;

/**
 * Every place where the model may draw. Each constant says who is the entity of the key and what is its occasion.
 *
 * <p>The luck of a decision point follows from its name alone: a constant may be added, moved or removed and no other
 * draw changes. Renaming one gives it other luck, so results change; say so in the changelog.
 *
 * <p>Two decisions never share a constant unless they must have the same luck.
 */
public enum DecisionPoint {
    /** Sales volume of a dealer. Entity: dealer; once in a life. */
    DEALER_VOLUME,
    /** How suspicious a sale may look before a dealer refuses it. Entity: dealer; once in a life. */
    DEALER_TOLERANCE,
    /** Profit at which a smuggler enters the trade. Entity: smuggler; once in a life. */
    SMUGGLER_THRESHOLD,
    /** Number of firearms a smuggler wants for a load. Entity: smuggler; occasion: tick. */
    LOAD_SIZE,
    /** Proposal of an area, channel and class. Entity: smuggler; occasion: tick. */
    SOURCE_PROPOSAL,
    /** Acceptance of the proposed source. Entity: smuggler; occasion: tick. */
    SOURCE_ACCEPTANCE,
    /** Proposal of a dealer. Entity: purchaser; occasion: tick. */
    DEALER_PROPOSAL,
    /** Acceptance of the proposed dealer. Entity: purchaser; occasion: tick. */
    DEALER_ACCEPTANCE,
    /** Proposal of a port of entry. Entity: load; occasion: tick. */
    PORT_PROPOSAL,
    /** Acceptance of the proposed port. Entity: load; occasion: tick. */
    PORT_ACCEPTANCE,
    /** Who comes first when a stock or quota is short. Entity: the pair; occasion: tick. */
    STOCK_PRIORITY,
    /** What a dealer makes of a visit beyond its indicators. Entity: visit. */
    VISIT_SUSPICION,
    /** Whether a private seller asks for a check where the law demands it. Entity: seller; once in a life. */
    PRIVATE_SELLER_COMPLIANCE,
    /** Age of a firearm that is sold used. Entity: firearm; once in a life. */
    USED_FIREARM_AGE,
    /** Day of the week on which a firearm changes hands. Entity: firearm; occasion: tick. */
    TRANSFER_DAY,
    /** Whether inspection finds a load. Entity: load; occasion: port. */
    CROSSING_DETECTION,
    /** Service life of a firearm in Mexico. Entity: firearm; once in a life. */
    FIREARM_LIFETIME,
    /** Number of attacks of a kind. Entity: place and kind; occasion: tick. */
    ATTACK_COUNT,
    /** Whether an attack kills. Entity: attack. */
    ATTACK_LETHALITY,
    /** Whether a frightened civilian looks for a firearm. Entity: civilian; occasion: tick. */
    CIVILIAN_ARMING,
    /** Whether a firearm is recovered. Entity: firearm; occasion: tick. */
    RECOVERY,
    /** Whether a recovered firearm is submitted for tracing. Entity: firearm; once in a life. */
    TRACE_SUBMISSION,
    /** Whether a dealer is inspected. Entity: dealer; occasion: tick. */
    DEALER_INSPECTION;

    private final long salt;

    DecisionPoint() {
        this.salt = Mixing.hashName(name());
    }

    /** The 64-bit word that keeps this decision's luck apart from all others; it depends on the name only. */
    long salt() {
        return salt;
    }
}
