package org.ironriver.core.parameter;

import java.util.Objects;

/**
 * A number of the model, or a few that belong together, with its evidence.
 *
 * @param path group and name in kebab case, such as {@code cartel.recruitment-rate}
 */
public record Parameter(String path, ParameterValue value, Evidence evidence) {

    public Parameter {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(evidence, "evidence");
    }

    Parameter withValue(ParameterValue changed) {
        return new Parameter(path, changed, evidence);
    }
}
