package org.ironriver.scenarios.prior;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.ParameterValue;
import org.ironriver.core.parameter.Range;

/**
 * One thing that is not known, as a side of the unit cube: 0 is the low end of its range and 1 the high end.
 *
 * <p>A single number goes over the range of its evidence: evenly, or evenly in its logarithm where the range spans a factor
 * of ten or more and does not touch zero; whole numbers are rounded. The range of a series by year, or of a value by weapon
 * class, is about each of its numbers; what is uncertain of the whole is taken to be its level, so that all its numbers are
 * multiplied by a common factor from 1/2 to 2, evenly in its logarithm, and kept within the range.
 */
public final class Factor {

    /** From here on a range is gone over in its logarithm. */
    private static final double WIDE = 10;

    private static final Range MULTIPLES = new Range(0.5, 2);

    private final Parameter parameter;
    private final boolean whole;
    private final Range range;

    /** @param whole whether the model takes whole numbers only */
    Factor(Parameter parameter, boolean whole) {
        this.parameter = Objects.requireNonNull(parameter);
        this.whole = whole;
        this.range = isSingle() ? parameter.evidence().range() : MULTIPLES;
    }

    /** Of the parameter. */
    public String path() {
        return parameter.path();
    }

    public Grade grade() {
        return parameter.evidence().grade();
    }

    /** Of a single number, its own; else, of the common multiple. */
    public Range range() {
        return range;
    }

    /** The value that ships, or 1 for the multiple of a series. */
    public double standard() {
        return isSingle() ? parameter.value().entries().getOrDefault("", Double.NaN) : 1;
    }

    /** What {@link #range} is in: the parameter's unit, or {@code multiple}. */
    public String unit() {
        return isSingle() ? parameter.evidence().unit() : "multiple";
    }

    /** Where on its side of the cube the value that ships lies. */
    public double standardPlace() {
        double place = logarithmic()
                ? StrictMath.log(standard() / range.low()) / StrictMath.log(range.high() / range.low())
                : (standard() - range.low()) / (range.high() - range.low());
        return Math.max(0, Math.min(1, place));
    }

    /** The value, or the multiple, at a place from 0 to 1. */
    public double at(double place) {
        if (!(place >= 0 && place <= 1)) {
            throw new IllegalArgumentException(path() + " at " + place + "; allowed: 0 to 1");
        }
        double value = logarithmic()
                ? range.low() * StrictMath.pow(range.high() / range.low(), place)
                : range.low() + place * (range.high() - range.low());
        double kept = Math.max(range.low(), Math.min(range.high(), value));
        return whole ? Math.rint(kept) : kept;
    }

    /** The numbers that the parameter has there, by the path that changes each: those of a table of draws. */
    public Map<String, Double> numbers(double place) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        double value = at(place);
        Range allowed = parameter.evidence().range();
        parameter.value().entries().forEach((name, number) -> {
            String path = name.isEmpty() ? path() : path() + "." + name;
            double moved = name.isEmpty() ? value : number * value;
            numbers.put(path, Math.max(allowed.low(), Math.min(allowed.high(), moved)));
        });
        return numbers;
    }

    /** The parameters with this one at a place. */
    public ParameterSet apply(ParameterSet parameters, double place) {
        ParameterSet changed = parameters;
        for (Map.Entry<String, Double> number : numbers(place).entrySet()) {
            changed = changed.with(number.getKey(), number.getValue());
        }
        return changed;
    }

    private boolean isSingle() {
        return parameter.value() instanceof ParameterValue.Scalar;
    }

    private boolean logarithmic() {
        return !whole && range.low() > 0 && (!isSingle() || range.high() / range.low() >= WIDE);
    }

    @Override
    public String toString() {
        return path() + " " + range;
    }
}
