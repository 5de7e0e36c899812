package org.ironriver.core.parameter;

/** Trafficking inside the United States; values and sources in {@code diversion.yaml}. */
public record DiversionParameters(double ordersPerYear, double priceElasticity, double carriageUsd) {}
