package org.ironriver.scenarios.scenario;

import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.YearSeries;
import org.jspecify.annotations.Nullable;

/** Lets one number stand for a whole series by year: the value of every year. */
final class ConstantSeries {

    /** A series of one year has its value in all others too. */
    private static final int ANY_YEAR = 2000;

    private ConstantSeries() {}

    static ParameterSet with(ParameterSet parameters, String where, String path, @Nullable Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            for (Parameter parameter : parameters.list()) {
                if (parameter.path().equals(path) && parameter.value() instanceof YearSeries series) {
                    TreeMap<Integer, Double> constant = new TreeMap<>(Map.of(ANY_YEAR, number.doubleValue()));
                    return parameters.with(where, path, YearSeries.of(constant, series.between()));
                }
            }
        }
        return parameters.with(where, path, value);
    }
}
