package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.engine.Replication;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.Policy;
import org.junit.jupiter.api.Test;

/** Enforcement near them makes dealers refuse whom they would have served; elsewhere nothing changes at first. */
class DealersAreDeterredTest {

    private static final int TEXAS = TestWorlds.GEOGRAPHY.area("TX").index();
    private static final int DELAWARE = TestWorlds.GEOGRAPHY.area("DE").index();
    private static final TestWorlds WORLD = TestWorlds.small(12);

    private static List<Event.PurchaseFailed> failures(TestWorlds world, int replication) {
        List<Event.PurchaseFailed> failures = new ArrayList<>();
        Replication.run(world.settings(), TestWorlds.seed(replication), new EventListener() {
            @Override
            public void onPurchaseFailed(Event.PurchaseFailed event) {
                failures.add(event);
            }
        });
        return failures;
    }

    private static long deterred(List<Event.PurchaseFailed> failures, boolean inTexas) {
        return failures.stream()
                .filter(event -> event.obstacle() == Event.Obstacle.DETERRED && (event.area() == TEXAS) == inTexas)
                .count();
    }

    /**
     * Monthly inspections in Texas, no licence lost. The paired count elsewhere moves by a few per cent as smugglers
     * learn; that of Texas must more than double in each of three pairs.
     */
    @Test
    void inspectionsInOneStateMakeItsDealersRefuseMoreAndLeaveOthersAsTheyWere() {
        Policy inspections = book -> {
            book.set(AreaRule.INSPECTIONS_PER_YEAR, TEXAS, 12);
            book.set(AreaRule.REVOCATION_GIVEN_BREACH, TEXAS, 0);
        };
        for (int replication = 1; replication <= 3; replication++) {
            List<Event.PurchaseFailed> before = failures(WORLD, replication);
            List<Event.PurchaseFailed> after = failures(WORLD.policy(inspections), replication);
            assertThat(deterred(after, true)).isGreaterThan(2 * deterred(before, true) + 20);
            assertThat((double) deterred(after, false) / deterred(before, false))
                    .isBetween(0.9, 1.1);
            assertThat(elsewhereInFirstWeeks(after))
                    .as("before anybody could have learned of it")
                    .isEqualTo(elsewhereInFirstWeeks(before));
        }
    }

    private static List<Event.PurchaseFailed> elsewhereInFirstWeeks(List<Event.PurchaseFailed> failures) {
        return failures.stream()
                .filter(event -> event.area() != TEXAS && event.tick() <= 1)
                .toList();
    }

    @Test
    void dealersWhoWereNotVisitedThemselvesHearOfLicencesRevokedNearThem() {
        Policy revocations = book -> {
            book.set(AreaRule.INSPECTIONS_PER_YEAR, DELAWARE, 4);
            book.set(AreaRule.REVOCATION_GIVEN_BREACH, DELAWARE, 1);
        };
        TraffickingModel calm = WORLD.model(1);
        TraffickingModel strict = WORLD.policy(revocations).model(1);
        calm.start();
        strict.start();
        TestWorlds.runWeeks(calm, 4);
        TestWorlds.runWeeks(strict, 4);
        int unvisited = 0;
        for (Dealer dealer : strict.listDealers()) {
            Dealer same = calm.listDealers().get(dealer.index());
            if (dealer.fear() == 0 && same.fear() == 0) {
                if (dealer.area() == DELAWARE) {
                    unvisited++;
                    assertThat(dealer.deterrence(strict)).isGreaterThan(same.deterrence(calm));
                } else {
                    assertThat(dealer.deterrence(strict)).isEqualTo(same.deterrence(calm));
                }
            }
        }
        assertThat(unvisited).isGreaterThan(10);
    }

    @Test
    void whatTheyHaveSeenFadesByHalfInItsHalfLife() {
        TraffickingModel model =
                WORLD.with("dealer.deterrence-half-life-weeks", 52).model(1);
        model.start();
        Dealer dealer = model.listDealers().get(0);
        dealer.frighten(1);
        for (int month = 0; month < 13; month++) {
            dealer.step(model);
        }
        assertThat(dealer.fear()).isBetween(0.4999, 0.5001);
    }

    @Test
    void aFrightenedDealerRefusesWhomSheWouldHaveServedAndSaysSo() {
        TraffickingModel model = WORLD.model(1);
        model.start();
        Dealer honest = model.listDealers().stream()
                .filter(dealer -> !dealer.isComplicit())
                .findFirst()
                .orElseThrow();
        double suspicion = honest.tolerance() - 0.01;
        assertThat(honest.sellsTo(suspicion, model)).isTrue();
        honest.frighten(1);
        assertThat(honest.sellsTo(suspicion, model)).isFalse();
        assertThat(honest.wouldSellUnafraid(suspicion)).isTrue();
        assertThat(honest.wouldSellUnafraid(honest.tolerance() + 0.01)).isFalse();
    }
}
