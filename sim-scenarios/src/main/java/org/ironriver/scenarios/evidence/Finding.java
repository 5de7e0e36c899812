package org.ironriver.scenarios.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;

/**
 * What a natural experiment was published to have found. Never fitted.
 *
 * @param id         stable name
 * @param experiment what happened, and when
 * @param name       the figure
 * @param estimator  how it is got from data, published or simulated
 * @param scale      of the figure
 * @param expected   what it should do
 * @param published  the figure; of a ratio of which the direction alone is published, 1
 * @param interval   where it should lie; empty if the direction alone is published
 * @param given      parameters of the model that were set from the same source: a pass is then no evidence
 * @param grade      how well the finding is known
 * @param source     who published it, and when
 * @param note       how far simulated and published figure are alike; may be empty
 */
public record Finding(
        String id,
        String experiment,
        String name,
        String estimator,
        Scale scale,
        Expected expected,
        double published,
        Optional<Range> interval,
        List<String> given,
        Grade grade,
        String source,
        String note) {

    /** What a figure is. */
    public enum Scale {
        /** Averaged in its logarithm; 1 is no effect. */
        RATIO,
        /** A plain number; 0 is no effect. */
        NUMBER;

        /** Name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a figure should do. */
    public enum Expected {
        RISE,
        FALL,
        /** Lie within the interval. */
        LEVEL;

        /** Name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Finding {
        Objects.requireNonNull(id);
        Objects.requireNonNull(experiment);
        Objects.requireNonNull(name);
        Objects.requireNonNull(estimator);
        Objects.requireNonNull(source);
        Objects.requireNonNull(note);
        given = List.copyOf(given);
        if (expected == Expected.LEVEL && interval.isEmpty()) {
            throw new IllegalArgumentException(id + " is to be level within an interval, but has none");
        }
        if (scale == Scale.RATIO && !(published > 0)) {
            throw new IllegalArgumentException(id + " is a ratio of " + published + "; allowed: above 0");
        }
    }

    /** Whether the model was not told it. */
    public boolean isIndependent() {
        return given.isEmpty();
    }

    /** Whether more than a direction is published. */
    public boolean hasSize() {
        return interval.isPresent() || published != 1;
    }
}
