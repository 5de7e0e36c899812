package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.outcome.OutcomeSeries;
import org.junit.jupiter.api.Test;

/** Homicides near them frighten civilians, and the frightened get firearms; people elsewhere do not. */
class FearArmsCiviliansTest {

    /** Three pairs; elsewhere common luck leaves the numbers within 2 %, here they must grow by more than a tenth. */
    @Test
    void peopleOfAPlaceThatHearsOfManyHomicidesArmThemselves() {
        for (int replication = 1; replication <= 3; replication++) {
            Scare calm = Scare.of(replication, 0);
            Scare scared = Scare.of(replication, 150);
            assertThat(scared.fear()).isGreaterThan(2 * calm.fear());
            assertThat((double) scared.armed()).isGreaterThan(1.1 * calm.armed());
            assertThat(scared.elsewhere().fear()).isCloseTo(calm.elsewhere().fear(), withPercentage(2));
            assertThat(scared.elsewhere().armed()).isCloseTo(calm.elsewhere().armed(), withPercentage(2));
        }
    }

    @Test
    void theFrightenedKeepWhatOthersPartWith() {
        TestWorlds world = TestWorlds.small(104).with("civilian.ownership-years", 2);
        assertThat(world.with("civilian.keeping-fear", 0.5).run(1).windowValue("civilians.armed"))
                .isGreaterThan(
                        1.02 * world.with("civilian.keeping-fear", 5).run(1).windowValue("civilians.armed"));
    }

    @Test
    void victimsAreFrightened() {
        TestWorlds world = TestWorlds.small(26)
                .with("conflict.predation-rate", 1)
                .with("conflict.predation-victims-per-attack", 200);
        assertThat(world.with("civilian.fear-per-victimisation", 3).run(1).windowValue("civilians.acquiring"))
                .isGreaterThan(1.01
                        * world.with("civilian.fear-per-victimisation", 0.2)
                                .run(1)
                                .windowValue("civilians.acquiring"));
    }

    /** The same through the loop: fights among cartels are what makes the homicides that people hear of. */
    @Test
    void warsOfCartelsArmCivilians() {
        TestWorlds world = TestWorlds.small(52).with("initial.war-share", 0.5);
        for (int replication = 1; replication <= 3; replication++) {
            OutcomeSeries calm = world.with("conflict.attack-rate", 0.2).run(replication);
            OutcomeSeries violent = world.with("conflict.attack-rate", 8).run(replication);
            assertThat(violent.windowValue("homicides")).isGreaterThan(1.2 * calm.windowValue("homicides"));
            assertThat(violent.windowValue("civilians.acquiring.lawfully"))
                    .isGreaterThan(1.03 * calm.windowValue("civilians.acquiring.lawfully"));
        }
    }
}
