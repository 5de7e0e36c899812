package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Fate;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.YearSeries;
import org.ironriver.core.policy.AreaRule;
import org.junit.jupiter.api.Test;

/** How firearms end, which are recovered, and what a trace can know of them. */
class RecoveryAndTracingTest {

    private static final class Heard implements EventListener {
        private final List<Event.FirearmRecovered> recovered = new ArrayList<>();
        private final List<Event.FirearmTraced> traced = new ArrayList<>();

        @Override
        public void onFirearmRecovered(Event.FirearmRecovered event) {
            recovered.add(event);
        }

        @Override
        public void onFirearmTraced(Event.FirearmTraced event) {
            traced.add(event);
        }
    }

    private static TestWorlds quiet(int weeks) {
        return TestWorlds.small(weeks)
                .with("initial.war-share", 0)
                .with("conflict.background-hostility", 0)
                .with("enforcement.leaders-removed-per-year", YearSeries.constant(0))
                .with("recovery.activity", YearSeries.constant(1));
    }

    /** Recoveries a year over firearms held is the hazard of who holds them; some 1,500 are recovered, ± 3 %. */
    @Test
    void firearmsAreRecoveredAtTheHazardOfTheirHolders() {
        TraffickingModel model = quiet(52)
                .with("recovery.cartel-hazard", 0.06)
                .with("recovery.criminal-hazard", 0.03)
                .with("recovery.civilian-hazard", 0.01)
                .with("recovery.market-hazard", 0.02)
                .model(1);
        double[] exposure = {0};
        Heard heard = new Heard();
        model.events().add(heard);
        model.start();
        for (int week = 0; week < 52; week++) {
            FirearmLedger ledger = model.ledger();
            exposure[0] += (0.06 * ledger.held(Holder.CARTEL)
                            + 0.03 * ledger.held(Holder.CRIMINALS)
                            + 0.01 * ledger.held(Holder.CIVILIAN)
                            + 0.02 * ledger.held(Holder.MARKET))
                    / 52.1775;
            TestWorlds.runWeeks(model, 1);
        }
        assertThat((double) heard.recovered.size()).isCloseTo(exposure[0], withPercentage(8));
    }

    @Test
    void openConflictBringsRecoveries() {
        Heard calm = new Heard();
        Heard violent = new Heard();
        TestWorlds war = quiet(26).with("initial.war-share", 0.5).with("conflict.attack-rate", 8);
        run(war.with("recovery.conflict-response", 0).with("conflict.captured-share", 0), calm);
        run(war.with("recovery.conflict-response", 5).with("conflict.captured-share", 0), violent);
        assertThat(violent.recovered.size()).isGreaterThan((int) (1.2 * calm.recovered.size()));
    }

    /** The campaign is against cartels: without it their firearms are left alone, and those of others are not. */
    @Test
    void theCampaignReachesTheFirearmsOfCartelsAndNoOthers() {
        TestWorlds world = quiet(26).with("recovery.conflict-response", 0).with("conflict.captured-share", 0);
        int ordinary = recovered(world.with("recovery.cartel-hazard", 0.01));
        int without = recovered(
                world.with("recovery.activity", YearSeries.constant(0.2)).with("recovery.cartel-hazard", 0.05));
        int campaign = recovered(
                world.with("recovery.activity", YearSeries.constant(3)).with("recovery.cartel-hazard", 0.05));
        assertThat(without).isEqualTo(ordinary);
        assertThat(campaign).isGreaterThan((int) (1.2 * ordinary));
    }

    /** What cartels and criminals carry; the corruption of most places lies between 0.4 and 0.65. */
    @Test
    void wherePoliceLookAwayLessIsRecoveredAndElsewhereMore() {
        TestWorlds world = quiet(52).with("recovery.civilian-hazard", 0.001).with("recovery.market-hazard", 0.002);
        Heard alike = new Heard();
        Heard unlike = new Heard();
        run(world.with("recovery.corruption-response", 0), alike);
        run(world.with("recovery.corruption-response", 1), unlike);
        assertThat(inCorruptPlaces(unlike, true)).isLessThan(0.9 * inCorruptPlaces(alike, true));
        assertThat(inCorruptPlaces(unlike, false)).isGreaterThan(1.05 * inCorruptPlaces(alike, false));
    }

    private static double inCorruptPlaces(Heard heard, boolean corrupt) {
        return heard.recovered.stream()
                .filter(event ->
                        TestWorlds.GEOGRAPHY.places().get(event.place()).policeCorruption() > 0.56 == corrupt)
                .count();
    }

    private static int recovered(TestWorlds world) {
        Heard heard = new Heard();
        run(world, heard);
        return heard.recovered.size();
    }

    private static TraffickingModel run(TestWorlds world, Heard heard) {
        TraffickingModel model = world.model(1);
        model.events().add(heard);
        model.runToEnd();
        return model;
    }

    /**
     * With service of five years, of shape 1.6, a uniform part of which is over at the start, a third of the stock ends in the first year
     * (chance that U·T is below 1: 0.33); some of what enters does too.
     */
    @Test
    void firearmsWearOutOrAreLostAtThePaceOfTheirService() {
        TraffickingModel shortLived = run(quiet(52).with("recovery.service-years", 5), new Heard());
        TraffickingModel longLived = run(quiet(52).with("recovery.service-years", 15), new Heard());
        double shortEnds = ended(shortLived);
        double longEnds = ended(longLived);
        assertThat(shortEnds / longEnds).isBetween(2.0, 4.0);
        TraffickingModel before = quiet(52).with("recovery.service-years", 5).model(1);
        before.start();
        double held = (stock(before) + stock(shortLived)) / 2;
        assertThat(shortEnds / held).isBetween(0.3, 0.45);
    }

    private static double stock(TraffickingModel model) {
        double stock = 0;
        for (Holder holder : Holder.values()) {
            stock += model.ledger().held(holder);
        }
        return stock;
    }

    private static double ended(TraffickingModel model) {
        return model.ledger().fated(Fate.LOST) + model.ledger().fated(Fate.WORN_OUT);
    }

    /** Submits thousand firearms of one age and channel. */
    private static Heard submit(Channel channel, int ageYears) {
        return submit(channel, ageYears, 1);
    }

    private static Heard submit(Channel channel, int ageYears, double share) {
        TraffickingModel model = Worlds.started(world -> world.with("trace.submission-share.handgun", share));
        Heard heard = new Heard();
        model.events().add(heard);
        Tracing tracing = new Tracing(model);
        int dealer = channel == Channel.FOREIGN ? -1 : 77;
        for (int n = 0; n < 1_000; n++) {
            tracing.submit(model.ledger()
                    .register(
                            n,
                            WeaponClass.HANDGUN,
                            channel,
                            dealer < 0 ? -1 : model.listDealers().get(77).area(),
                            dealer,
                            -1,
                            -(int) (ageYears * 365.2425),
                            0,
                            Holder.CRIMINALS,
                            3,
                            3));
        }
        return heard;
    }

    /** Half of thousand, with a standard deviation of 16. */
    @Test
    void theShareThatIsSubmittedIsTraced() {
        assertThat(submit(Channel.STRAW_PURCHASE, 1).traced).hasSize(1_000);
        assertThat(submit(Channel.STRAW_PURCHASE, 1, 0.5).traced.size()).isBetween(435, 565);
    }

    private static long known(Heard heard) {
        return heard.traced.stream().filter(Event.FirearmTraced::purchaserKnown).count();
    }

    @Test
    void theOlderTheSaleTheLessOftenIsItsPurchaserFound() {
        Heard fresh = submit(Channel.STRAW_PURCHASE, 1);
        Heard old = submit(Channel.STRAW_PURCHASE, 40);
        assertThat(fresh.traced).hasSize(1_000);
        assertThat(known(old)).isLessThan(known(fresh) / 2).isPositive();
        assertThat(fresh.traced)
                .filteredOn(Event.FirearmTraced::purchaserKnown)
                .allSatisfy(trace -> assertThat(trace.timeToCrimeYears()).isCloseTo(1, within(0.02)))
                .allSatisfy(trace -> assertThat(trace.dealer()).isEqualTo(77));
    }

    @Test
    void firearmsFromOtherCountriesAreNeverTracedToADealer() {
        Heard foreign = submit(Channel.FOREIGN, 5);
        assertThat(known(foreign)).isZero();
        assertThat(foreign.traced).extracting(Event.FirearmTraced::origin).doesNotContain(Event.Origin.UNITED_STATES);
        assertThat(foreign.traced).extracting(Event.FirearmTraced::origin).contains(Event.Origin.OTHER_COUNTRY);
    }

    @Test
    void quickTracesMarkTheDealerAndThePurchaserAndOldOnesDoNot() {
        assertThat(marks(1)[0]).isPositive();
        assertThat(marks(1)[1]).isPositive();
        assertThat(marks(10)).containsExactly(0, 0, 0);
    }

    @Test
    void onlyWhereTracesArePublicDoTheyFrightenTheDealer() {
        assertThat(marks(1)[2]).isZero();
        TraffickingModel open = open();
        assertThat(marks(open, 1)[2]).isPositive();
    }

    /** A world in which the public hears of traces. */
    private static TraffickingModel open() {
        return Worlds.started(world -> world.with("trace.domestic-share", 0.5).policy(book -> {
            for (int area = 0; area < book.areas(); area++) {
                book.set(AreaRule.TRACE_TRANSPARENCY, area, 1);
            }
        }));
    }

    /** Firearms of criminals at home count as those from Mexico do, and only while their sale is recent. */
    @Test
    void quickTracesInsideTheUnitedStatesMarkTheDealerAndThePurchaserToo() {
        assertThat(diverted(0.5, 1)[0]).isPositive();
        assertThat(diverted(0.5, 1)[1]).isPositive();
        assertThat(diverted(0.5, 10)).containsExactly(0, 0, 0);
        assertThat(diverted(0, 1)).containsExactly(0, 0, 0);
        assertThat(marks(open(), 1, Tracing::followDiverted)[2]).isPositive();
        assertThat(marks(open(), 10, Tracing::followDiverted)[2]).isZero();
    }

    /** A trafficker inside the United States hands over what was bought new a week ago. */
    @Test
    void deliveryToACriminalInsideTheUnitedStatesIsFollowed() {
        TraffickingModel model = Worlds.started(world -> world.with("trace.domestic-share", 0.5));
        Smuggler trafficker = model.smugglers().stream()
                .filter(each -> each.kind() == SmugglerKind.DOMESTIC)
                .findFirst()
                .orElseThrow();
        Dealer dealer = model.listDealers().get(77);
        for (int n = 0; n < 40; n++) {
            trafficker
                    .load()
                    .add(model.ledger()
                            .register(
                                    n,
                                    WeaponClass.HANDGUN,
                                    Channel.STRAW_PURCHASE,
                                    dealer.area(),
                                    77,
                                    -1,
                                    -7,
                                    0,
                                    Holder.SMUGGLER,
                                    trafficker.index(),
                                    -1));
        }
        model.crossing().deliver(trafficker);
        assertThat(dealer.risk()).isPositive();
        assertThat(model.ledger().fated(Fate.DIVERTED)).isEqualTo(40);
    }

    private static double[] diverted(double share, int ageYears) {
        TraffickingModel model = Worlds.started(world -> world.with("trace.domestic-share", share));
        return marks(model, ageYears, Tracing::followDiverted);
    }

    private static double[] marks(int ageYears) {
        return marks(Worlds.started(world -> world), ageYears);
    }

    private static double[] marks(TraffickingModel model, int ageYears) {
        return marks(model, ageYears, Tracing::submit);
    }

    /** Risk of the dealer, evidence against the purchaser, fear of the dealer, after a hundred recoveries. */
    private static double[] marks(TraffickingModel model, int ageYears, ObjIntConsumer<Tracing> recovery) {
        Dealer dealer = model.listDealers().get(77);
        StrawPurchaser purchaser = model.smugglers().get(0).purchaserIn(dealer.area(), 0, model);
        Tracing tracing = new Tracing(model);
        for (int n = 0; n < 100; n++) {
            recovery.accept(
                    tracing,
                    model.ledger()
                            .register(
                                    n,
                                    WeaponClass.HANDGUN,
                                    Channel.STRAW_PURCHASE,
                                    dealer.area(),
                                    77,
                                    purchaser.index(),
                                    -(int) (ageYears * 365.2425),
                                    0,
                                    Holder.CRIMINALS,
                                    3,
                                    3));
        }
        return new double[] {dealer.risk(), purchaser.evidence(), dealer.fear()};
    }
}
