package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironriver.core.engine.TestWorlds;
import org.junit.jupiter.api.Test;

/**
 * Lost trips are made up by people who stayed at home before, as far as such people are left. Two worlds with about the
 * same trade: in one everybody who could smuggle does, in the other most ask for more than usual profits. A third of all
 * who could smuggle vanishes from each.
 */
class SmugglersEnterTest {

    private static final TestWorlds EVERYBODY_IN = TestWorlds.small(39)
            .with("smuggler.reservation-median-usd", 100)
            .with("smuggler.reservation-sigma", 0.5);
    private static final TestWorlds MOST_AT_HOME = TestWorlds.small(39)
            .with("smuggler.reservation-median-usd", 1_500)
            .with("smuggler.reservation-sigma", 0.5);

    @Test
    void aThirdFewerCostsLessWhereOthersWaitForABetterPrice() {
        for (int replication = 1; replication <= 3; replication++) {
            double everybodyIn = kept(EVERYBODY_IN, 4_500, replication);
            double mostAtHome = kept(MOST_AT_HOME, 15_000, replication);
            assertThat(mostAtHome).isGreaterThan(everybodyIn + 0.1);
        }
    }

    /** Share of the flow that is left when a third of all small smugglers is not there. */
    private static double kept(TestWorlds world, int ants, int replication) {
        double before = world.with("smuggler.ants", ants).run(replication).windowValue("guns.crossed");
        double after = world.with("smuggler.ants", ants * 2 / 3).run(replication).windowValue("guns.crossed");
        return after / before;
    }
}
