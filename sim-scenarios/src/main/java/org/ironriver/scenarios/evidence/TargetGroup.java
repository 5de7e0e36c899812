package org.ironriver.scenarios.evidence;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Published figures that belong together, such as a composition or a series of years.
 *
 * @param id                   stable name, such as {@code C13}
 * @param title                name for people
 * @param use                  what the figures may be used for
 * @param targets              the figures
 * @param rootMeanSquareError  for a series: largest root-mean-square of the relative errors after a fit
 */
public record TargetGroup(
        String id, String title, TargetUse use, List<Target> targets, OptionalDouble rootMeanSquareError) {

    public TargetGroup {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(use);
        Objects.requireNonNull(rootMeanSquareError);
        targets = List.copyOf(targets);
        if (targets.isEmpty()) {
            throw new IllegalArgumentException(id + " has no figure");
        }
    }
}
