package org.ironriver.core.parameter;

/** Rivalry between cartels and violence; values and sources in {@code conflict.yaml}. */
public record ConflictParameters(
        double attackRate,
        double backgroundHostility,
        double splitProbability,
        double warAfterSplit,
        double warOnWeakness,
        double warOnExpansion,
        double truceRate,
        double memberShareOfVictims,
        double conflictHalfGuns,
        double lethalityWithFirearm,
        double lethalityWithout,
        ByClass classLethality,
        ByClass classFirepower,
        double halfFirepower,
        double predationRate,
        double predationVictimsPerAttack,
        double disputeRate,
        double disputeHalfGuns,
        double disputeLethalityWithFirearm,
        double disputeLethalityWithout,
        double capturedShare,
        double impunityResponse) {}
