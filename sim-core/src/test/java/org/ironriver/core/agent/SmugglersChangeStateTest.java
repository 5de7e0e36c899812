package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.policy.Action;
import org.ironriver.core.policy.Policy;
import org.ironriver.core.policy.RuleBook;
import org.ironriver.core.policy.Ruling;
import org.junit.jupiter.api.Test;

/** When a state gets riskier, smugglers who bought there move to other states. */
class SmugglersChangeStateTest {

    /** Choices sharp enough for one week to show how they move. */
    private static final int SCALE_USD = 250;

    private static final int TEXAS = TestWorlds.GEOGRAPHY.area("TX").index();
    private static final Predicate<Plans.Plan> IN_TEXAS = plan -> plan.area() == TEXAS;

    private static void mistrustTexas(TraffickingModel model) {
        for (Smuggler smuggler : model.smugglers()) {
            for (Channel channel : Channel.sourcing()) {
                for (int times = 0; times < 10; times++) {
                    smuggler.experience(SourcingMap.option(TEXAS, channel), 1, model);
                }
            }
        }
    }

    @Test
    void whoMistrustsTexasBuysNextDoorAndNobodyElseChangesPlans() {
        TestWorlds world = TestWorlds.small(1)
                .with("smuggler.choice-scale-usd", SCALE_USD)
                .with("smuggler.reservation-median-usd", 765)
                .with("smuggler.reservation-sigma", 0.57)
                .with("sourcing.counter-loss-usd", 900)
                .with("smuggler.fidelity", 0.69)
                .with("sourcing.private-share", 0.615);
        Plans before = Plans.ofFirstWeek(world, 1, model -> {});
        Plans after = Plans.ofFirstWeek(world, 1, SmugglersChangeStateTest::mistrustTexas);
        assertThat(after.count(IN_TEXAS)).isLessThan((int) (0.8 * before.count(IN_TEXAS)));
        assertThat(after.count(IN_TEXAS.negate())).isGreaterThan(before.count(IN_TEXAS.negate()));
        Predicate<Plans.Plan> nextDoor = plan -> TestWorlds.GEOGRAPHY.adjacent(plan.area(), TEXAS);
        assertThat(after.count(nextDoor)).isGreaterThan((int) (1.25 * before.count(nextDoor)));
        assertThat(after.shareKept(before, IN_TEXAS.negate())).isEqualTo(1);
    }

    /**
     * No counter in Texas sells any more; smugglers learn it. Independent luck moves a share by less than 0.01 (one
     * standard deviation), so that three pairs pass by chance with probability below 10⁻⁵.
     */
    @Test
    void whenCountersOfTexasCloseItsShareOfPlansFallsAndThatOfItsNeighboursRises() {
        TestWorlds world = TestWorlds.small(39);
        TestWorlds closed = world.policy(new NoCountersInTexas());
        for (int replication = 1; replication <= 3; replication++) {
            Choices before = Choices.watch(world.model(replication), 26);
            Choices after = Choices.watch(closed.model(replication), 26);
            assertThat(after.shareOfArea("TX")).isLessThan(before.shareOfArea("TX") - 0.02);
            assertThat(nextDoor(after)).isGreaterThan(nextDoor(before) + 0.004);
        }
    }

    private static double nextDoor(Choices choices) {
        return choices.shareOfArea("OK")
                + choices.shareOfArea("LA")
                + choices.shareOfArea("NM")
                + choices.shareOfArea("AR");
    }

    private static final class NoCountersInTexas implements Policy {
        @Override
        public void amend(RuleBook book) {}

        @Override
        public boolean reviewsActions() {
            return true;
        }

        @Override
        public Ruling review(Action action, Ruling ruling) {
            return action instanceof Action.CounterSale && action.area() == TEXAS
                    ? new Ruling.Denied(Ruling.Reason.OTHER)
                    : ruling;
        }
    }
}
