package org.ironriver.core.parameter;

/** Lawful exports to Mexican forces, and their leakage; values and sources in {@code export.yaml}. */
public record ExportParameters(YearSeries exportsPerYear, double leakedShare, ByClass classShare) {}
