package org.ironriver.scenarios.validation;

import java.util.Collection;

/** Whether something simulated is as it should be. */
public enum Verdict {
    PASS,
    FAIL,
    /** It was not simulated, for example because the years are not in the window. */
    UNKNOWN;

    static Verdict of(boolean defined, boolean passes) {
        return !defined ? UNKNOWN : passes ? PASS : FAIL;
    }

    /** Fails if any fails; else unknown if any is. */
    static Verdict all(Collection<Verdict> verdicts) {
        return verdicts.contains(FAIL) ? FAIL : verdicts.contains(UNKNOWN) ? UNKNOWN : PASS;
    }
}
