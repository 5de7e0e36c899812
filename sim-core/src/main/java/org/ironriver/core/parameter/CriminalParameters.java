package org.ironriver.core.parameter;

/** Criminals outside cartels; values and sources in {@code criminal.yaml}. */
public record CriminalParameters(
        double perThousandPeople, double gunsEach, double orderWeeks, ByClass classShare, double priceElasticity) {}
