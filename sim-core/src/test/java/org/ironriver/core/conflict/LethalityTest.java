package org.ironriver.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LethalityTest {

    private final Lethality lethality = new Lethality(0.25, 0.07, 3.6);

    @Test
    void withoutFirearmsNobodyIsShot() {
        assertThat(lethality.killsByFirearm(0, 1)).isZero();
        assertThat(lethality.killsOtherwise(0)).isEqualTo(0.07);
    }

    @Test
    void atHalfGunsHalfOfTheAttacksAreMadeWithOne() {
        assertThat(lethality.firearmUse(3.6)).isEqualTo(0.5);
        assertThat(lethality.killsByFirearm(3.6, 1)).isCloseTo(0.125, within(1e-12));
        assertThat(lethality.killsOtherwise(3.6)).isCloseTo(0.035, within(1e-12));
    }

    @Test
    void moreFirearmsRaiseBothTheDeadAndTheShareShot() {
        double deadBefore = 0;
        double shareBefore = -1;
        for (double guns = 0; guns < 50; guns += 0.5) {
            double shot = lethality.killsByFirearm(guns, 1);
            double dead = shot + lethality.killsOtherwise(guns);
            assertThat(dead).isGreaterThan(deadBefore);
            assertThat(shot / dead).isGreaterThan(shareBefore);
            deadBefore = dead;
            shareBefore = shot / dead;
        }
    }

    @Test
    void deadlierClassesKillMoreOftenAndNeverMoreThanAlways() {
        assertThat(lethality.killsByFirearm(3.6, 1.35)).isCloseTo(0.5 * 0.25 * 1.35, within(1e-12));
        assertThat(lethality.killsByFirearm(3.6, 100)).isEqualTo(0.5);
        assertThat(lethality.killsOtherwise(3.6)).isCloseTo(0.035, within(1e-12));
    }
}
