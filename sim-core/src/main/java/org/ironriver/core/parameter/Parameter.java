package org.ironriver.core.parameter;

import java.util.Objects;

/**
 * A number of the model, or a few that belong together, with its evidence.
 *
 * @param path group and name in kebab case, such as {@code cartel.recruitment-rate}
 */
public record Parameter(String path, ParameterValue value, Evidence evidence) {

    private static final double ROUNDING = 1e-6;

    public Parameter {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(evidence, "evidence");
    }

    Parameter withValue(ParameterValue changed) {
        return new Parameter(path, changed, evidence);
    }

    /** Whether its numbers are shares of one whole, none of which can be moved alone. */
    public boolean dividesAWhole() {
        double sum = value.entries().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return value.entries().size() > 1 && Math.abs(sum - 1) <= ROUNDING;
    }
}
