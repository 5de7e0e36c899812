package org.ironriver.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class CivilianOrdersTest {

    private final CivilianOrders orders = new CivilianOrders();

    @Test
    void firstComeFirstServedOneFirearmAtATime() {
        orders.add(7, 2, 0);
        orders.add(3, 1, 1);
        assertThat(orders.waiting()).isEqualTo(3);
        assertThat(orders.serveOne()).isEqualTo(7);
        assertThat(orders.serveOne()).isEqualTo(7);
        assertThat(orders.serveOne()).isEqualTo(3);
        assertThat(orders.serveOne()).isEqualTo(-1);
        assertThat(orders.waiting()).isZero();
    }

    @Test
    void onlyOrdersOlderThanAllowedLapse() {
        orders.add(7, 2, 4);
        orders.add(3, 1, 5);
        assertThat(orders.lapseOne(4)).as("as old as allowed").isEqualTo(-1);
        assertThat(orders.lapseOne(5)).isEqualTo(7);
        assertThat(orders.lapseOne(5)).isEqualTo(7);
        assertThat(orders.lapseOne(5)).isEqualTo(-1);
        assertThat(orders.waiting()).isEqualTo(1);
        assertThat(orders.lapseOne(6)).isEqualTo(3);
        assertThat(orders.lapseOne(6)).isEqualTo(-1);
    }

    @Test
    void theRingKeepsItsOrderWhereverItsHeadStandsWhenItGrows() {
        for (int served = 0; served < 40; served++) {
            CivilianOrders ring = new CivilianOrders();
            Deque<Integer> expected = new ArrayDeque<>();
            for (int i = 0; i < 200; i++) {
                ring.add(i, 1, i);
                expected.add(i);
                if (i < served || i % 7 == 0) {
                    assertThat(ring.serveOne()).isEqualTo(expected.poll());
                }
            }
            while (!expected.isEmpty()) {
                assertThat(ring.waiting()).isEqualTo(expected.size());
                assertThat(ring.serveOne()).isEqualTo(expected.poll());
            }
            assertThat(ring.serveOne()).isEqualTo(-1);
        }
    }
}
