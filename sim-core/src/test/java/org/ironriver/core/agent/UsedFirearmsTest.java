package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.function.UnaryOperator;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event.Obstacle;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.Policy;
import org.junit.jupiter.api.Test;

/** Private sales and theft: whom a check stops, whom it does not, and what no law reaches. */
class UsedFirearmsTest {

    private static final int TEXAS = TestWorlds.GEOGRAPHY.area("TX").index();

    private static Policy checks(double comply, double detection) {
        return book -> {
            book.set(AreaRule.PRIVATE_SALE_CHECK, TEXAS, comply);
            book.set(AreaRule.PRIVATE_SALE_DETECTION, TEXAS, detection);
        };
    }

    private static Worlds.Errands send(Channel channel, UnaryOperator<TestWorlds> change) {
        return Worlds.send(Worlds.started(change), 1_000, "TX", channel, WeaponClass.HANDGUN, 2);
    }

    @Test
    void whereEverySellerChecksNoProhibitedBuyerBuysAndOthersStillDo() {
        TraffickingModel model = Worlds.started(world -> world.policy(checks(1, 0)));
        Worlds.Errands errands = Worlds.send(model, 1_000, "TX", Channel.PRIVATE_SALE, WeaponClass.HANDGUN, 2);
        assertThat(errands.purchases())
                .isNotEmpty()
                .allSatisfy(purchase -> assertThat(
                                model.smugglers().get(purchase.smuggler()).isProhibited())
                        .isFalse());
        assertThat(errands.failed(Obstacle.CHECK)).isGreaterThan(1_000);
    }

    @Test
    void whoIsOutOfTheTradeGetsNothingMoreThatWeekThroughAnyChannel() {
        for (Channel channel : Channel.sourcing()) {
            TraffickingModel model = Worlds.started(world -> world);
            model.smugglers().subList(0, 100).forEach(smuggler -> smuggler.stayOut(model.tick(), 10));
            Worlds.Errands errands = Worlds.send(model, 200, "TX", channel, WeaponClass.HANDGUN, 2);
            assertThat(errands.purchases())
                    .as(channel.id())
                    .isNotEmpty()
                    .allSatisfy(purchase -> assertThat(purchase.smuggler()).isGreaterThanOrEqualTo(100));
        }
    }

    @Test
    void theMoreSellersComplyTheLessIsBought() {
        int none =
                send(Channel.PRIVATE_SALE, world -> world.policy(checks(0, 0))).bought();
        int half = send(Channel.PRIVATE_SALE, world -> world.policy(checks(0.5, 0)))
                .bought();
        int all =
                send(Channel.PRIVATE_SALE, world -> world.policy(checks(1, 0))).bought();
        assertThat(half).isLessThan(none);
        assertThat(all).isLessThan(half);
    }

    /** With a checklist for every dealer the average visit looks 0.6 more suspicious, where dealers' tolerance spreads by 1. */
    @Test
    void theDealerWhoMakesTheCheckLooksTheBuyerOver() {
        Policy code = book -> book.set(AreaRule.CONDUCT_CODE, TEXAS, 1);
        Worlds.Errands usual = send(Channel.PRIVATE_SALE, world -> world.policy(checks(1, 0)));
        Worlds.Errands strict =
                send(Channel.PRIVATE_SALE, world -> world.policy(checks(1, 0)).policy(code));
        assertThat(usual.failed(Obstacle.REFUSED)).isPositive();
        assertThat(strict.failed(Obstacle.REFUSED)).isGreaterThan((int) (1.3 * usual.failed(Obstacle.REFUSED)));
        assertThat(strict.bought()).isLessThan(usual.bought());
    }

    @Test
    void anUncheckedSaleThatIsFoundOutFailsAndSomeBuyersAreNamedAndArrested() {
        TraffickingModel model = Worlds.started(world -> world.policy(checks(0, 1)));
        Worlds.Errands errands = Worlds.send(model, 100, "TX", Channel.PRIVATE_SALE, WeaponClass.HANDGUN, 2);
        assertThat(errands.bought()).isZero();
        assertThat(errands.failed(Obstacle.FOUND_OUT)).isGreaterThan(90);
        assertThat(model.smugglers().subList(0, 100).stream()
                        .filter(smuggler -> smuggler.isOut(50))
                        .count())
                .as("each meeting names the buyer with chance 0.3")
                .isBetween(30L, 95L);
    }

    @Test
    void aBuyerWhoIsArrestedMeetsNobodyElseThatWeek() {
        UnaryOperator<TestWorlds> named = world -> world.policy(checks(0, 1)).with("smuggler.implicated-share", 0.8);
        Worlds.Errands errands =
                Worlds.send(Worlds.started(named), 100, "TX", Channel.PRIVATE_SALE, WeaponClass.HANDGUN, 2);
        assertThat(errands.failed(Obstacle.FOUND_OUT))
                .as("until named with chance 0.8: 125 in all, with a standard deviation of 5.6")
                .isBetween(105, 145);
    }

    @Test
    void noLawOnSalesReachesTheft() {
        int free = send(Channel.THEFT, world -> world).bought();
        int checked = send(Channel.THEFT, world -> world.policy(checks(1, 1))).bought();
        assertThat(free).isPositive();
        assertThat(checked).isEqualTo(free);
    }

    @Test
    void aBanMakesUsedOnesScarceForBothChannels() {
        Policy ban = book -> book.set(ClassRule.BAN_COVERAGE, TEXAS, WeaponClass.HANDGUN, 1);
        for (Channel channel : new Channel[] {Channel.PRIVATE_SALE, Channel.THEFT}) {
            TraffickingModel free = Worlds.started(world -> world);
            TraffickingModel banned = Worlds.started(world -> world.policy(ban));
            TestWorlds.runWeeks(free, 1);
            TestWorlds.runWeeks(banned, 1);
            int before = Worlds.send(free, 1_000, "TX", channel, WeaponClass.HANDGUN, 2)
                    .failed(Obstacle.UNAVAILABLE);
            int after = Worlds.send(banned, 1_000, "TX", channel, WeaponClass.HANDGUN, 2)
                    .failed(Obstacle.UNAVAILABLE);
            assertThat(after).as("%s", channel).isGreaterThan((int) (1.2 * before));
        }
    }

    /** Age of used ones as the parameter says; new ones were sold within the week. */
    @Test
    void usedFirearmsAreOldAndNewOnesAreNew() {
        TraffickingModel model = Worlds.started(world -> world);
        Worlds.send(model, 1_000, "TX", Channel.PRIVATE_SALE, WeaponClass.HANDGUN, 4);
        Worlds.send(model, 1_000, "TX", Channel.STRAW_PURCHASE, WeaponClass.HANDGUN, 4);
        FirearmLedger ledger = model.ledger();
        double[] sum = {0, 0};
        ledger.forEachInCirculation(gun -> {
            if (ledger.holderKind(gun) == Holder.SMUGGLER) {
                if (ledger.channel(gun) == Channel.PRIVATE_SALE) {
                    sum[0] -= ledger.firstSaleDay(gun) / 365.2425;
                    sum[1]++;
                } else {
                    assertThat(ledger.firstSaleDay(gun)).isBetween(0, 6);
                    assertThat(ledger.area(gun)).isEqualTo(TEXAS);
                    assertThat(ledger.purchaser(gun)).isNotNegative();
                }
            }
        });
        assertThat(sum[1]).isGreaterThan(1_000);
        assertThat(sum[0] / sum[1]).isCloseTo(model.parameters().sourcing().usedAgeMeanYears(), withPercentage(8));
    }
}
