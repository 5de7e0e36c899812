package org.ironriver.core.firearm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FirearmLedgerTest {

    private static final int WEEKS = 100;

    private final FirearmLedger ledger = new FirearmLedger(WEEKS, 0);

    private int register(long identity, Holder holder) {
        return ledger.register(
                identity, WeaponClass.HANDGUN, Channel.PRIVATE_SALE, 7, 1_234, 55, -3_000, 4, holder, 9, 12);
    }

    @Nested
    class Books {

        @Test
        void aFirearmHasOneHolderAndThenOneFate() {
            int gun = register(1, Holder.SMUGGLER);
            assertThat(ledger.registered(WeaponClass.HANDGUN)).isEqualTo(1);
            assertThat(ledger.held(Holder.SMUGGLER)).isEqualTo(1);

            ledger.transfer(gun, Holder.CARTEL, 3, 8);
            assertThat(ledger.held(Holder.SMUGGLER)).isZero();
            assertThat(ledger.held(Holder.CARTEL, WeaponClass.HANDGUN)).isEqualTo(1);
            assertThat(ledger.holderKind(gun)).isEqualTo(Holder.CARTEL);
            assertThat(ledger.holder(gun)).isEqualTo(3);
            assertThat(ledger.place(gun)).isEqualTo(8);

            ledger.retire(gun, Fate.SEIZED_IN_MEXICO);
            assertThat(ledger.held(Holder.CARTEL)).isZero();
            assertThat(ledger.fated(Fate.SEIZED_IN_MEXICO)).isEqualTo(1);
            assertThat(ledger.registered(WeaponClass.HANDGUN)).isEqualTo(1);
            ledger.audit();
        }

        @Test
        void whatHasMetItsFateCanNeitherMoveNorDieAgain() {
            int gun = register(1, Holder.MARKET);
            ledger.retire(gun, Fate.LOST);
            assertThatIllegalStateException()
                    .isThrownBy(() -> ledger.transfer(gun, Holder.CARTEL, 0, 0))
                    .withMessageContaining("no longer in circulation");
            assertThatIllegalStateException().isThrownBy(() -> ledger.retire(gun, Fate.LOST));
            assertThatIllegalStateException().isThrownBy(() -> ledger.holderKind(gun));
            ledger.audit();
        }

        @Test
        void anAuditFindsBooksThatWereTamperedWith() throws IllegalAccessException {
            register(1, Holder.MARKET);
            int tampered = 0;
            for (Field field : FirearmLedger.class.getDeclaredFields()) {
                if (field.getType() == long[][].class && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    long[][] counts = (long[][]) field.get(ledger);
                    counts[1][0]++;
                    assertThatIllegalStateException().as(field.getName()).isThrownBy(ledger::audit);
                    counts[1][0]--;
                    ledger.audit();
                    tampered++;
                }
            }
            assertThat(tampered).as("books of holders and of fates").isEqualTo(2);
        }
    }

    @Nested
    class Rows {

        @Test
        void aRowIsUsedAgainWithNothingLeftOfItsFormerFirearm() {
            int gun = register(1, Holder.MARKET);
            ledger.schedule(gun, 20, 10);
            ledger.releaseAt(gun, 5);
            ledger.cross(gun, 3, 2);
            ledger.retire(gun, Fate.WORN_OUT);

            int next = ledger.register(
                    2, WeaponClass.FIFTY_CALIBRE, Channel.FOREIGN, -1, -1, -1, 70, 10, Holder.SMUGGLER, 4, -1);
            assertThat(next).isEqualTo(gun);
            assertThat(ledger.chainOf(next))
                    .isEqualTo(new ChainOfCustody(
                            2,
                            WeaponClass.FIFTY_CALIBRE,
                            Channel.FOREIGN,
                            -1,
                            -1,
                            -1,
                            70,
                            10,
                            FirearmLedger.NEVER,
                            -1,
                            -1));
            assertThat(ledger.releaseTick(next)).isEqualTo(FirearmLedger.NEVER);
            assertThat(dueInAllWeeks()).isEmpty();
        }

        @Test
        void everythingIsRememberedAsTheLedgerGrows() {
            List<Integer> guns = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                int gun = ledger.register(
                        i * 31L,
                        WeaponClass.all().get(i % 4),
                        Channel.values()[i % 6],
                        i % 51,
                        i * 11,
                        i,
                        -i,
                        i % WEEKS,
                        Holder.MARKET,
                        i % 38,
                        i % 38);
                ledger.schedule(gun, FirearmLedger.NEVER, i % WEEKS);
                guns.add(gun);
            }
            for (int i = 0; i < guns.size(); i++) {
                assertThat(ledger.chainOf(guns.get(i)))
                        .isEqualTo(new ChainOfCustody(
                                i * 31L,
                                WeaponClass.all().get(i % 4),
                                Channel.values()[i % 6],
                                i % 51,
                                i * 11,
                                i,
                                -i,
                                i % WEEKS,
                                FirearmLedger.NEVER,
                                -1,
                                i % 38));
            }
            assertThat(guns).doesNotHaveDuplicates();
            assertThat(dueInAllWeeks()).containsExactlyInAnyOrderElementsOf(guns);
            ledger.audit();
        }
    }

    @Nested
    class Schedule {

        private final int gun = register(1, Holder.CIVILIAN);

        @Test
        void aFirearmIsDueOnceInTheEarliestOfItsWeeks() {
            ledger.schedule(gun, 50, 30);
            assertThat(weeksDue()).containsExactly(30);
            assertThat(weeksDue()).as("taken").isEmpty();
        }

        @Test
        void anEarlierReleaseComesFirstAndALaterOneWaits() {
            ledger.schedule(gun, 50, 30);
            ledger.releaseAt(gun, 20);
            ledger.releaseAt(gun, 40);
            ledger.releaseAt(gun, 25);
            assertThat(weeksDue()).containsExactly(25);
            ledger.releaseAt(gun, 60);
            assertThat(weeksDue()).containsExactly(30);
        }

        @Test
        void withoutAReleaseTheOtherWeeksStand() {
            ledger.schedule(gun, 50, 30);
            ledger.releaseAt(gun, 20);
            ledger.releaseAt(gun, FirearmLedger.NEVER);
            assertThat(weeksDue()).containsExactly(30);
        }

        @Test
        void weeksBeyondTheEndOfTheRunNeverCome() {
            ledger.schedule(gun, WEEKS, FirearmLedger.NEVER);
            assertThat(weeksDue()).isEmpty();
            ledger.schedule(gun, WEEKS + 5, WEEKS - 1);
            assertThat(weeksDue()).containsExactly(WEEKS - 1);
        }

        @Test
        void leavingTheMiddleOfAWeeksListLosesNobodyElse() {
            List<Integer> others = new ArrayList<>();
            for (int i = 2; i < 7; i++) {
                int other = register(i, Holder.MARKET);
                ledger.schedule(other, 30, 30);
                others.add(other);
            }
            ledger.retire(others.remove(2), Fate.LOST);
            ledger.schedule(others.remove(1), 31, 31);
            List<Integer> due = new ArrayList<>();
            for (int next = ledger.takeDue(30); next >= 0; next = ledger.takeDue(30)) {
                due.add(next);
            }
            assertThat(due).containsExactlyInAnyOrderElementsOf(others);
        }

        private List<Integer> weeksDue() {
            List<Integer> weeks = new ArrayList<>();
            for (int tick = 0; tick < WEEKS; tick++) {
                for (int next = ledger.takeDue(tick); next >= 0; next = ledger.takeDue(tick)) {
                    weeks.add(tick);
                }
            }
            return weeks;
        }
    }

    private List<Integer> dueInAllWeeks() {
        List<Integer> due = new ArrayList<>();
        for (int tick = 0; tick < WEEKS; tick++) {
            for (int gun = ledger.takeDue(tick); gun >= 0; gun = ledger.takeDue(tick)) {
                due.add(gun);
            }
        }
        return due;
    }
}
