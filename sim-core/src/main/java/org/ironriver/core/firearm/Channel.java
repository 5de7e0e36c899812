package org.ironriver.core.firearm;

import java.util.List;

/** How a firearm left the lawful market. */
public enum Channel {
    /** Bought from a licensee by somebody who passes the check and buys for another. */
    STRAW_PURCHASE("straw-purchase"),
    /** Sold off the books, or knowingly, by a licensee. */
    COMPLICIT_DEALER("complicit-dealer"),
    /** Sold by an unlicensed private seller (gun show, online, acquaintance). */
    PRIVATE_SALE("private-sale"),
    /** Stolen from a home, vehicle or shop and bought from a fence. */
    THEFT("theft"),
    /** Leaked from lawful exports to Mexican forces. */
    LEGAL_EXPORT("legal-export"),
    /** Came from a country other than the United States. */
    FOREIGN("foreign");

    private static final List<Channel> SOURCING = List.of(STRAW_PURCHASE, COMPLICIT_DEALER, PRIVATE_SALE, THEFT);

    private final String id;

    Channel(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** True if the firearm was first sold in the United States. */
    public boolean isUnitedStates() {
        return this != FOREIGN;
    }

    /** The channels that a smuggler can choose from inside the United States. */
    public static List<Channel> sourcing() {
        return SOURCING;
    }
}
