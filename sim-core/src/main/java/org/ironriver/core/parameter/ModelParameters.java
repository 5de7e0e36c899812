package org.ironriver.core.parameter;

/**
 * All numbers of the model. Each component is a group with a YAML file of its own name beside this class, and each
 * component of a group is a parameter: {@code civilian.fearHalfLifeWeeks} is {@code civilian.fear-half-life-weeks}.
 */
public record ModelParameters(CivilianParameters civilian) {

    /** The values that ship with the model. */
    public static ModelParameters defaults() {
        return ParameterSet.defaults().toModel();
    }
}
