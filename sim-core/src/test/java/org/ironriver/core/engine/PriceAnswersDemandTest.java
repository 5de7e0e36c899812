package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.outcome.OutcomeSeries;
import org.junit.jupiter.api.Test;

/**
 * The first link of the loop: what people in Mexico want moves the price, and the price moves what they and the
 * smugglers do. Half a year, three pairs on common luck; independent luck moves these prices by less than 2 %, so a
 * model without the link passes all pairs with probability below 10⁻⁶.
 */
class PriceAnswersDemandTest {

    private static final TestWorlds WORLD = TestWorlds.small(26);
    private static final String PRICE = "price.ratio." + WeaponClass.HANDGUN.id();

    @Test
    void moreCriminalsWhoWantFirearmsMakeThemDearerAndMoreCross() {
        for (int replication = 1; replication <= 3; replication++) {
            OutcomeSeries few = WORLD.with("criminal.guns-each", 0.6).run(replication);
            OutcomeSeries many = WORLD.with("criminal.guns-each", 1.2).run(replication);
            assertThat(many.windowValue(PRICE)).isGreaterThan(1.15 * few.windowValue(PRICE));
            assertThat(many.windowValue("guns.crossed")).isGreaterThan(1.05 * few.windowValue("guns.crossed"));
        }
    }

    @Test
    void moreSmugglersMakeFirearmsCheaper() {
        for (int replication = 1; replication <= 3; replication++) {
            double few = WORLD.run(replication).windowValue(PRICE);
            double many = WORLD.with("smuggler.ants", 5_000).run(replication).windowValue(PRICE);
            assertThat(many).isLessThan(0.9 * few);
        }
    }
}
