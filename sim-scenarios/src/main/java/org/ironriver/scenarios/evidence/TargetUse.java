package org.ironriver.scenarios.evidence;

import java.util.Locale;

/** What a published figure may be used for. */
public enum TargetUse {
    /** A level that must be right within 30 % before any fit, and within its tolerance after one. */
    LEVEL("a level: within 30 % before any fit, within its tolerance after one"),
    /** May be fitted to; must be within its tolerance after a fit. */
    CALIBRATION("within its tolerance after a fit"),
    /** The model is given it. Shown to prove that it arrives; neither passes nor fails. */
    INPUT("given to the model; shown to prove that it arrives"),
    /** Follows from published figures by a rough sum. */
    ARITHMETIC("a rough sum of published figures that must close"),
    /** Was never fitted and must not be. */
    CHECK("a published finding, never fitted");

    private final String meaning;

    TargetUse(String meaning) {
        this.meaning = meaning;
    }

    /** Name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it counts among the targets that pass or fail. */
    public boolean isTarget() {
        return this == LEVEL || this == CALIBRATION;
    }
}
