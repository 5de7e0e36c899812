package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ironriver.core.engine.TestWorlds;
import org.junit.jupiter.api.Test;

/**
 * Lost trips are made up by people who stayed at home before, as far as such people are left. Two worlds with about the
 * same trade: in one everybody who could smuggle does, in the other most ask for more than usual profits. A third of all
 * who could smuggle vanishes from each.
 */
class SmugglersEnterTest {

    private static final TestWorlds EVERYBODY_IN =
            TestWorlds.small(39).with("smuggler.reservation-median-usd", 100).with("smuggler.reservation-sigma", 0.5);
    private static final TestWorlds MOST_AT_HOME =
            TestWorlds.small(39).with("smuggler.reservation-median-usd", 1_500).with("smuggler.reservation-sigma", 0.5);

    @Test
    void aThirdFewerCostsLessWhereOthersWaitForABetterPrice() {
        for (int replication = 1; replication <= 3; replication++) {
            double everybody = crossed(EVERYBODY_IN, 4_500, replication);
            double few = crossed(MOST_AT_HOME, 15_000, replication);
            assertThat(few).isCloseTo(everybody, within(0.25 * everybody));
            double leftOfEverybody = crossed(EVERYBODY_IN, 3_000, replication) / everybody;
            double leftOfFew = crossed(MOST_AT_HOME, 10_000, replication) / few;
            assertThat(leftOfFew).isGreaterThan(leftOfEverybody + 0.1);
        }
    }

    private static double crossed(TestWorlds world, int ants, int replication) {
        return world.with("smuggler.ants", ants).run(replication).windowValue("guns.crossed");
    }
}
