package org.ironriver.core.parameter;

/**
 * How civilians come to own guns. Units, ranges and sources stand in {@code civilian.yaml}.
 */
public record CivilianParameters(
        int fearHalfLifeWeeks, double urbanHouseholdGunShare, YearSeries legalRegistrationsPerYear) {}
