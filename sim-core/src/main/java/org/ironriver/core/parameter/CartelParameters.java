package org.ironriver.core.parameter;

/** Membership, arms procurement and spread of cartels; values and sources in {@code cartel.yaml}. */
public record CartelParameters(
        double recruitmentRate,
        double incapacitationsPerWeek,
        double saturationRate,
        double concentration,
        double gunsPerMember,
        double armsShared,
        double threatResponse,
        double orderWeeks,
        double revenueUsd,
        double armsBudgetShare,
        ByClass classPreference,
        double valueExponent,
        double expansionRate,
        double expansionShare,
        double smallestGroup,
        double offerRise,
        double highestOffer) {}
