package org.ironriver.core.outcome;

import java.time.YearMonth;
import java.util.List;

/**
 * The outcomes of one replication, by month of the window; and over the whole window, which ways firearms took.
 *
 * <p>Values are kept as numerators and denominators: for {@link Outcome.Aggregation#YEARLY_TOTAL} the numerator is the
 * month's total; for {@code MEAN} the denominator is the number of weeks; for {@code RATIO} both are sums of their own.
 */
public final class OutcomeSeries {

    private final List<Outcome> outcomes;
    private final YearMonth firstMonth;
    private final double windowYears;
    private final double[][] numerators;
    private final double[][] denominators;
    private final PathCounts paths;

    /**
     * @param outcomes     what was measured, in the order of the rows of the arrays
     * @param firstMonth   first month of the window
     * @param windowYears  length of the window in years
     * @param numerators   {@code [outcome][month]}
     * @param denominators {@code [outcome][month]}; not read for yearly totals
     * @param paths        ways over the whole window
     */
    public OutcomeSeries(
            List<Outcome> outcomes,
            YearMonth firstMonth,
            double windowYears,
            double[][] numerators,
            double[][] denominators,
            PathCounts paths) {
        this.outcomes = List.copyOf(outcomes);
        this.firstMonth = firstMonth;
        this.windowYears = windowYears;
        this.numerators = numerators;
        this.denominators = denominators;
        this.paths = paths;
    }

    /** Outcomes of a run that counted no ways. */
    public OutcomeSeries(
            List<Outcome> outcomes,
            YearMonth firstMonth,
            double windowYears,
            double[][] numerators,
            double[][] denominators) {
        this(outcomes, firstMonth, windowYears, numerators, denominators, PathCounts.NONE);
    }

    /** Which ways the firearms took that crossed in the window; {@link PathCounts#NONE} where that was not counted. */
    public PathCounts paths() {
        return paths;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public int months() {
        return numerators[0].length;
    }

    public YearMonth month(int index) {
        return firstMonth.plusMonths(index);
    }

    /**
     * The outcome's value over the window: total a year, mean, or ratio. {@code NaN} for a ratio or mean of nothing.
     *
     * @param outcome index in {@link #outcomes()}
     */
    public double windowValue(int outcome) {
        double top = sum(numerators[outcome]);
        return switch (outcomes.get(outcome).aggregation()) {
            case YEARLY_TOTAL -> top / windowYears;
            case MEAN, RATIO -> top / sum(denominators[outcome]);
        };
    }

    /** Length of the window in years. */
    public double windowYears() {
        return windowYears;
    }

    /** What a month's value is the numerator of: its total, or the upper sum of a mean or ratio. */
    public double numerator(int outcome, int month) {
        return numerators[outcome][month];
    }

    /** The lower sum of a month's mean or ratio; has no meaning for yearly totals. */
    public double denominator(int outcome, int month) {
        return denominators[outcome][month];
    }

    /** The outcome's value in one month: the month's total, mean, or ratio ({@code NaN} for a ratio of nothing). */
    public double monthValue(int outcome, int month) {
        double top = numerators[outcome][month];
        return switch (outcomes.get(outcome).aggregation()) {
            case YEARLY_TOTAL -> top;
            case MEAN, RATIO -> top / denominators[outcome][month];
        };
    }

    /** Total (for yearly totals), mean or ratio over the months of one calendar year. */
    public double yearValue(int outcome, int year) {
        double top = yearNumerator(outcome, year);
        return outcomes.get(outcome).aggregation() == Outcome.Aggregation.YEARLY_TOTAL
                ? top
                : top / yearDenominator(outcome, year);
    }

    /** Sum of the numerators over the months of one calendar year, to be added up over years. */
    public double yearNumerator(int outcome, int year) {
        return yearSum(numerators[outcome], year);
    }

    /** Sum of the denominators over the months of one calendar year; of no meaning for a yearly total. */
    public double yearDenominator(int outcome, int year) {
        return yearSum(denominators[outcome], year);
    }

    private double yearSum(double[] values, int year) {
        double total = 0;
        for (int month = 0; month < months(); month++) {
            if (month(month).getYear() == year) {
                total += values[month];
            }
        }
        return total;
    }

    /** Index of the outcome with this name. */
    public int indexOf(String name) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no outcome is called '" + name + "'");
    }

    /** The window value of the outcome with this name. */
    public double windowValue(String name) {
        return windowValue(indexOf(name));
    }

    private static double sum(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }
}
