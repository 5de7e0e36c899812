package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.parameter.YearSeries;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.NationalRule;
import org.ironriver.core.policy.Policy;
import org.junit.jupiter.api.Test;

/** Inspections, stings, prosecutions and removals come at the pace of the rules, hit whom they should, and are heard of. */
class EnforcementTest {

    private static final class Heard implements EventListener {
        private final List<Event.DealerInspected> inspected = new ArrayList<>();
        private final List<Event.DealerStung> stung = new ArrayList<>();
        private final List<Event.PurchaserProsecuted> prosecuted = new ArrayList<>();
        private final List<Event.LeaderRemoved> removed = new ArrayList<>();

        @Override
        public void onDealerInspected(Event.DealerInspected event) {
            inspected.add(event);
        }

        @Override
        public void onDealerStung(Event.DealerStung event) {
            stung.add(event);
        }

        @Override
        public void onPurchaserProsecuted(Event.PurchaserProsecuted event) {
            prosecuted.add(event);
        }

        @Override
        public void onLeaderRemoved(Event.LeaderRemoved event) {
            removed.add(event);
        }
    }

    private final Heard heard = new Heard();

    private TraffickingModel run(TestWorlds world) {
        TraffickingModel model = world.model(1);
        model.events().add(heard);
        model.runToEnd();
        return model;
    }

    private static Policy everywhere(AreaRule rule, double value) {
        return book -> {
            for (int area = 0; area < book.areas(); area++) {
                book.set(rule, area, value);
            }
        };
    }

    @Test
    void dealersAreInspectedAsOftenAsTheRuleSays() {
        TraffickingModel model = run(TestWorlds.small(26)
                .policy(everywhere(AreaRule.INSPECTIONS_PER_YEAR, 0.3))
                .policy(everywhere(AreaRule.REVOCATION_GIVEN_BREACH, 0)));
        assertThat((double) heard.inspected.size())
                .isCloseTo(0.3 * 0.5 * model.listDealers().size(), withPercentage(3));
        assertThat(heard.inspected).noneMatch(Event.DealerInspected::revoked);
    }

    @Test
    void breachesAreFoundMoreOftenWhereSuspectSalesWereMade() {
        TraffickingModel model = run(TestWorlds.small(26).with("enforcement.breach-per-suspect-sale", 0.2));
        double[] breaches = {0, 0};
        double[] visits = {0, 0};
        for (Event.DealerInspected visit : heard.inspected) {
            int suspect = model.listDealers().get(visit.dealer()).suspectSales() > 1 ? 1 : 0;
            visits[suspect]++;
            breaches[suspect] += visit.breach() ? 1 : 0;
        }
        assertThat(visits[1]).isGreaterThan(30);
        assertThat(breaches[1] / visits[1]).isGreaterThan(breaches[0] / visits[0] + 0.1);
    }

    /** Risk is what the agency can see: dealers with marks are visited more, at the same number of visits. */
    @Test
    void targetingSendsTheSameInspectionsToDealersWithMarks() {
        Visited byLot = visited(Visit.INSPECTION, 0);
        Visited byRisk = visited(Visit.INSPECTION, 1);
        assertThat(byRisk.meanRisk()).isGreaterThan(3 * byLot.meanRisk());
        assertThat(byRisk.visits() / byLot.visits()).isBetween(0.85, 1.15);
    }

    /** Undercover agents go where traces point, as those of Chicago did in 1998. */
    @Test
    void targetingSendsUndercoverAgentsToDealersWithMarksToo() {
        assertThat(visited(Visit.STING, 1).meanRisk())
                .isGreaterThan(3 * visited(Visit.STING, 0).meanRisk());
    }

    private enum Visit {
        INSPECTION,
        STING
    }

    private record Visited(double visits, double meanRisk) {}

    /** Marks of dealers without a licence draw no visits away from the others. */
    private static Visited visited(Visit kind, double targeting) {
        TraffickingModel model = TestWorlds.small(12)
                .policy(everywhere(AreaRule.RISK_TARGETING, targeting))
                .policy(everywhere(AreaRule.STINGS_PER_YEAR, 0.2))
                .model(1);
        double[] risk = {0, 0};
        model.events().add(new EventListener() {
            @Override
            public void onDealerInspected(Event.DealerInspected event) {
                meet(Visit.INSPECTION, event.dealer());
            }

            @Override
            public void onDealerStung(Event.DealerStung event) {
                meet(Visit.STING, event.dealer());
            }

            private void meet(Visit visit, int dealer) {
                if (visit == kind) {
                    risk[0] += model.listDealers().get(dealer).risk();
                    risk[1]++;
                }
            }
        });
        model.start();
        for (Dealer dealer : model.listDealers()) {
            if (dealer.index() % 20 == 0) {
                dealer.addRisk(5);
            } else if (dealer.index() % 20 == 1) {
                dealer.addRisk(50);
                dealer.revoke();
            }
        }
        TestWorlds.runWeeks(model, 12);
        return new Visited(risk[1], risk[0] / risk[1]);
    }

    @Test
    void aDealerWhoSellsToAnUndercoverAgentLosesTheLicenceAndOneWhoDoesNotIsWarned() {
        TraffickingModel model = run(TestWorlds.small(8)
                .with("dealer.area-deterrence", 0.02)
                .policy(everywhere(AreaRule.STINGS_PER_YEAR, 1)));
        assertThat(heard.stung).hasSizeGreaterThan(3_000);
        for (Event.DealerStung sting : heard.stung) {
            Dealer dealer = model.listDealers().get(sting.dealer());
            assertThat(dealer.isLicensed() && sting.sold()).isFalse();
            assertThat(dealer.fear()).isPositive();
        }
        double agreed = heard.stung.stream().filter(Event.DealerStung::sold).count() / (double) heard.stung.size();
        assertThat(agreed)
                .as("between strict states and others, less what is feared")
                .isBetween(0.3, 0.55);
    }

    @Test
    void licencesLostAreCountedHoweverTheyAreLost() {
        TraffickingModel model = run(TestWorlds.small(8).policy(book -> {
            everywhere(AreaRule.STINGS_PER_YEAR, 1).amend(book);
            everywhere(AreaRule.REVOCATION_GIVEN_BREACH, 0.2).amend(book);
        }));
        long byInspection =
                heard.inspected.stream().filter(Event.DealerInspected::revoked).count();
        long bySting = heard.stung.stream().filter(Event.DealerStung::sold).count();
        assertThat(byInspection).isGreaterThan(50);
        assertThat(counted(model, "enforcement.revocations.by-inspection")).isEqualTo(byInspection);
        assertThat(counted(model, "enforcement.revocations")).isEqualTo(byInspection + bySting);
    }

    private static long counted(TraffickingModel model, String outcome) {
        return Math.round(
                model.outcomes().windowValue(outcome) * model.outcomes().windowYears());
    }

    @Test
    void prosecutorsTakeTheStrongestCasesFirstAndNoMoreThanTheyCan() {
        TestWorlds world = TestWorlds.small(26).policy(book -> book.set(NationalRule.PROSECUTIONS_PER_YEAR, 60));
        TraffickingModel model = world.model(1);
        model.events().add(heard);
        model.start();
        List<StrawPurchaser> suspects = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            StrawPurchaser purchaser =
                    StrawPurchaser.recruit(model, model.smugglers().get(i), 5, 0);
            purchaser.buy(1, model);
            purchaser.incriminate(100 + i, model);
            suspects.add(purchaser);
        }
        TestWorlds.runWeeks(model, 26);
        int charged = heard.prosecuted.size();
        assertThat(charged).isBetween(25, 34);
        for (int i = 0; i < 200; i++) {
            assertThat(suspects.get(i).isArrested()).isEqualTo(i >= 200 - charged);
        }
        assertThat(model.areaFear(0)).isPositive();
        assertThat(outOfTheTrade(model)).as("smugglers whom they named").isBetween(4L, 20L);
    }

    private static long outOfTheTrade(TraffickingModel model) {
        return model.smugglers().subList(0, 200).stream()
                .filter(smuggler -> smuggler.isOut(80))
                .count();
    }

    @Test
    void nobodyIsChargedOnTooLittleEvidenceOrTooLate() {
        TraffickingModel model = Worlds.started(world -> world);
        StrawPurchaser purchaser = model.smugglers().get(0).purchaserIn(0, 0, model);
        purchaser.buy(1, model);
        purchaser.incriminate(model.parameters().straw().evidenceThreshold() - 0.1, model);
        TestWorlds.runWeeks(model, 52);
        assertThat(purchaser.isArrested()).isFalse();
        assertThat(purchaser.canBeCharged(261)).isTrue();
        assertThat(purchaser.canBeCharged(262))
                .as("the federal limitation of five years")
                .isFalse();
    }

    @Test
    void whoWasSuspectedBeforeTheFirstPurchaseIsChargedAfterIt() {
        TestWorlds world = TestWorlds.small(26).policy(book -> book.set(NationalRule.PROSECUTIONS_PER_YEAR, 1_000));
        TraffickingModel model = world.model(1);
        model.start();
        StrawPurchaser purchaser =
                StrawPurchaser.recruit(model, model.smugglers().get(0), 5, 0);
        purchaser.incriminate(1_000, model);
        TestWorlds.runWeeks(model, 4);
        assertThat(purchaser.isArrested()).as("has bought nothing").isFalse();
        purchaser.buy(1, model);
        TestWorlds.runWeeks(model, 4);
        assertThat(purchaser.isArrested()).isTrue();
    }

    /** Poisson at 80 a year over two years: 160 ± 13. By lot the five largest of twenty would have half of what the ten smallest have. */
    @Test
    void leadersFallAtTheRecordedPaceAndThoseOfLargeCartelsMoreOften() {
        run(TestWorlds.small(104).with("enforcement.leaders-removed-per-year", YearSeries.constant(80)));
        assertThat(heard.removed.size()).isBetween(108, 212);
        long ofFiveLargest =
                heard.removed.stream().filter(event -> event.cartel() < 5).count();
        long ofTenSmallest = heard.removed.stream()
                .filter(event -> event.cartel() >= 10 && event.cartel() < 20)
                .count();
        assertThat((double) ofFiveLargest / ofTenSmallest).isGreaterThan(0.7);
    }

    /** In proportion to the root of its size: of 16 times the members, four times as often. 4,000 draws, 4 standard deviations. */
    @Test
    void theLeadersOfALargeCartelFallByTheRootOfItsSize() {
        TraffickingModel model = TestWorlds.small(1).model(1);
        model.start();
        Cartel large = model.listCartels().get(0);
        Cartel small = model.listCartels().get(1);
        for (Cartel cartel : model.listCartels()) {
            for (int place = 0; place < model.places().size(); place++) {
                cartel.change(place, -cartel.members(place));
            }
        }
        large.change(0, 16_000);
        small.change(0, 1_000);
        int draws = 4_000;
        int ofLarge = 0;
        for (int n = 0; n < draws; n++) {
            ofLarge += MexicanForces.target(model, n) == large ? 1 : 0;
        }
        assertThat((double) ofLarge / draws).isCloseTo(0.8, within(4 * Math.sqrt(0.8 * 0.2 / draws)));
    }
}
