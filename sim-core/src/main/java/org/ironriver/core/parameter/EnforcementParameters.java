package org.ironriver.core.parameter;

/** Inspection of dealers, prosecution, and removal of leaders; values and sources in {@code enforcement.yaml}. */
public record EnforcementParameters(
        YearSeries inspectionsPerDealer,
        double riskTargeting,
        double breachBase,
        double breachPerSuspectSale,
        double suspectSaleMemoryWeeks,
        YearSeries revocationGivenBreach,
        double stingsPerYear,
        YearSeries prosecutionsPerYear,
        YearSeries leadersRemovedPerYear,
        double multipleHandgunReporting,
        double privateCheckUnregulated,
        double privateCheckRegulated,
        double privateDetection,
        double riskPerReport,
        double riskPerQuickTrace) {}
