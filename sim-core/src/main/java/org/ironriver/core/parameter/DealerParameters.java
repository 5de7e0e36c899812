package org.ironriver.core.parameter;

/** Licensed dealers at the counter; values and sources in {@code dealer.yaml}. */
public record DealerParameters(
        double volumeSigma,
        double complicitShare,
        double explicitSuspicion,
        double agreeStrict,
        double agreeElsewhere,
        double ownDeterrence,
        double areaDeterrence,
        double deterrenceHalfLifeWeeks,
        double fearInspection,
        double fearBreach,
        double fearRevocation,
        double fearProsecution,
        double fearSting,
        double fearPublicTrace,
        double refusalReported,
        double stockWeeks,
        ByClass stockShare,
        double complicitNerve) {}
