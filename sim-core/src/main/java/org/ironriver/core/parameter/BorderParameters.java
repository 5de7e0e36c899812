package org.ironriver.core.parameter;

/** Crossing and outbound inspection; values and sources in {@code border.yaml}. */
public record BorderParameters(
        YearSeries outboundInspectionRate,
        double loadSizeExponent,
        double courierArrested,
        double believedSeizure,
        double beliefScaleUsd) {}
