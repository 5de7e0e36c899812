package org.ironriver.scenarios.validation;

import java.util.Objects;
import org.ironriver.scenarios.evidence.Target;

/** A published figure beside the simulated one. */
public record Score(Target target, Estimate simulated) {

    /** How far from the published figure a level may be before any fit, relative to it. */
    public static final double LEVEL_TOLERANCE = 0.30;

    public Score {
        Objects.requireNonNull(target);
        Objects.requireNonNull(simulated);
    }

    /** Simulated over published. */
    public double ratio() {
        return simulated.mean() / target.published();
    }

    /** Whether the simulated mean is within 30 % of the published figure. */
    public Verdict isLevel() {
        return Verdict.of(simulated.isDefined(), Math.abs(ratio() - 1) <= LEVEL_TOLERANCE);
    }

    /** Whether the simulated mean is within the figure's own tolerance. */
    public Verdict isWithinTolerance() {
        return Verdict.of(simulated.isDefined(), target.tolerance().contains(simulated.mean()));
    }
}
