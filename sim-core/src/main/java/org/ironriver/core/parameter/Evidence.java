package org.ironriver.core.parameter;

import java.util.Objects;

/**
 * Why a parameter has the value that it has.
 *
 * @param unit for example {@code 1/week}, {@code USD}; {@code 1} for a pure number
 * @param range within which the value may be varied
 * @param source who published it and when, or the word "assumed"
 * @param note what the number means and how far it goes; may be empty
 */
public record Evidence(String unit, Range range, Grade grade, String source, String note) {

    public Evidence {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
    }
}
