package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.WeaponClass;
import org.junit.jupiter.api.Test;

/** What smugglers know of where firearms are short follows what is so, some weeks behind. */
class ShortagesTest {

    private static final int PLACE = TestWorlds.GEOGRAPHY.place("sinaloa").index();

    private final TraffickingModel model = Worlds.started(world -> world.with("initial.shelf-weeks", 0));
    private final double[] evenly = new double[model.places().size()];

    private double knownAfter(Shortages shortages, int weeks) {
        for (int week = 0; week < weeks; week++) {
            shortages.update(model.places(), evenly);
        }
        return shortages.ratio(PLACE);
    }

    @Test
    void newsOfAShortageGetsRoundInWeeks() {
        Arrays.fill(evenly, 1);
        model.places().forEach(place -> place.market().orderForCriminals(WeaponClass.HANDGUN, 10));
        Shortages slow = new Shortages(evenly.length, 4);
        Shortages quick = new Shortages(evenly.length, 1);
        double before = knownAfter(slow, 1);
        assertThat(knownAfter(quick, 1)).as("the first week is known as it is").isEqualTo(before);
        model.place(PLACE).market().orderForCriminals(WeaponClass.HANDGUN, 1_000);
        double now = knownAfter(quick, 1);
        assertThat(now).isGreaterThan(10 * before);
        assertThat(knownAfter(slow, 1)).isCloseTo(before + (now - before) / 4, within(1e-9));
        assertThat(knownAfter(slow, 1)).isCloseTo(now - (now - before) * 9 / 16, within(1e-9));
        assertThat(slow.highest()).isEqualTo(slow.ratio(PLACE));
    }
}
