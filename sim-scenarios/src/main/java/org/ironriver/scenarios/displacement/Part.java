package org.ironriver.scenarios.displacement;

import java.util.List;
import java.util.Locale;

/**
 * A part of the change in a flow that is divided into cells. In every dimension, to the last unit:
 *
 * <pre>
 * fall = prevented + displaced + reshuffled     (months: prevented + delayed + hastened + reshuffled)
 * rise = added     + displaced + reshuffled     (months: added     + delayed + hastened + reshuffled)
 * </pre>
 *
 * <p>Of {@code prevented} and {@code added} one is 0, and their difference is the net fall of the flow.
 */
public enum Part {
    /** Falls of the cells that fall, added up in each replication. */
    FALL,
    /** What of the fall no other cell makes up for: fewer cross. */
    PREVENTED,
    /** What of the fall cells make up for that rise in the mean over the replications. */
    DISPLACED,
    /** Months only: what later months make up for. */
    DELAYED,
    /** Months only: what earlier months had made up for: it crossed before the time. */
    HASTENED,
    /** What goes from cell to cell in single replications and cancels over all: luck, not the policy. */
    RESHUFFLED,
    /** Rises of the cells that rise, added up in each replication. */
    RISE,
    /** What of the rise no fall accounts for: more cross. */
    ADDED;

    private static final List<Part> IN_SPACE = List.of(FALL, PREVENTED, DISPLACED, RESHUFFLED, RISE, ADDED);
    private static final List<Part> IN_TIME = List.of(FALL, PREVENTED, DELAYED, HASTENED, RESHUFFLED, RISE, ADDED);

    /** The parts that a dimension has. */
    static List<Part> of(Dimension dimension) {
        return dimension.isTime() ? IN_TIME : IN_SPACE;
    }

    /** As tables have it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
