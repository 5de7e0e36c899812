package org.ironriver.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearSeriesTest {

    private static final TreeMap<Integer, Double> GIVEN = new TreeMap<>(Map.of(2000, 1.0, 2010, 3.0, 2012, 2.0));

    @ParameterizedTest
    @CsvSource({"1990, 1", "2000, 1", "2005, 2", "2009.5, 2.9", "2010, 3", "2011, 2.5", "2012, 2", "2030, 2"})
    void aLineRunsBetweenGivenYears(double year, double value) {
        assertThat(YearSeries.of(GIVEN, YearSeries.Between.LINEAR).at(year)).isCloseTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"1990, 1", "2009.99, 1", "2010, 3", "2011.99, 3", "2012, 2", "2030, 2"})
    void aStepKeepsTheValueOfTheLastGivenYear(double year, double value) {
        assertThat(YearSeries.of(GIVEN, YearSeries.Between.STEPS).at(year)).isEqualTo(value);
    }

    @Test
    void holdsAtLeastOneFiniteNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearSeries.of(new TreeMap<>(), YearSeries.Between.LINEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YearSeries.of(new TreeMap<>(Map.of(2000, Double.NaN)), YearSeries.Between.LINEAR));
    }

    @Test
    void readsWell() {
        assertThat(YearSeries.of(GIVEN, YearSeries.Between.STEPS)).hasToString("2000: 1; 2010: 3; 2012: 2 (steps)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.002527, 0.002527",
        "1.549231e-8, 1.549231e-8",
        "-6000, -6000",
        "126000000, 126000000",
        "0.1, 0.1",
        "1e15, 1e15",
        "0.333333333333333333, 0.333333333333",
        "1e-5, 1e-5"
    })
    void numbersReadAsTheyWereWritten(double number, String text) {
        assertThat(Numbers.text(number)).isEqualTo(text);
    }
}
