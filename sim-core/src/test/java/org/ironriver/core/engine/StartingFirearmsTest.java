package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.ironriver.core.agent.Cartel;
import org.junit.jupiter.api.Test;

/** What is in Mexico when a run begins lies where its holders are. */
class StartingFirearmsTest {

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
