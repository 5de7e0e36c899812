package org.ironriver.core.firearm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FreeRowsTest {

    private final FreeRows free = new FreeRows();

    @Test
    void handsOutRowsInTheirOrderRoundAndRound() {
        add(900, 3, 70_000, 64);
        assertThat(free.take()).isEqualTo(3);
        assertThat(free.take()).isEqualTo(64);
        add(5, 1_000);
        assertThat(free.take()).isEqualTo(900);
        assertThat(free.take()).isEqualTo(1_000);
        assertThat(free.take()).isEqualTo(70_000);
        assertThat(free.take()).isEqualTo(5);
        assertThat(free.count()).isZero();
    }

    @Test
    void handsOutARowThatIsAloneAgainAndAgain() {
        for (int n = 0; n < 3; n++) {
            free.add(127);
            assertThat(free.take()).isEqualTo(127);
        }
    }

    @Test
    void handsOutEveryRowOnce() {
        TreeSet<Integer> rows = new TreeSet<>();
        for (int row = 0; row < 65_536; row += 7) {
            free.add(row);
            rows.add(row);
        }
        while (free.count() > 0) {
            assertThat(rows.remove(free.take())).isTrue();
        }
        assertThat(rows).isEmpty();
    }

    private void add(int... rows) {
        for (int row : rows) {
            free.add(row);
        }
    }
}
