package org.ironriver.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.parameter.ParameterSet;
import org.junit.jupiter.api.Test;

class DomesticMarketTest {

    private final ModelParameters parameters = ParameterSet.defaults().toModel();
    private final DomesticMarket market = new DomesticMarket(parameters.diversion(), parameters.price());
    private final double usual = parameters.price().initialDomesticRatio();
    private final int weeklyOrders = (int) Math.round(parameters.diversion().ordersPerYear() / 52.1775);

    private void pass(int weeks, int deliveredAWeek) {
        for (int week = 0; week < weeks; week++) {
            market.order();
            for (int n = 0; n < deliveredAWeek; n++) {
                market.deliver();
            }
        }
    }

    @Test
    void ordersThatWaitRaiseTheStreetPriceWithinItsBound() {
        double before = market.ratio();
        for (int week = 0; week < 10; week++) {
            pass(1, 0);
            assertThat(market.ratio()).isGreaterThan(before);
            before = market.ratio();
        }
        pass(500, 0);
        assertThat(market.ratio()).isEqualTo(parameters.price().highestRatio());
    }

    @Test
    void moreThanIsOrderedLowersIt() {
        pass(30, 2 * weeklyOrders);
        assertThat(market.ratio()).isLessThan(0.8 * usual);
        pass(500, 2 * weeklyOrders);
        assertThat(market.ratio()).isEqualTo(parameters.price().lowestRatio());
    }

    /** Each week ends with nothing waiting if as many come as were ordered; the price rests near where it was. */
    @Test
    void asMuchAsIsOrderedLeavesItNearWhereItWas() {
        pass(200, weeklyOrders);
        assertThat(market.ratio()).isCloseTo(usual, within(0.5 * usual));
    }
}
