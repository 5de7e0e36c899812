package org.ironriver.core.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A number that changes over the years: given for some years, and in between either on a straight line or constant from
 * each given year to the next. Before the first and after the last given year it keeps their value.
 *
 * <p>On a straight line, the value given for a year holds on 1 January of that year.
 */
public final class YearSeries implements ParameterValue {

    /** What happens between two given years. */
    public enum Between {
        LINEAR,
        STEPS
    }

    private final int[] years;
    private final double[] values;
    private final Between between;

    private YearSeries(int[] years, double[] values, Between between) {
        this.years = years;
        this.values = values;
        this.between = between;
    }

    /** @param values by year; at least one, all finite */
    public static YearSeries of(SortedMap<Integer, Double> values, Between between) {
        if (values.isEmpty() || !values.values().stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a series has a finite number for at least one year, not " + values);
        }
        int[] years = values.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] numbers =
                values.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new YearSeries(years, numbers, between);
    }

    /** A series that never changes. */
    public static YearSeries constant(double value) {
        return of(new TreeMap<>(Map.of(2000, value)), Between.STEPS);
    }

    /** On 1 January of a year. */
    public double at(int year) {
        return at((double) year);
    }

    /** @param decimalYear for example 2010.5 for the middle of 2010 */
    public double at(double decimalYear) {
        if (!(decimalYear >= years[0])) {
            return values[0];
        }
        int last = years.length - 1;
        if (decimalYear >= years[last]) {
            return values[last];
        }
        int given = lastGiven((int) decimalYear);
        if (between == Between.STEPS) {
            return values[given];
        }
        double passed = (decimalYear - years[given]) / (years[given + 1] - years[given]);
        return values[given] + passed * (values[given + 1] - values[given]);
    }

    private int lastGiven(int year) {
        int found = Arrays.binarySearch(years, year);
        return found >= 0 ? found : -found - 2;
    }

    public Between between() {
        return between;
    }

    @Override
    public Map<String, Double> entries() {
        Map<String, Double> entries = new LinkedHashMap<>();
        for (int i = 0; i < years.length; i++) {
            entries.put(Integer.toString(years[i]), values[i]);
        }
        return entries;
    }

    @Override
    public YearSeries withEntry(String name, double number) {
        double[] changed = values.clone();
        changed[Arrays.binarySearch(years, Integer.parseInt(name))] = number;
        return new YearSeries(years, changed, between);
    }

    @Override
    public String text() {
        String list = entries().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + Numbers.text(entry.getValue()))
                .collect(Collectors.joining("; "));
        return list + (between == Between.STEPS ? " (steps)" : " (linear)");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearSeries that
                && between == that.between
                && Arrays.equals(years, that.years)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(years) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text();
    }
}
