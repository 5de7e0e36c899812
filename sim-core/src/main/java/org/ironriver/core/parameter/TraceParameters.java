package org.ironriver.core.parameter;

/** The observation model of firearms traces; values and sources in {@code trace.yaml}. */
public record TraceParameters(
        ByClass submissionShare,
        YearSeries reporting,
        double originDetermined,
        double purchaserIdentified,
        double purchaserAgeYears,
        double quickYears,
        double domesticShare) {}
