package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.Event.Obstacle;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.RuleBook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Thousand errands to the dealers of Texas in one week, on common luck: what makes them sell, refuse, or not dare. */
class CounterTest {

    private static final int TEXAS = TestWorlds.GEOGRAPHY.area("TX").index();

    private static Worlds.Errands straw(UnaryOperator<TestWorlds> change, int wanted) {
        return Worlds.send(Worlds.started(change), 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, wanted);
    }

    private static Worlds.Errands complicit(UnaryOperator<TestWorlds> change) {
        return Worlds.send(Worlds.started(change), 1_000, "TX", Channel.COMPLICIT_DEALER, WeaponClass.HANDGUN, 2);
    }

    @Nested
    class StrawPurchase {

        @Test
        void biggerPurchasesLookMoreSuspicious() {
            UnaryOperator<TestWorlds> bold =
                    world -> world.with("straw.visit-median", 10).with("dealer.stock-weeks", 12);
            assertThat(refusedShare(straw(bold, 8))).isGreaterThan(1.5 * refusedShare(straw(bold, 1)));
        }

        /** Of all visits at which there was something to sell. */
        private double refusedShare(Worlds.Errands errands) {
            double refused = errands.failed(Obstacle.REFUSED);
            return refused / (refused + errands.purchases().size());
        }

        @Test
        void cashAndASecondVisitLookMoreSuspicious() {
            UnaryOperator<TestWorlds> plain =
                    world -> world.with("straw.suspicion-cash", 0).with("straw.suspicion-repeat", 0);
            assertThat(refusedShare(straw(world -> plain.apply(world).with("straw.suspicion-cash", 1), 2)))
                    .isGreaterThan(1.5 * refusedShare(straw(plain, 2)));
            assertThat(refusedAgain(plain.andThen(world -> world.with("straw.suspicion-repeat", 1.5))))
                    .isGreaterThan(1.5 * refusedAgain(plain.andThen(world -> world)));
        }

        private double refusedAgain(Function<TestWorlds, TestWorlds> change) {
            TraffickingModel model = Worlds.started(change::apply);
            Worlds.send(model, 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 1);
            return refusedShare(Worlds.send(model, 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 1));
        }

        @Test
        void aDealerWhoSoldIsKnownAndARefusalThatIsToldIncriminates() {
            TraffickingModel told = Worlds.started(world -> refusals(world, 0.5));
            TraffickingModel silent = Worlds.started(world -> refusals(world, 0));
            Worlds.Errands errands = Worlds.send(told, 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 1);
            Worlds.send(silent, 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 1);
            assertThat(errands.purchases())
                    .hasSizeGreaterThan(500)
                    .allSatisfy(purchase -> assertThat(
                                    told.smugglers().get(purchase.smuggler()).knownDealer())
                            .isEqualTo(purchase.dealer()));
            assertThat(evidence(silent)).isZero();
            assertThat(evidence(told)).isCloseTo(0.5 * errands.failed(Obstacle.REFUSED), withPercentage(20));
        }

        private TestWorlds refusals(TestWorlds world, double reported) {
            return world.with("dealer.refusal-reported", reported)
                    .with("straw.evidence-refusal", 1)
                    .policy(book -> book.set(ClassRule.MULTIPLE_SALE_REPORTING, TEXAS, WeaponClass.HANDGUN, 0));
        }

        @Test
        void aCodeOfConductMakesDealersRefuseMore() {
            int without = straw(world -> world, 2).failed(Obstacle.REFUSED);
            int with = straw(world -> world.policy(book -> book.set(AreaRule.CONDUCT_CODE, TEXAS, 1)), 2)
                    .failed(Obstacle.REFUSED);
            assertThat(with).isGreaterThan((int) (1.5 * without));
        }

        @Test
        void dealersOfStrictStatesRefuseMore() {
            TraffickingModel strict = Worlds.started(world -> world);
            TraffickingModel lax = Worlds.started(world -> world);
            int california = Worlds.send(strict, 1_000, "CA", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 2)
                    .failed(Obstacle.REFUSED);
            int texas = Worlds.send(lax, 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 2)
                    .failed(Obstacle.REFUSED);
            assertThat(california).isGreaterThan(2 * texas);
        }

        @Test
        void whatIsBannedIsNotSoldAndOtherClassesAre() {
            UnaryOperator<TestWorlds> ban = world -> world.policy(book -> ban(book));
            Worlds.Errands banned =
                    Worlds.send(Worlds.started(ban), 500, "TX", Channel.STRAW_PURCHASE, WeaponClass.ASSAULT_WEAPON, 2);
            Worlds.Errands other = straw(ban, 2);
            assertThat(banned.bought()).isZero();
            assertThat(banned.failed(Obstacle.DENIED)).isGreaterThan(500);
            assertThat(other.failed(Obstacle.DENIED)).isZero();
            assertThat(other.bought()).isGreaterThan(500);
        }

        @Test
        void nobodyGetsMoreThanWasWantedAndNoDealerSellsMoreThanItsStock() {
            TraffickingModel model = Worlds.started(world -> world);
            int[] stock = model.listDealers().stream()
                    .mapToInt(dealer -> dealer.stock(WeaponClass.FIFTY_CALIBRE, model))
                    .toArray();
            Worlds.Errands errands =
                    Worlds.send(model, 2_000, "RI", Channel.STRAW_PURCHASE, WeaponClass.FIFTY_CALIBRE, 3);
            assertThat(errands.assignments())
                    .allSatisfy(assignment -> assertThat(assignment.missing()).isBetween(0, 3));
            Map<Integer, Integer> sold = new HashMap<>();
            for (Event.FirearmsBought purchase : errands.purchases()) {
                sold.merge(purchase.dealer(), purchase.quantity(), Integer::sum);
            }
            sold.forEach((dealer, quantity) -> assertThat(quantity).isLessThanOrEqualTo(stock[dealer]));
            assertThat(errands.failed(Obstacle.UNAVAILABLE)).isGreaterThan(1_000);
        }

        @Test
        void aDealerWithoutLicenceSellsNothing() {
            TraffickingModel model = Worlds.started(world -> world);
            for (Dealer dealer : model.listDealers()) {
                if (dealer.area() == TEXAS) {
                    dealer.revoke();
                }
            }
            Worlds.Errands errands = Worlds.send(model, 200, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 1);
            assertThat(errands.bought()).isZero();
            assertThat(errands.failed(Obstacle.UNAVAILABLE)).isEqualTo(600);
        }

        @Test
        void aDealerWhoseLicenceIsGoneIsNoLongerTrusted() {
            TraffickingModel model = Worlds.started(world -> world);
            model.listDealers().stream().filter(each -> each.area() == TEXAS).forEach(Dealer::revoke);
            int trusted = model.listDealers().stream()
                    .filter(each -> each.area() == TEXAS)
                    .mapToInt(Dealer::index)
                    .findFirst()
                    .orElseThrow();
            List<Smuggler> smugglers = model.smugglers().subList(0, 200);
            smugglers.forEach(smuggler -> smuggler.setKnownDealer(trusted));
            Worlds.send(model, 200, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 1);
            assertThat(smugglers.stream()
                            .filter(smuggler -> smuggler.knownDealer() == trusted)
                            .count())
                    .as("those who did not go back: 40 of 200 on average, with a standard deviation of 5.7")
                    .isBetween(17L, 63L);
        }

        @Test
        void whereReportsAreDueCautiousPurchasersAskForOneAtATimeAndReportsIncriminate() {
            UnaryOperator<TestWorlds> reports = world ->
                    world.policy(book -> book.set(ClassRule.MULTIPLE_SALE_REPORTING, TEXAS, WeaponClass.HANDGUN, 1));
            UnaryOperator<TestWorlds> none = world ->
                    world.policy(book -> book.set(ClassRule.MULTIPLE_SALE_REPORTING, TEXAS, WeaponClass.HANDGUN, 0));
            TraffickingModel reported = Worlds.started(reports);
            TraffickingModel unreported = Worlds.started(none);
            double watched = meanPurchase(reported);
            double unwatched = meanPurchase(unreported);
            assertThat(watched).isLessThan(0.8 * unwatched);
            assertThat(evidence(reported)).isGreaterThan(evidence(unreported) + 50);
            assertThat(reported.listDealers().stream().mapToDouble(Dealer::risk).sum())
                    .isGreaterThan(0);
            assertThat(unreported.listDealers().stream()
                            .mapToDouble(Dealer::risk)
                            .sum())
                    .isZero();
        }

        private double meanPurchase(TraffickingModel model) {
            Worlds.Errands errands = Worlds.send(model, 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 5);
            return (double) errands.bought() / errands.purchases().size();
        }

        private double evidence(TraffickingModel model) {
            return model.purchasers().stream()
                    .mapToDouble(StrawPurchaser::evidence)
                    .sum();
        }

        private void ban(RuleBook book) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                book.set(ClassRule.BAN_COVERAGE, TEXAS, weaponClass, weaponClass == WeaponClass.ASSAULT_WEAPON ? 1 : 0);
            }
        }
    }

    @Nested
    class ComplicitDealers {

        @Test
        void sellToAnybodyAndOnlyTheyDo() {
            TraffickingModel model = Worlds.started(world -> world);
            Worlds.Errands errands = Worlds.send(model, 1_000, "TX", Channel.COMPLICIT_DEALER, WeaponClass.HANDGUN, 1);
            assertThat(errands.failed(Obstacle.REFUSED)).isZero();
            assertThat(errands.bought()).isGreaterThan(500);
            assertThat(errands.purchases())
                    .allSatisfy(purchase -> assertThat(
                                    model.listDealers().get(purchase.dealer()).isComplicit())
                            .isTrue());
        }

        @Test
        void dareLessWhenTheyAreAfraid() {
            int calm = complicit(world -> world).bought();
            TraffickingModel model = Worlds.started(world -> world);
            model.listDealers().forEach(dealer -> dealer.frighten(2));
            Worlds.Errands afraid = Worlds.send(model, 1_000, "TX", Channel.COMPLICIT_DEALER, WeaponClass.HANDGUN, 2);
            assertThat(afraid.bought()).isLessThan(calm);
            assertThat(afraid.failed(Obstacle.DETERRED)).isGreaterThan(500);
        }

        @Test
        void haveNothingThatMayNoLongerBeMade() {
            Worlds.Errands errands = complicit(
                    world -> world.policy(book -> book.set(ClassRule.BAN_COVERAGE, TEXAS, WeaponClass.HANDGUN, 1)));
            assertThat(errands.bought()).isZero();
            assertThat(errands.failed(Obstacle.DENIED)).isGreaterThan(500);
        }
    }

    @Nested
    class Purchasers {

        private final TraffickingModel model = Worlds.started(world -> world);

        @Test
        void retireAtTheirLimitAndAreRecruitedAnew() {
            Smuggler smuggler = model.smugglers().get(0);
            StrawPurchaser first = smuggler.purchaserIn(TEXAS, 0, model);
            assertThat(smuggler.purchaserIn(TEXAS, 0, model)).isSameAs(first);
            while (first.isAvailable()) {
                first.buy(1, model);
            }
            assertThat(smuggler.purchaserIn(TEXAS, 0, model)).isNotSameAs(first);
        }

        @Test
        void ofACrewKeepEachToTheirOwnBatch() {
            Smuggler smuggler = model.smugglers().get(0);
            StrawPurchaser second = smuggler.purchaserIn(TEXAS, 1, model);
            assertThat(smuggler.purchaserIn(TEXAS, 0, model)).isNotSameAs(second);
            assertThat(smuggler.purchaserIn(TEXAS, 1, model)).isSameAs(second);
            assertThat(smuggler.purchaserIn(TEXAS + 1, 1, model)).isNotSameAs(second);
        }

        @Test
        void neverAskForMoreThanIsLeftOfTheirLimit() {
            for (int i = 0; i < 200; i++) {
                StrawPurchaser purchaser = model.smugglers().get(i).purchaserIn(TEXAS, 0, model);
                int bought = 0;
                while (purchaser.isAvailable()) {
                    int visit = purchaser.visitSize(100, 0, model.parameters().straw());
                    assertThat(visit).isPositive();
                    purchaser.buy(visit, model);
                    bought += visit;
                }
                assertThat(bought).isEqualTo(purchaser.bought()).isEqualTo(purchaser.limit());
            }
        }

        @Test
        void looksLikeARepeatForSomeWeeksAfterAVisit() {
            StrawPurchaser purchaser = model.smugglers().get(0).purchaserIn(TEXAS, 0, model);
            int window = model.parameters().straw().repeatWindowWeeks();
            assertThat(purchaser.isRepeat(0, model.parameters().straw())).isFalse();
            purchaser.buy(1, model);
            assertThat(purchaser.isRepeat(window, model.parameters().straw())).isTrue();
            assertThat(purchaser.isRepeat(window + 1, model.parameters().straw()))
                    .isFalse();
        }
    }
}
