package org.ironriver.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RivalriesTest {

    private final Rivalries rivalries = new Rivalries();

    @Test
    void warIsMutualAndEndsForBoth() {
        rivalries.declareWar(3, 1);
        assertThat(rivalries.atWar(1, 3)).isTrue();
        assertThat(rivalries.atWar(3, 1)).isTrue();
        assertThat(rivalries.atWar(1, 2)).isFalse();
        rivalries.makePeace(1, 3);
        assertThat(rivalries.atWar(3, 1)).isFalse();
    }

    @Test
    void warsLastAsSplintersAreAdded() {
        rivalries.declareWar(0, 15);
        rivalries.declareWar(2, 400);
        assertThat(rivalries.atWar(15, 0)).isTrue();
        assertThat(rivalries.atWar(400, 2)).isTrue();
        assertThat(rivalries.atWar(400, 0)).isFalse();
    }

    @Test
    void cartelsThatHaveNoWarYetAreAtPeace() {
        assertThat(rivalries.atWar(1_000, 2_000)).isFalse();
        rivalries.makePeace(1_000, 2_000);
        assertThat(rivalries.atWar(1_000, 2_000)).isFalse();
    }

    @Test
    void nobodyIsItsOwnRival() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rivalries.declareWar(4, 4))
                .withMessageContaining("cartel 4");
        assertThat(rivalries.atWar(4, 4)).isFalse();
    }
}
