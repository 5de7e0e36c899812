package org.ironriver.scenarios.displacement;

import java.util.Locale;

/** What the flow is divided by. Each firearm that crosses is in one cell of each. */
public enum Dimension {
    CHANNEL,
    CLASS,
    STATE,
    PORT,
    DESTINATION,
    MONTH;

    private static final String FLOW = "guns.crossed";

    /** As tables have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the names of the outcomes that count its cells begin with; months are those of the whole flow. */
    String prefix() {
        return this == MONTH ? FLOW : FLOW + ".by-" + id() + ".";
    }

    /** Whether its cells follow on each other, so that what moves between them moves in time. */
    boolean isTime() {
        return this == MONTH;
    }
}
