package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/**
 * Many statistical tests that are judged together. Each is held to {@link #FALSE_ALARMS_OF_FAMILY} divided by their
 * number (Bonferroni), so that a perfect generator with other seeds would fail the whole family once in 10,000
 * times. Seeds are fixed: a passing family passes always, until the generator or the tests are changed.
 */
final class TestFamily {

    static final double FALSE_ALARMS_OF_FAMILY = 1e-4;

    private final Map<String, Double> pValues = new TreeMap<>();

    void add(String name, double pValue) {
        assertThat(pValues.put(name, pValue))
                .as("earlier test of the name " + name)
                .isNull();
    }

    double level() {
        return FALSE_ALARMS_OF_FAMILY / pValues.size();
    }

    double smallest() {
        return pValues.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    }

    Map<String, Double> rejected() {
        Map<String, Double> rejected = new TreeMap<>(pValues);
        rejected.values().removeIf(pValue -> pValue >= level());
        return rejected;
    }

    void requireNoneRejected() {
        assertThat(rejected())
                .as("p-values below " + level() + " among " + pValues.size() + " tests (smallest " + smallest() + ")")
                .isEmpty();
    }
}
