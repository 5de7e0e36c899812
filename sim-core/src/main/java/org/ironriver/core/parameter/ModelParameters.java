package org.ironriver.core.parameter;

/**
 * Everything that the model may not invent, by submodel. Each component is a group of {@link ParameterSet}, each
 * component of a group one of its entries, where unit, range, grade and source stand.
 */
public record ModelParameters(
        PriceParameters price,
        CartelParameters cartel,
        ConflictParameters conflict,
        CivilianParameters civilian,
        CriminalParameters criminal,
        SmugglerParameters smuggler,
        SourcingParameters sourcing,
        StrawParameters straw,
        DealerParameters dealer,
        BorderParameters border,
        RecoveryParameters recovery,
        TraceParameters trace,
        EnforcementParameters enforcement,
        ForeignParameters foreign,
        ExportParameters export,
        DiversionParameters diversion,
        InitialParameters initial) {

    /** The values that ship with the model. */
    public static ModelParameters defaults() {
        return ParameterSet.defaults().toModel();
    }
}
