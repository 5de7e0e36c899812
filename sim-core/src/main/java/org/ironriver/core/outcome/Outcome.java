package org.ironriver.core.outcome;

import java.util.Objects;

/**
 * Something that a replication measures.
 *
 * @param name        stable dotted name, such as {@code guns.crossed.by-class.handgun}
 * @param unit        unit of the value over the window, such as {@code guns/year}
 * @param direction   which way is better, where one is
 * @param aggregation how weeks make a month and months a window
 * @param headline    whether the printed table shows it
 */
public record Outcome(String name, String unit, Direction direction, Aggregation aggregation, boolean headline) {

    /** Whether less or more of it is what a policy aims at. */
    public enum Direction {
        LESS_IS_BETTER,
        MORE_IS_BETTER,
        NEUTRAL
    }

    /** How values of weeks are put together. */
    public enum Aggregation {
        /** Weeks add up; the window's value is the total divided by its years. */
        YEARLY_TOTAL,
        /** Weeks are averaged, in a month and over the window. */
        MEAN,
        /** Quotient of two sums, each summed first ({@link OutcomeSeries} keeps numerator and denominator). */
        RATIO
    }

    public Outcome {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(aggregation);
    }
}
