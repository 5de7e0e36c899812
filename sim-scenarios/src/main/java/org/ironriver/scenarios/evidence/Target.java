package org.ironriver.scenarios.evidence;

import java.util.Objects;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;

/**
 * One published figure, and what it is compared with.
 *
 * @param group     id of its group, such as {@code C4}
 * @param name      what it is within the group, such as {@code Texas}
 * @param measure   how the simulated figure is got
 * @param published the figure
 * @param unit      of the figure
 * @param tolerance where the simulated figure should lie after a fit
 * @param grade     how well the figure is known
 * @param source    who published it, and when
 * @param fitted    whether a fit may lean on it; if not, the note says why
 * @param note      how far simulated and published figure are alike; may be empty
 */
public record Target(
        String group,
        String name,
        Measure measure,
        double published,
        String unit,
        Range tolerance,
        Grade grade,
        String source,
        boolean fitted,
        String note) {

    public Target {
        Objects.requireNonNull(group);
        Objects.requireNonNull(name);
        Objects.requireNonNull(measure);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(tolerance);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(source);
        Objects.requireNonNull(note);
        if (!Double.isFinite(published)) {
            throw new IllegalArgumentException(group + " " + name + " has no published figure");
        }
    }

    /** The same as if another figure had been published: to see whether a fit finds parameters that are known. */
    public Target published(double figure, Range allowed) {
        return new Target(group, name, measure, figure, unit, allowed, grade, source, fitted, note);
    }
}
