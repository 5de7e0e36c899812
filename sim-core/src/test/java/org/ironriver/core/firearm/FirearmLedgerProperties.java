package org.ironriver.core.firearm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to it, the ledger agrees with a plain map of what each firearm's holder and weeks should be. */
class FirearmLedgerProperties {

    private static final int WEEKS = 20;

    private static final class Expected {
        private final WeaponClass weaponClass;
        private Holder holder;
        private int wearOut = FirearmLedger.NEVER;
        private int candidate = FirearmLedger.NEVER;
        private int release = FirearmLedger.NEVER;
        private boolean listed;

        private Expected(WeaponClass weaponClass, Holder holder) {
            this.weaponClass = weaponClass;
            this.holder = holder;
        }

        private boolean isDueIn(int tick) {
            return listed && Math.min(wearOut, Math.min(candidate, release)) == tick;
        }
    }

    @Property(tries = 300)
    void agreesWithAPlainMap(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int steps) {
        Random random = new Random(seed);
        FirearmLedger ledger = new FirearmLedger(WEEKS, 0);
        Map<Integer, Expected> expected = new LinkedHashMap<>();
        long[] fated = new long[Fate.values().length];
        for (int step = 0; step < steps; step++) {
            act(random, ledger, expected, fated, step);
        }
        ledger.audit();
        for (Holder holder : Holder.values()) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                assertThat(ledger.held(holder, weaponClass))
                        .isEqualTo(expected.values().stream()
                                .filter(gun -> gun.holder == holder && gun.weaponClass == weaponClass)
                                .count());
            }
        }
        for (Fate fate : Fate.values()) {
            assertThat(ledger.fated(fate)).isEqualTo(fated[fate.ordinal()]);
        }
        List<Integer> circulating = new ArrayList<>();
        ledger.forEachInCirculation(circulating::add);
        assertThat(circulating).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    private static void act(
            Random random, FirearmLedger ledger, Map<Integer, Expected> expected, long[] fated, int step) {
        Holder holder = Holder.values()[random.nextInt(Holder.values().length)];
        if (expected.isEmpty() || random.nextInt(4) == 0) {
            WeaponClass weaponClass = WeaponClass.all().get(random.nextInt(4));
            int gun = ledger.register(step, weaponClass, Channel.THEFT, 1, 2, 3, 4, 5, holder, 6, 7);
            assertThat(expected.put(gun, new Expected(weaponClass, holder)))
                    .as("slot in use")
                    .isNull();
            return;
        }
        List<Integer> guns = List.copyOf(expected.keySet());
        int gun = guns.get(random.nextInt(guns.size()));
        Expected state = expected.getOrDefault(gun, new Expected(WeaponClass.HANDGUN, holder));
        switch (random.nextInt(5)) {
            case 0 -> {
                ledger.transfer(gun, holder, 1, 1);
                state.holder = holder;
            }
            case 1 -> {
                Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
                ledger.retire(gun, fate);
                fated[fate.ordinal()]++;
                expected.remove(gun);
            }
            case 2 -> {
                state.wearOut = random.nextInt(2 * WEEKS);
                state.candidate = random.nextInt(2 * WEEKS);
                state.listed = true;
                ledger.schedule(gun, state.wearOut, state.candidate);
            }
            case 3 -> {
                state.release = random.nextBoolean() ? random.nextInt(2 * WEEKS) : FirearmLedger.NEVER;
                state.listed = true;
                ledger.releaseAt(gun, state.release);
            }
            default -> takeAllDue(ledger, expected, random.nextInt(WEEKS));
        }
    }

    private static void takeAllDue(FirearmLedger ledger, Map<Integer, Expected> expected, int tick) {
        List<Integer> due = new ArrayList<>();
        for (int gun = ledger.takeDue(tick); gun >= 0; gun = ledger.takeDue(tick)) {
            due.add(gun);
        }
        List<Integer> meant = new ArrayList<>();
        expected.forEach((gun, state) -> {
            if (state.isDueIn(tick)) {
                meant.add(gun);
                state.listed = false;
            }
        });
        assertThat(due).containsExactlyInAnyOrderElementsOf(meant);
    }
}
