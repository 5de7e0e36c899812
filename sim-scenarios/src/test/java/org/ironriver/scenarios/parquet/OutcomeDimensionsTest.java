package org.ironriver.scenarios.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeDimensionsTest {

    @ParameterizedTest
    @CsvSource({
        "guns.crossed, '', ''",
        "guns.crossed.by-class.handgun, '', handgun",
        "guns.crossed.by-state.TX, TX, ''",
        "guns.crossed.by-port.laredo, laredo, ''",
        "guns.crossed.by-channel.private-sale, '', ''",
        "homicides.firearm.by-place.sinaloa, sinaloa, ''",
        "price.mexico.assault-weapon, '', assault-weapon",
        "price.ratio.us-street, '', ''"
    })
    void areReadFromTheName(String name, String place, String weaponClass) {
        assertThat(OutcomeDimensions.of(outcome(name, "guns/year", Aggregation.YEARLY_TOTAL)))
                .isEqualTo(new OutcomeDimensions(place, weaponClass));
    }

    @ParameterizedTest
    @CsvSource({"YEARLY_TOTAL, guns/year, guns/month", "MEAN, USD, USD", "RATIO, deaths/year, deaths/year"})
    void aMonthHasAUnitOfItsOwnForTotals(Aggregation aggregation, String unit, String monthly) {
        assertThat(OutcomeDimensions.monthlyUnit(outcome("any", unit, aggregation)))
                .isEqualTo(monthly);
    }

    private static Outcome outcome(String name, String unit, Aggregation aggregation) {
        return new Outcome(name, unit, Direction.NEUTRAL, aggregation, false);
    }
}
