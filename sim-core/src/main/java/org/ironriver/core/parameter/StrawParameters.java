package org.ironriver.core.parameter;

/** Straw purchasers; values and sources in {@code straw.yaml}. */
public record StrawParameters(
        double limitMedian,
        double limitSigma,
        double visitMedian,
        double visitSigma,
        double reportCaution,
        double suspicionBase,
        double suspicionPerLogQuantity,
        double suspicionRepeat,
        double suspicionCash,
        double cashShare,
        double checklistSuspicion,
        double suspicionNoise,
        int repeatWindowWeeks,
        double evidenceReport,
        double evidenceQuickTrace,
        double evidenceRefusal,
        double evidenceThreshold) {}
