package org.ironriver.core.parameter;

import java.util.Map;

/** The value of a parameter: one number, a series by year, or one number for each weapon class. */
public sealed interface ParameterValue permits ParameterValue.Scalar, YearSeries, ByClass {

    /** The numbers in it by name (a year, a class; the empty name for a single number), in a fixed order. */
    Map<String, Double> entries();

    /** The same with one of its entries changed; the name must be one of {@link #entries()}. */
    ParameterValue withEntry(String name, double number);

    /** For people: {@code 0.03}, or {@code 1998: 0.001; 2009: 0.002 (linear)}. */
    String text();

    /** A single number. */
    record Scalar(double number) implements ParameterValue {

        @Override
        public Map<String, Double> entries() {
            return Map.of("", number);
        }

        @Override
        public ParameterValue withEntry(String name, double changed) {
            return new Scalar(changed);
        }

        @Override
        public String text() {
            return Numbers.text(number);
        }
    }
}
