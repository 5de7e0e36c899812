package org.ironriver.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.List;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.junit.jupiter.api.Test;

class OutcomeSeriesTest {

    private static final Outcome GUNS =
            new Outcome("guns", "guns/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true);
    private static final Outcome PRICE = new Outcome("price", "USD", Direction.NEUTRAL, Aggregation.MEAN, false);
    private static final Outcome SHARE = new Outcome("share", "share", Direction.NEUTRAL, Aggregation.RATIO, false);

    /** December 2018 to February 2019, a quarter of a year. */
    private final OutcomeSeries series = new OutcomeSeries(
            List.of(GUNS, PRICE, SHARE),
            YearMonth.of(2018, 12),
            0.25,
            new double[][] {{10, 20, 30}, {500, 1_200, 0}, {1, 0, 3}},
            new double[][] {{0, 0, 0}, {5, 4, 0}, {4, 0, 4}});

    @Test
    void aYearlyTotalIsTheSumOverTheYearsOfTheWindow() {
        assertThat(series.windowValue("guns")).isEqualTo(240);
        assertThat(series.monthValue(0, 1)).isEqualTo(20);
    }

    @Test
    void aMeanWeighsMonthsByTheirWeeks() {
        assertThat(series.windowValue("price")).isEqualTo(1_700 / 9.0);
        assertThat(series.monthValue(1, 0)).isEqualTo(100);
    }

    @Test
    void aRatioIsTheRatioOfSumsAndNotTheMeanOfRatios() {
        assertThat(series.windowValue("share")).isEqualTo(0.5);
        assertThat(series.monthValue(2, 1)).isNaN();
        assertThat(series.monthValue(2, 2)).isEqualTo(0.75);
    }

    @Test
    void aYearTakesItsOwnMonthsOnly() {
        assertThat(series.yearValue(0, 2018)).isEqualTo(10);
        assertThat(series.yearValue(0, 2019)).isEqualTo(50);
        assertThat(series.yearValue(2, 2019)).isEqualTo(0.75);
        assertThat(series.yearValue(2, 2020)).isNaN();
    }

    @Test
    void monthsAreNamed() {
        assertThat(series.months()).isEqualTo(3);
        assertThat(series.month(2)).isEqualTo(YearMonth.of(2019, 2));
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> series.windowValue("gun"))
                .withMessageContaining("'gun'");
    }

    @Test
    void theCatalogueNamesEachOutcomeOnceAndFindsItWhereItStands() {
        OutcomeCatalogue catalogue = OutcomeCatalogue.of(Geography.load());
        assertThat(catalogue.list()).extracting(Outcome::name).doesNotHaveDuplicates();
        for (int i = 0; i < catalogue.list().size(); i++) {
            assertThat(catalogue.index(catalogue.list().get(i).name())).isEqualTo(i);
        }
    }
}
