package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ironriver.core.agent.Cartel;
import org.ironriver.core.firearm.FirearmQueue;
import org.junit.jupiter.api.Test;

/** What is in Mexico when a run begins lies where its holders are. */
class StartingFirearmsTest {

    /** The more evenly traffickers live along the border, the less of the stock has come from California, where traffic is. */
    @Test
    void theStockComesFromWhereTraffickersLive() {
        assertThat(shareFrom("CA", 0.1)).isLessThan(0.8 * shareFrom("CA", 1));
    }

    private static double shareFrom(String area, double trafficExponent) {
        TraffickingModel model = TestWorlds.small(1)
                .with("smuggler.home-traffic-exponent", trafficExponent)
                .model(1);
        model.start();
        int wanted = model.geography().area(area).index();
        int from = 0;
        int all = 0;
        for (Cartel cartel : model.listCartels()) {
            for (int place = 0; place < model.places().size(); place++) {
                FirearmQueue queue = cartel.arsenal().in(place);
                for (int gun = queue.first(); gun >= 0; gun = queue.after(gun)) {
                    int source = model.ledger().area(gun);
                    from += source == wanted ? 1 : 0;
                    all += source >= 0 ? 1 : 0;
                }
            }
        }
        return (double) from / all;
    }

    @Test
    void aCartelIsArmedWhereverItHasMembers() {
        TraffickingModel model = TestWorlds.small(1).model(1);
        model.start();
        for (Cartel cartel : model.listCartels()) {
            double each = cartel.arsenal().size() / (double) cartel.size();
            for (int place = 0; place < model.places().size(); place++) {
                assertThat(cartel.arsenal().in(place).size() - each * cartel.members(place))
                        .as("firearms beside what members there would have, place " + place)
                        .isCloseTo(0, offset(4.0));
            }
        }
    }
}
