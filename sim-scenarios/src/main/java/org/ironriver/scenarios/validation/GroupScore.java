package org.ironriver.scenarios.validation;

import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.evidence.TargetGroup;

/**
 * The scores of a group of figures.
 *
 * @param error of a series whose fit is judged as a whole
 */
public record GroupScore(TargetGroup group, List<Score> scores, Optional<SeriesError> error) {

    public GroupScore {
        scores = List.copyOf(scores);
    }

    /** Whether each figure is within 30 %. */
    public Verdict isLevel() {
        return Verdict.all(scores.stream().map(Score::isLevel).toList());
    }

    /** Whether the series as a whole, or else each figure, is within tolerance. */
    public Verdict isWithinTolerance() {
        return error.map(SeriesError::isWithinTolerance)
                .orElseGet(() -> Verdict.all(
                        scores.stream().map(Score::isWithinTolerance).toList()));
    }
}
