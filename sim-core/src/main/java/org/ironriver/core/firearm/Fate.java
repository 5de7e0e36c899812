package org.ironriver.core.firearm;

/** How a firearm can leave circulation; no holder has it after that. */
public enum Fate {
    SEIZED_AT_BORDER,
    SEIZED_IN_MEXICO,
    /** Reached criminals inside the United States, where the model does not follow it. */
    DIVERTED,
    /** Thrown away, hidden and forgotten, taken abroad. */
    LOST,
    WORN_OUT
}
