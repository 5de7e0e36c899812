package org.ironriver.cli;

import org.ironriver.core.outcome.Outcome;

/** Names of outcomes as tables show them. */
final class OutcomeLabels {

    private static final String BREAKDOWN = ".by-";

    private OutcomeLabels() {}

    /** Whether the outcome is a part of another one, as {@code guns.crossed.by-class.handgun} is. */
    static boolean isPart(Outcome outcome) {
        return outcome.name().contains(BREAKDOWN);
    }

    /** The last word for a part, else the whole name in words. */
    static String shortLabel(Outcome outcome) {
        String name = outcome.name();
        return isPart(outcome)
                ? name.substring(name.lastIndexOf('.') + 1)
                : name.replace('.', ' ').replace('-', ' ');
    }

    /** For the first column of a table: parts are indented, wholes have their unit. */
    static String rowLabel(Outcome outcome) {
        return isPart(outcome) ? "  " + shortLabel(outcome) : shortLabel(outcome) + ", " + outcome.unit();
    }
}
