package org.ironriver.core.firearm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirearmQueueTest {

    private final FirearmLedger ledger = new FirearmLedger(10, 0);
    private final FirearmQueue queue = new FirearmQueue(ledger);
    private final List<Integer> guns = new ArrayList<>();

    @BeforeEach
    void fill() {
        for (int i = 0; i < 5; i++) {
            int gun = ledger.register(i, WeaponClass.HANDGUN, Channel.THEFT, 0, 0, -1, 0, 0, Holder.MARKET, 0, 0);
            guns.add(gun);
            queue.add(gun);
        }
    }

    private static List<Integer> contents(FirearmQueue queue) {
        List<Integer> contents = new ArrayList<>();
        for (int gun = queue.first(); gun >= 0; gun = queue.after(gun)) {
            contents.add(gun);
        }
        assertThat(queue.size()).isEqualTo(contents.size());
        assertThat(queue.isEmpty()).isEqualTo(contents.isEmpty());
        return contents;
    }

    @Test
    void whatCameFirstGoesFirst() {
        List<Integer> taken = new ArrayList<>();
        for (int gun = queue.poll(); gun >= 0; gun = queue.poll()) {
            taken.add(gun);
        }
        assertThat(taken).isEqualTo(guns);
        assertThat(contents(queue)).isEmpty();
        assertThat(queue.poll()).isEqualTo(-1);
    }

    @Test
    void firstMiddleAndLastCanBeTakenOut() {
        queue.remove(guns.get(2));
        assertThat(contents(queue)).containsExactly(guns.get(0), guns.get(1), guns.get(3), guns.get(4));
        queue.remove(guns.get(4));
        assertThat(contents(queue)).containsExactly(guns.get(0), guns.get(1), guns.get(3));
        queue.remove(guns.get(0));
        assertThat(contents(queue)).containsExactly(guns.get(1), guns.get(3));
        queue.add(guns.get(2));
        assertThat(contents(queue)).containsExactly(guns.get(1), guns.get(3), guns.get(2));
    }

    @Test
    void anEmptiedQueueStartsAnew() {
        while (!queue.isEmpty()) {
            queue.poll();
        }
        queue.add(guns.get(3));
        assertThat(contents(queue)).containsExactly(guns.get(3));
    }

    @Test
    void firearmsMoveFromOneListToAnother() {
        FirearmQueue other = new FirearmQueue(ledger);
        for (int i = 0; i < 3; i++) {
            other.add(queue.poll());
        }
        assertThat(contents(other)).isEqualTo(guns.subList(0, 3));
        assertThat(contents(queue)).isEqualTo(guns.subList(3, 5));
    }

    @Test
    void growthOfTheLedgerBreaksNoList() {
        for (int i = 0; i < 1_000; i++) {
            ledger.register(100 + i, WeaponClass.HANDGUN, Channel.THEFT, 0, 0, -1, 0, 0, Holder.SMUGGLER, 0, -1);
        }
        assertThat(contents(queue)).isEqualTo(guns);
    }
}
