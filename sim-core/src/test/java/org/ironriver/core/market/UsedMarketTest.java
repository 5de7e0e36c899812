package org.ironriver.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.SourcingParameters;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.RuleBook;
import org.junit.jupiter.api.Test;

class UsedMarketTest {

    private static final Geography GEOGRAPHY = Geography.load();
    private static final WeaponClass BANNED = WeaponClass.ASSAULT_WEAPON;
    private static final int TEXAS = GEOGRAPHY.area("TX").index();

    private final RuleBook book = new RuleBook(GEOGRAPHY.areas().size());
    private final UsedMarket market =
            new UsedMarket(GEOGRAPHY, ParameterSet.defaults().toModel().sourcing(), 2018);

    private void pass(int weeks) {
        for (int week = 0; week < weeks; week++) {
            market.update(GEOGRAPHY, book, 2018);
        }
    }

    private void ban(double coverage) {
        book.set(ClassRule.BAN_COVERAGE, TEXAS, BANNED, coverage);
    }

    private void assertUntouched(int area, WeaponClass weaponClass) {
        assertThat(market.priceFactor(area, weaponClass)).isEqualTo(1);
        assertThat(market.availabilityFactor(area, weaponClass)).isEqualTo(1);
    }

    @Test
    void withoutABanBothFactorsAreExactlyOne() {
        pass(200);
        for (int area = 0; area < book.areas(); area++) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                assertUntouched(area, weaponClass);
            }
        }
    }

    @Test
    void aBanMakesUsedOnesScarcerAndDearerAtOnceAndMoreSoAsThePoolDrains() {
        ban(1);
        pass(1);
        double price = market.priceFactor(TEXAS, BANNED);
        double availability = market.availabilityFactor(TEXAS, BANNED);
        assertThat(price).isGreaterThan(1);
        assertThat(availability).isBetween(0.0, 1.0).isLessThan(1);
        pass(520);
        assertThat(market.priceFactor(TEXAS, BANNED)).isGreaterThan(price);
        assertThat(market.availabilityFactor(TEXAS, BANNED)).isLessThan(availability);
    }

    /** A pool of 20 years of sales, of which a tenth is offered a year, against all who would have bought new: three want what two offer. */
    @Test
    void halfOfAShortageIsALongerSearchAndHalfADearerPrice() {
        SourcingParameters known = ParameterSet.defaults()
                .with("sourcing.private-pool-per-sale.assault-weapon", 20)
                .with("sourcing.pool-turnover", 0.1)
                .with("sourcing.displaced-buyers", 1)
                .with("sourcing.pool-wear", 0.002)
                .with("sourcing.pool-price-elasticity", 2)
                .toModel()
                .sourcing();
        UsedMarket market = new UsedMarket(GEOGRAPHY, known, 2018);
        ban(1);
        market.update(GEOGRAPHY, book, 2018);
        assertThat(market.availabilityFactor(TEXAS, BANNED)).isCloseTo(Math.sqrt(2.0 / 3), within(1e-4));
        assertThat(market.priceFactor(TEXAS, BANNED)).isCloseTo(Math.pow(3.0 / 2, 0.25), within(1e-4));
    }

    @Test
    void aBanReachesNoOtherAreaAndNoOtherClass() {
        ban(1);
        pass(50);
        for (int area = 0; area < book.areas(); area++) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                if (area != TEXAS || weaponClass != BANNED) {
                    assertUntouched(area, weaponClass);
                }
            }
        }
    }

    @Test
    void aBanOfSomeModelsBitesLess() {
        ban(0.5);
        pass(1);
        double half = market.priceFactor(TEXAS, BANNED);
        ban(1);
        pass(1);
        assertThat(market.priceFactor(TEXAS, BANNED)).isGreaterThan(half);
        assertThat(half).isGreaterThan(1);
    }

    @Test
    void whenTheBanEndsTheMarketIsAsBefore() {
        ban(1);
        pass(100);
        ban(0);
        pass(1);
        assertUntouched(TEXAS, BANNED);
    }
}
