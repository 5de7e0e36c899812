package org.ironriver.core.firearm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirearmLoadTest {

    private final FirearmLedger ledger = new FirearmLedger(10, 10);
    private final FirearmLoad load = new FirearmLoad(ledger);

    private int gun(int number) {
        return ledger.register(
                number, WeaponClass.HANDGUN, Channel.PRIVATE_SALE, 0, -1, -1, 0, 0, Holder.SMUGGLER, 0, -1);
    }

    @Test
    void isEmptyAtFirst() {
        assertThat(load.isEmpty()).isTrue();
        assertThat(load.first()).isEqualTo(-1);
        assertThat(load.poll()).isEqualTo(-1);
        assertThat(load.size()).isZero();
    }

    @Test
    void keepsTheOrderInWhichFirearmsCame() {
        int one = gun(1);
        int two = gun(2);
        int three = gun(3);
        load.add(two);
        load.add(one);
        load.add(three);
        assertThat(load.size()).isEqualTo(3);
        assertThat(load.first()).isEqualTo(two);
        assertThat(load.after(two)).isEqualTo(one);
        assertThat(load.after(one)).isEqualTo(three);
        assertThat(load.after(three)).isEqualTo(-1);
        assertThat(new int[] {load.poll(), load.poll(), load.poll(), load.poll()})
                .containsExactly(two, one, three, -1);
        assertThat(load.isEmpty()).isTrue();
    }

    @Test
    void canBeFilledAgainAfterItWasEmptied() {
        int one = gun(1);
        int two = gun(2);
        load.add(one);
        assertThat(load.poll()).isEqualTo(one);
        load.add(two);
        load.add(one);
        assertThat(load.poll()).isEqualTo(two);
        assertThat(load.poll()).isEqualTo(one);
        assertThat(load.poll()).isEqualTo(-1);
    }

    @Test
    void letsAFirearmGoToAQueue() {
        int one = gun(1);
        FirearmQueue shelf = new FirearmQueue(ledger);
        load.add(one);
        shelf.add(load.poll());
        assertThat(shelf.poll()).isEqualTo(one);
        assertThat(load.first()).isEqualTo(-1);
    }
}
