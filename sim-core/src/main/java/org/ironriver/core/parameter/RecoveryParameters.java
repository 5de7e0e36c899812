package org.ironriver.core.parameter;

/** How firearms end or are recovered in Mexico; values and sources in {@code recovery.yaml}. */
public record RecoveryParameters(
        double serviceYears,
        double serviceShape,
        double lostShare,
        double highestHazard,
        double cartelHazard,
        double criminalHazard,
        double civilianHazard,
        double marketHazard,
        YearSeries activity,
        double conflictResponse,
        double corruptionResponse) {}
