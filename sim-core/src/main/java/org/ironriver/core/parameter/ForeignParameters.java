package org.ironriver.core.parameter;

/** Firearms from other countries than the United States; values and sources in {@code foreign.yaml}. */
public record ForeignParameters(
        double costRatio,
        double tripsPerWeek,
        double loadMedian,
        double loadSigma,
        ByClass classShare,
        double ageMeanYears) {}
