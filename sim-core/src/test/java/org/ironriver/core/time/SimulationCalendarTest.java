package org.ironriver.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class SimulationCalendarTest {

    private static final LocalDate START = LocalDate.of(2018, 1, 1);

    private final SimulationCalendar calendar = new SimulationCalendar(START, LocalDate.of(2020, 1, 1), 10);

    @Test
    void theWindowStartsAfterTheBurnInAndItsLastWeekStartsBeforeItsEnd() {
        assertThat(calendar.dateOf(10)).isEqualTo(START);
        assertThat(calendar.dateOf(0)).isEqualTo(START.minusWeeks(10));
        assertThat(calendar.dateOf(calendar.weeks() - 1)).isEqualTo(LocalDate.of(2019, 12, 30));
        assertThat(calendar.inWindow(9)).isFalse();
        assertThat(calendar.inWindow(10)).isTrue();
        assertThat(calendar.inWindow(calendar.weeks())).isFalse();
    }

    @Test
    void aLawBindsFromTheFirstWeekThatStartsOnItsDateOrLater() {
        assertThat(calendar.tickFrom(START)).isEqualTo(10);
        assertThat(calendar.tickFrom(START.plusDays(1))).isEqualTo(11);
        assertThat(calendar.tickFrom(START.plusDays(7))).isEqualTo(11);
        assertThat(calendar.tickFrom(START.minusDays(6))).isEqualTo(10);
        assertThat(calendar.tickFrom(START.minusDays(7))).isEqualTo(9);
        assertThat(calendar.tickFrom(START.minusYears(5))).isNegative();
        for (int tick = 0; tick < calendar.weeks(); tick++) {
            assertThat(calendar.tickFrom(calendar.dateOf(tick))).isEqualTo(tick);
        }
    }

    @Test
    void aWeekBelongsToTheMonthAndYearOfItsFirstDay() {
        assertThat(calendar.monthOf(9)).as("burn-in").isEqualTo(-1);
        int lastOfJanuary = calendar.tickFrom(LocalDate.of(2018, 1, 29));
        assertThat(calendar.monthOf(lastOfJanuary)).isZero();
        assertThat(calendar.monthOf(lastOfJanuary + 1)).isEqualTo(1);
        assertThat(calendar.month(1)).isEqualTo(YearMonth.of(2018, 2));
        assertThat(calendar.months()).isEqualTo(24);
        assertThat(calendar.month(23)).isEqualTo(YearMonth.of(2019, 12));
        assertThat(calendar.yearOf(9)).isEqualTo(2017);
        assertThat(calendar.yearOf(10)).isEqualTo(2018);
        assertThat(calendar.decimalYearOf(10)).isEqualTo(2018);
        assertThat(calendar.decimalYearOf(calendar.tickFrom(LocalDate.of(2018, 7, 2))))
                .isCloseTo(2018.5, within(0.002));
    }

    @Test
    void theWindowsLengthIsThatOfItsWeeks() {
        assertThat(calendar.weeks()).isEqualTo(10 + 105);
        assertThat(calendar.windowYears()).isCloseTo(105 * 7 / 365.2425, within(1e-12));
    }

    @Test
    void aWindowThatEndsBeforeItStartsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulationCalendar(START, START, 0))
                .withMessageContaining("2018-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SimulationCalendar(START, START.plusYears(1), -1))
                .withMessageContaining("burn-in of -1");
    }
}
