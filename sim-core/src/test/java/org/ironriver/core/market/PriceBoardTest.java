package org.ironriver.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.PriceParameters;
import org.junit.jupiter.api.Test;

class PriceBoardTest {

    private static final WeaponClass CLASS = WeaponClass.ASSAULT_WEAPON;

    private final PriceParameters parameters = ParameterSet.defaults()
            .with("price.adjustment-rate", 0.02)
            .with("price.scarcity-premium", 0.15)
            .toModel()
            .price();
    private final PriceBoard board = new PriceBoard(parameters);
    private final double start = parameters.initialRatio().of(CLASS);

    @Test
    void aPriceIsTheRatioTimesThePriceInTheUnitedStates() {
        assertThat(board.mexico(CLASS)).isEqualTo(parameters.usPriceUsd().of(CLASS) * start);
    }

    @Test
    void unfilledOrdersRaiseThePriceWeekAfterWeek() {
        double before = board.ratio(CLASS);
        for (int week = 0; week < 20; week++) {
            board.adjust(CLASS, 100, 0, 100);
            assertThat(board.ratio(CLASS)).isGreaterThan(before);
            before = board.ratio(CLASS);
        }
        assertThat(before).isCloseTo(start * Math.exp(20 * 0.02 + 0.15), within(1e-9));
    }

    @Test
    void idleShelvesLowerThePrice() {
        for (int week = 0; week < 5; week++) {
            board.adjust(CLASS, 0, 100, 100);
        }
        assertThat(board.ratio(CLASS)).isCloseTo(start * Math.exp(-5 * 0.02 - 0.15), within(1e-9));
    }

    @Test
    void theBuyersPremiumEndsWithTheScarcityAndTheLevelStays() {
        board.adjust(CLASS, 100, 0, 100);
        board.adjust(CLASS, 50, 50, 100);
        assertThat(board.ratio(CLASS)).isCloseTo(start * Math.exp(0.02), within(1e-9));
    }

    @Test
    void ordersAreMeasuredInWeeksOfOrdinaryDemand() {
        board.adjust(CLASS, 100, 0, 1_000);
        assertThat(board.ratio(CLASS)).isCloseTo(start * Math.exp(0.1 * 0.17), within(1e-9));
    }

    @Test
    void oneClassMovesNoOther() {
        board.adjust(CLASS, 100, 0, 100);
        for (WeaponClass other : WeaponClass.all()) {
            if (other != CLASS) {
                assertThat(board.ratio(other))
                        .isEqualTo(parameters.initialRatio().of(other));
            }
        }
    }

    @Test
    void noWeekMovesItWildlyAndNoRunOfWeeksBeyondItsBounds() {
        board.adjust(CLASS, 1e9, 0, 1);
        assertThat(board.ratio(CLASS)).isCloseTo(start * Math.exp(2 * 0.17), within(1e-9));
        for (int week = 0; week < 500; week++) {
            board.adjust(CLASS, 1e9, 0, 1);
        }
        assertThat(board.ratio(CLASS)).isEqualTo(parameters.highestRatio());
        for (int week = 0; week < 500; week++) {
            board.adjust(CLASS, 0, 1e9, 1);
        }
        assertThat(board.ratio(CLASS)).isEqualTo(parameters.lowestRatio());
    }

    @Test
    void aPriceThatWasAtItsBoundAnswersAtOnce() {
        for (int week = 0; week < 500; week++) {
            board.adjust(CLASS, 1e9, 0, 100);
        }
        for (int week = 0; week < 5; week++) {
            board.adjust(CLASS, 0, 100, 100);
        }
        assertThat(board.ratio(CLASS)).isLessThan(0.9 * parameters.highestRatio());
    }
}
