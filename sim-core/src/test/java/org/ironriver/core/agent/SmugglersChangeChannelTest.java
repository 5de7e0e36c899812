package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.RuleBook;
import org.junit.jupiter.api.Test;

/** When a channel gets riskier, smugglers who used it move to other channels. */
class SmugglersChangeChannelTest {

    private static final Predicate<Plans.Plan> PRIVATE = plan -> plan.channel() == Channel.PRIVATE_SALE;

    /** Everybody has seen private sellers fail, everywhere, ten times. */
    private static void mistrustPrivateSellers(TraffickingModel model) {
        for (Smuggler smuggler : model.smugglers()) {
            for (int area = 0; area < model.geography().areas().size(); area++) {
                for (int times = 0; times < 10; times++) {
                    smuggler.experience(SourcingMap.option(area, Channel.PRIVATE_SALE), 1, model);
                }
            }
        }
    }

    /** Choices sharp enough, and trades loose enough, for one week to show how smugglers move. */
    @Test
    void whoMistrustsPrivateSellersGoesToDealersAndNobodyElseChangesPlans() {
        TestWorlds world = TestWorlds.small(1)
                .with("smuggler.choice-scale-usd", 250)
                .with("smuggler.fidelity", 0.4)
                .with("sourcing.private-share", 0.42)
                .with("smuggler.reservation-median-usd", 765)
                .with("smuggler.reservation-sigma", 0.57)
                .with("sourcing.counter-loss-usd", 900);
        Plans before = Plans.ofFirstWeek(world, 1, model -> {});
        Plans after = Plans.ofFirstWeek(world, 1, SmugglersChangeChannelTest::mistrustPrivateSellers);
        assertThat(after.count(PRIVATE)).isLessThan((int) (0.8 * before.count(PRIVATE)));
        for (Channel other : Channel.sourcing()) {
            if (other != Channel.PRIVATE_SALE) {
                assertThat(after.count(plan -> plan.channel() == other))
                        .as("%s", other)
                        .isGreaterThan(before.count(plan -> plan.channel() == other));
            }
        }
        assertThat(after.shareKept(before, PRIVATE.negate())).isEqualTo(1);
    }

    /**
     * Every private seller asks for a check; smugglers learn what that means. Independent luck moves a share by less than
     * 0.01 (one standard deviation), so that three pairs pass by chance with probability below 10⁻⁵.
     */
    @Test
    void underChecksOfAllPrivateSalesTheirShareOfPlansFallsAndThatOfStrawPurchasesRises() {
        TestWorlds world = TestWorlds.small(39);
        TestWorlds checked = world.policy(SmugglersChangeChannelTest::checkAllPrivateSales);
        for (int replication = 1; replication <= 3; replication++) {
            Choices before = Choices.watch(world.model(replication), 26);
            Choices after = Choices.watch(checked.model(replication), 26);
            assertThat(after.share(Channel.PRIVATE_SALE)).isLessThan(before.share(Channel.PRIVATE_SALE) - 0.02);
            assertThat(after.share(Channel.STRAW_PURCHASE)).isGreaterThan(before.share(Channel.STRAW_PURCHASE) + 0.01);
        }
    }

    private static void checkAllPrivateSales(RuleBook book) {
        for (int area = 0; area < book.areas(); area++) {
            book.set(AreaRule.PRIVATE_SALE_CHECK, area, 1);
        }
    }
}
