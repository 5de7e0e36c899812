package org.ironriver.core.parameter;

/** The world at the start of the burn-in; values and sources in {@code initial.yaml}. */
public record InitialParameters(
        int cartels,
        double members,
        double placesPerCartel,
        double warShare,
        double gunsPerMember,
        double criminalGunsEach,
        double armedShare,
        double lawfulArmedShare,
        double foreignShare,
        double legalExportShare,
        double homicideRate,
        double shelfGunsPerWeek,
        double shelfWeeks,
        double freshShare,
        double largestShareExponent) {}
