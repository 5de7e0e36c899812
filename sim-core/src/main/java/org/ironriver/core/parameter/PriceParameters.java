package org.ironriver.core.parameter;

/** Prices in the United States and in Mexico; values and sources in {@code price.yaml}. */
public record PriceParameters(
        ByClass usPriceUsd,
        ByClass initialRatio,
        double adjustmentRate,
        double scarcityPremium,
        double lowestRatio,
        double highestRatio,
        double initialDomesticRatio,
        double demandMemoryWeeks) {}
