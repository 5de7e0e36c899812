package org.ironriver.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Maps ticks to dates. A tick is one week; tick 0 is the first week of the burn-in, which is dropped from the outcomes.
 *
 * <p>A week belongs to the month, and to the year, of its first day. The observation window runs from the first week
 * that starts on or after {@code windowStart} (which is a week's first day by construction) to the last week that starts
 * before {@code windowEnd}.
 */
public final class SimulationCalendar {

    /** Length of the mean Gregorian year, in weeks. */
    public static final double WEEKS_PER_YEAR = 365.2425 / 7;

    private final LocalDate windowStart;
    private final LocalDate windowEnd;
    private final int burnInWeeks;
    private final int weeks;
    private final int[] monthOfTick;
    private final int[] yearOfTick;
    private final double[] decimalYearOfTick;

    /**
     * @param windowStart first day of the observation window
     * @param windowEnd   first day after the window
     * @param burnInWeeks weeks simulated before the window and dropped
     */
    public SimulationCalendar(LocalDate windowStart, LocalDate windowEnd, int burnInWeeks) {
        this.windowStart = Objects.requireNonNull(windowStart);
        this.windowEnd = Objects.requireNonNull(windowEnd);
        if (!windowEnd.isAfter(windowStart)) {
            throw new IllegalArgumentException(
                    "the window ends on " + windowEnd + ", not after its start " + windowStart);
        }
        if (burnInWeeks < 0) {
            throw new IllegalArgumentException("burn-in of " + burnInWeeks + " weeks; allowed: 0 or more");
        }
        this.burnInWeeks = burnInWeeks;
        long windowDays = ChronoUnit.DAYS.between(windowStart, windowEnd);
        this.weeks = burnInWeeks + (int) ((windowDays + 6) / 7);
        this.monthOfTick = new int[weeks];
        this.yearOfTick = new int[weeks];
        this.decimalYearOfTick = new double[weeks];
        for (int tick = 0; tick < weeks; tick++) {
            LocalDate date = dateOf(tick);
            monthOfTick[tick] =
                    inWindow(tick) ? (int) ChronoUnit.MONTHS.between(firstMonth(), YearMonth.from(date)) : -1;
            yearOfTick[tick] = date.getYear();
            decimalYearOfTick[tick] = date.getYear() + (date.getDayOfYear() - 1) / (double) date.lengthOfYear();
        }
    }

    /** Number of ticks of a run, burn-in included. */
    public int weeks() {
        return weeks;
    }

    public int burnInWeeks() {
        return burnInWeeks;
    }

    public LocalDate windowStart() {
        return windowStart;
    }

    public LocalDate windowEnd() {
        return windowEnd;
    }

    /** First day of the week {@code tick}. */
    public LocalDate dateOf(int tick) {
        return windowStart.plusDays(7L * (tick - burnInWeeks));
    }

    /**
     * The first tick whose week starts on or after {@code date}: what is in force from a date binds from that week on.
     * May be negative or beyond the last tick.
     */
    public int tickFrom(LocalDate date) {
        return burnInWeeks + (int) -Math.floorDiv(-ChronoUnit.DAYS.between(windowStart, date), 7L);
    }

    public boolean inWindow(int tick) {
        return tick >= burnInWeeks && tick < weeks;
    }

    /** Index of the month within the window, or -1 for the burn-in. */
    public int monthOf(int tick) {
        return monthOfTick[tick];
    }

    /** Calendar year of the week's first day. */
    public int yearOf(int tick) {
        return yearOfTick[tick];
    }

    /** Calendar year with its fraction, for series that are interpolated between years. */
    public double decimalYearOf(int tick) {
        return decimalYearOfTick[tick];
    }

    /** Number of months that the window touches. */
    public int months() {
        return monthOfTick[weeks - 1] + 1;
    }

    /** The month with index {@code month} within the window. */
    public YearMonth month(int month) {
        return firstMonth().plusMonths(month);
    }

    /** Length of the window in years. */
    public double windowYears() {
        return (weeks - burnInWeeks) / WEEKS_PER_YEAR;
    }

    private YearMonth firstMonth() {
        return YearMonth.from(windowStart);
    }
}
