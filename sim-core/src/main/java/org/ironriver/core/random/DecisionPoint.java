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
    /** Whether a dealer sells off the books. Entity: dealer; once in a life. */
    DEALER_COMPLICIT,
    /** How ready a dealer is to take up a code of conduct. Entity: dealer; once in a life. */
    DEALER_CODE_RANK,
    /** Whether a smuggler goes back to the dealer she knows. Entity: smuggler; occasion: tick, assignment, round. */
    DEALER_LOYALTY,
    /** Dealer that a straw purchaser walks into. Entity: smuggler; occasion: tick, assignment, round. */
    DEALER_PROPOSAL,
    /** Complicit dealer that a smuggler hears of. Entity: smuggler; occasion: tick, assignment, round. */
    COMPLICIT_PROPOSAL,
    /** Whether a complicit dealer dares. Entity: smuggler (or dealer, in a sting); occasion: tick, assignment, round. */
    COMPLICIT_DARES,
    /** Who comes first when stock is short. Entity: the pair; occasion: tick, assignment, round. */
    STOCK_PRIORITY,
    /** Model that is asked for. Entity: buyer; occasion: tick, assignment, round. */
    MODEL_RANK,
    /** Whether a multiple sale is reported where some are. Entity: buyer; occasion: tick, assignment, round. */
    REPORT_RANK,
    /** What a dealer makes of a visit beyond its indicators. Entity: buyer; occasion: tick, assignment, round. */
    VISIT_SUSPICION,
    /** Whether a buyer pays cash. Entity: buyer; occasion: tick, assignment, round. */
    PAYS_CASH,
    /** Whether a dealer tells the agency of a refusal. Entity: buyer; occasion: tick, assignment, round. */
    REFUSAL_REPORTED,
    /** Firearms after which a straw purchaser stops. Entity: purchaser; once in a life. */
    PURCHASER_LIMIT,
    /** Firearms that a straw purchaser dares to ask for at once. Entity: purchaser; once in a life. */
    PURCHASER_VISIT_SIZE,
    /** How much a straw purchaser minds reports. Entity: purchaser; once in a life. */
    PURCHASER_CAUTION,
    /** Home of a smuggler. Entity: smuggler; once in a life. */
    SMUGGLER_HOME,
    /** Channel that a smuggler knows her way around in. Entity: smuggler; once in a life. */
    SMUGGLER_TRADE,
    /** Place of a broker's customers. Entity: smuggler; once in a life. */
    SMUGGLER_CUSTOMERS,
    /** Profit that a smuggler asks for. Entity: smuggler; once in a life. */
    SMUGGLER_THRESHOLD,
    /** Whether a smuggler would fail a background check. Entity: smuggler; once in a life. */
    SMUGGLER_RECORD,
    /** Whom a smuggler knows. Entity: smuggler; occasion: number of the contact. */
    SMUGGLER_CONTACT,
    /** Whether a smuggler considers a trip. Entity: smuggler; occasion: tick. */
    TRIP,
    /** Number of firearms a smuggler wants for a load. Entity: smuggler; occasion: tick. */
    LOAD_SIZE,
    /** Proposal of a weapon class, an area and a channel. Entity: smuggler; occasion: tick, assignment. */
    SOURCE_PROPOSAL,
    /** Acceptance of the proposed source. Entity: smuggler; occasion: tick, assignment. */
    SOURCE_ACCEPTANCE,
    /** Whether a private seller has what is wanted. Entity: encounter. */
    SELLER_OFFERS,
    /** Where a private seller stands in readiness to ask for a check. Entity: encounter. */
    PRIVATE_SELLER_COMPLIANCE,
    /** Dealer over whose counter a checked private sale goes. Entity: encounter. */
    CHECKING_DEALER,
    /** Whether an unlawful unchecked sale is found out. Entity: encounter. */
    UNCHECKED_SALE_FOUND,
    /** Whether a fence has what is wanted. Entity: encounter. */
    FENCE_OFFERS,
    /** Age of a firearm that is got used. Entity: firearm; once in a life. */
    USED_FIREARM_AGE,
    /** Whether a used firearm was first sold where it was got. Entity: firearm; once in a life. */
    FIRST_SALE_SAME_STATE,
    /** Area where it was first sold otherwise. Entity: firearm; once in a life. */
    FIRST_SALE_AREA,
    /** Dealer who first sold it. Entity: firearm; once in a life. */
    FIRST_SALE_DEALER,
    /** Day of the week of a purchase. Entity: purchase. */
    TRANSFER_DAY,
    /** Class of a load from other countries. Entity: trip. */
    SOUTHERN_CLASS,
    /** Number of lawfully exported firearms that leak. Entity: class; occasion: tick. */
    EXPORT_LEAK,
    /** Place where an exported firearm leaks. Entity: firearm; once in a life. */
    EXPORT_PLACE,
    /** Proposal of a port of entry. Entity: smuggler; occasion: tick. */
    PORT_PROPOSAL,
    /** Acceptance of the proposed port. Entity: smuggler; occasion: tick. */
    PORT_ACCEPTANCE,
    /** Proposal of a place to sell. Entity: smuggler; occasion: tick. */
    CUSTOMER_PROPOSAL,
    /** Acceptance of the proposed place. Entity: smuggler; occasion: tick. */
    CUSTOMER_ACCEPTANCE,
    /** Place to sell when none was accepted. Entity: smuggler; occasion: tick. */
    CUSTOMER_FALLBACK,
    /** Whether inspection finds a load. Entity: smuggler; occasion: tick. */
    CROSSING_DETECTION,
    /** Whether the courier of a load that was found is arrested. Entity: smuggler; occasion: tick. */
    COURIER_ARRESTED,
    /** Whether an arrested purchaser, or a seller found out, names the smuggler. Entity: purchaser or encounter. */
    IMPLICATED,
    /** Rounding of a cartel's weekly order. Entity: cartel and class; occasion: tick. */
    CARTEL_ORDER,
    /** Rounding of criminals' weekly order. Entity: place and class; occasion: tick. */
    CRIMINAL_ORDER,
    /** Number of recruits. Entity: cartel and place; occasion: tick. */
    RECRUITS,
    /** Number of members arrested. Entity: cartel and place; occasion: tick. */
    ARRESTS,
    /** Number of members who leave. Entity: cartel and place; occasion: tick. */
    SATURATION,
    /** How a cartel's orders are rounded to its places. Entity: cartel; occasion: tick, class. */
    CARTEL_ORDER_SHARE,
    /** Which of the cartels that offer alike comes first. Entity: cartel and place; occasion: tick, class. */
    CARTEL_PRECEDENCE,
    /** Whether a cartel goes to a new place. Entity: cartel; occasion: tick. */
    EXPANSION,
    /** Which place it goes to. Entity: cartel; occasion: tick. */
    EXPANSION_PLACE,
    /** Whether an incumbent goes to war with a newcomer. Entity: the pair; occasion: tick. */
    WAR_ON_EXPANSION,
    /** Number of leaders removed. Occasion: tick. */
    LEADERS_REMOVED,
    /** Clock of a cartel in the race for whose leader is removed. Entity: cartel; occasion: tick, number. */
    LEADER_TARGET,
    /** Whether a cartel splits that lost its leader. Entity: removal. */
    SPLIT,
    /** Share of members that leave with a splinter. Entity: removal. */
    SPLINTER_SHARE,
    /** Number of members of a place that leave. Entity: removal; occasion: place. */
    SPLINTER_MEMBERS,
    /** Whether a firearm leaves with a splinter. Entity: firearm; occasion: removal. */
    SPLINTER_FIREARMS,
    /** Whether a splinter and its parent go to war. Entity: removal. */
    WAR_AFTER_SPLIT,
    /** Whether a neighbour goes to war with a cartel that lost its leader. Entity: removal; occasion: neighbour. */
    WAR_ON_WEAKNESS,
    /** Whether a war ends. Entity: the pair; occasion: tick. */
    TRUCE,
    /** Number killed by firearm in conflict. Entity: cartel and place; occasion: tick. */
    CONFLICT_SHOT,
    /** Number killed otherwise in conflict. Entity: cartel and place; occasion: tick. */
    CONFLICT_KILLED_OTHERWISE,
    /** Whether somebody killed in conflict was a cartel's member. Entity: death. */
    VICTIM_IS_MEMBER,
    /** Which cartel's. Entity: death. */
    VICTIM_CARTEL,
    /** Whether a dead member's firearm is taken. Entity: death. */
    FIREARM_CAPTURED,
    /** Number killed by firearm in predation. Entity: cartel and place; occasion: tick. */
    PREDATION_SHOT,
    /** Number killed otherwise in predation. Entity: cartel and place; occasion: tick. */
    PREDATION_KILLED_OTHERWISE,
    /** Number killed by firearm in disputes. Entity: place; occasion: tick. */
    DISPUTE_SHOT,
    /** Number killed otherwise in disputes. Entity: place; occasion: tick. */
    DISPUTE_KILLED_OTHERWISE,
    /** How strongly civilians take things to heart. Entity: civilian; once in a life. */
    SUSCEPTIBILITY,
    /** Number of civilians victimised. Entity: civilian; occasion: tick. */
    VICTIMISATION,
    /** Number of civilians who look for a firearm. Entity: civilian; occasion: tick. */
    CIVILIAN_ARMING,
    /** How many of them go the lawful way. Entity: civilian; occasion: tick. */
    CIVILIAN_PAPERS,
    /** How many of them want a class and can pay. Entity: civilian and class; occasion: tick. */
    CIVILIAN_PAYS,
    /** How many lawful owners give up their firearm. Entity: civilian; occasion: tick. */
    LAWFUL_OWNERSHIP_END,
    /** Number of civilians who leave for the north. Entity: civilian; occasion: tick. */
    DISPLACEMENT,
    /** How long a civilian keeps a firearm. Entity: firearm; occasion: tick of acquisition. */
    OWNERSHIP_TIME,
    /** What becomes of a firearm that a civilian gives up. Entity: firearm; occasion: tick. */
    OWNERSHIP_END,
    /** Service life of a firearm in Mexico. Entity: firearm; once in a life. */
    FIREARM_LIFETIME,
    /** Whether a firearm at its end is lost or worn out. Entity: firearm; once in a life. */
    LOST_OR_WORN,
    /** Weeks until a firearm is next at risk of recovery. Entity: firearm; occasion: tick. */
    RECOVERY_RISK,
    /** Whether a firearm at risk is recovered. Entity: firearm; occasion: tick. */
    RECOVERY,
    /** Whether a recovered firearm is submitted for tracing. Entity: firearm; once in a life. */
    TRACE_SUBMISSION,
    /** Whether a trace determines the country of origin. Entity: firearm; once in a life. */
    TRACE_ORIGIN,
    /** Whether a trace reaches the first purchaser. Entity: firearm; once in a life. */
    TRACE_PURCHASER,
    /** Whether a firearm of a criminal in the United States is soon recovered and traced. Entity: firearm; once in a life. */
    DOMESTIC_TRACE,
    /** Whether a dealer is inspected. Entity: dealer; occasion: tick. */
    DEALER_INSPECTION,
    /** Whether an inspection finds a breach. Entity: dealer; occasion: tick. */
    INSPECTION_FINDS,
    /** Whether a breach costs the licence. Entity: dealer; occasion: tick. */
    REVOCATION,
    /** Whether a dealer is tried with an undercover purchase. Entity: dealer; occasion: tick. */
    DEALER_STING,
    /** What a dealer makes of an undercover buyer. Entity: dealer; occasion: tick. */
    STING_IMPRESSION,
    /** Rounding of weekly prosecution capacity. Occasion: tick. */
    PROSECUTIONS,
    /** Origin of a firearm that is in Mexico at the start. Entity: firearm; occasion: what is asked. */
    INITIAL_FIREARM,
    /** Rounding of holders' firearms at the start. Entity: holder; occasion: class. */
    INITIAL_HOLDER,
    /** Places of a cartel at the start. Entity: cartel; occasion: number. */
    INITIAL_CARTEL,
    /** Whether two cartels are at war at the start. Entity: the pair. */
    INITIAL_WAR;

    private final long salt;

    DecisionPoint() {
        this.salt = Mixing.hashName(name());
    }

    /** The 64-bit word that keeps this decision's luck apart from all others; it depends on the name only. */
    long salt() {
        return salt;
    }
}
