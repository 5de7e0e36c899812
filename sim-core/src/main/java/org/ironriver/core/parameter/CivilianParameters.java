package org.ironriver.core.parameter;

/** Fear, arming and displacement of civilians; values and sources in {@code civilian.yaml}. */
public record CivilianParameters(
        double fearHalfLifeMonths,
        double fearPerHomicideRate,
        double fearPerVictimisation,
        double susceptibilitySigma,
        double homicideMemoryWeeks,
        double seekingRate,
        double distrustBase,
        double paperShare,
        double willingnessMedianUsd,
        double willingnessSigma,
        double ownershipYears,
        double lawfulOwnershipYears,
        double keepingFear,
        double resaleShare,
        double stolenShare,
        ByClass classShare,
        double orderLapseWeeks,
        double displacementRate,
        double displacementFear,
        double personsPerHousehold) {}
