package org.ironriver.scenarios.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * How a simulated figure is got that is like a published one: outcomes added up, divided by other outcomes if there are
 * any, over some years.
 *
 * @param outcomes  what is added up
 * @param over      what it is divided by, added up too; empty for none
 * @param figure    what is made of it
 * @param firstYear first calendar year
 * @param lastYear  last calendar year, included
 */
public record Measure(List<String> outcomes, List<String> over, Figure figure, int firstYear, int lastYear) {

    /** What is made of outcomes and years. */
    public enum Figure {
        /** Of all years together. */
        MEAN,
        /** Of the last year, less that of the first. */
        RISE,
        /** What is left to 1. */
        COMPLEMENT;

        /** Name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Measure {
        outcomes = List.copyOf(outcomes);
        over = List.copyOf(over);
        Objects.requireNonNull(figure);
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("a measure of no outcome");
        }
        if (firstYear > lastYear) {
            throw new IllegalArgumentException("years from " + firstYear + " to " + lastYear);
        }
    }

    /** Everything that must be known to work it out. */
    public List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        for (List<String> names : List.of(outcomes, over)) {
            for (String name : names) {
                queries.addAll(queries(name));
            }
        }
        return queries;
    }

    /** The figure. @param answer value of each of {@link #queries()}; {@code NaN} if unknown, as is then the figure */
    public double value(ToDoubleFunction<Query> answer) {
        double top = sum(outcomes, answer);
        double value = over.isEmpty() ? top : top / sum(over, answer);
        return figure == Figure.COMPLEMENT ? 1 - value : value;
    }

    private double sum(List<String> names, ToDoubleFunction<Query> answer) {
        double sum = 0;
        for (String name : names) {
            List<Query> queries = queries(name);
            double last = answer.applyAsDouble(queries.get(queries.size() - 1));
            sum += figure == Figure.RISE ? last - answer.applyAsDouble(queries.get(0)) : last;
        }
        return sum;
    }

    private List<Query> queries(String name) {
        return figure == Figure.RISE
                ? List.of(new Query(name, firstYear, firstYear), new Query(name, lastYear, lastYear))
                : List.of(new Query(name, firstYear, lastYear));
    }
}
