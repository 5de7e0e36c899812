package org.ironriver.core.firearm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Two queues of one ledger agree with plain lists, whatever comes, goes, and moves between them. */
class FirearmQueueProperties {

    @Property(tries = 300)
    void agreesWithAPlainList(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 600) int steps,
            @ForAll @IntRange(min = 1, max = 9) int eagerness) {
        Random random = new Random(seed);
        FirearmLedger ledger = new FirearmLedger(1, 0);
        List<FirearmQueue> queues = List.of(new FirearmQueue(ledger), new FirearmQueue(ledger));
        List<List<Integer>> expected = List.of(new ArrayList<>(), new ArrayList<>());
        for (int step = 0; step < steps; step++) {
            int which = random.nextInt(2);
            FirearmQueue queue = queues.get(which);
            List<Integer> list = expected.get(which);
            if (random.nextInt(10) < eagerness) {
                int gun =
                        ledger.register(step, WeaponClass.HANDGUN, Channel.THEFT, 0, 0, -1, 0, 0, Holder.MARKET, 0, 0);
                queue.add(gun);
                list.add(gun);
            } else if (list.isEmpty()) {
                assertThat(queue.poll()).isEqualTo(-1);
            } else if (random.nextBoolean()) {
                assertThat(queue.poll()).isEqualTo(list.remove(0));
            } else {
                int gun = list.remove(random.nextInt(list.size()));
                queue.remove(gun);
                queues.get(1 - which).add(gun);
                expected.get(1 - which).add(gun);
            }
            assertThat(contents(queue)).isEqualTo(list);
            assertThat(queue.size()).isEqualTo(list.size());
        }
    }

    private static List<Integer> contents(FirearmQueue queue) {
        List<Integer> contents = new ArrayList<>();
        for (int gun = queue.first(); gun >= 0; gun = queue.after(gun)) {
            contents.add(gun);
        }
        return contents;
    }
}
