package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ironriver.core.engine.Replication;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.FirearmQueue;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.policy.NationalRule;
import org.ironriver.core.time.Phase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who orders in Mexico, who is served first, and what comes from elsewhere than the United States. */
class SupplyAndDemandTest {

    private static final WeaponClass CLASS = WeaponClass.HANDGUN;
    private static final int PLACE = TestWorlds.GEOGRAPHY.place("sinaloa").index();

    @Nested
    class CriminalsOutsideCartels {

        private final TraffickingModel model = Worlds.started(world -> world);
        private final PlaceState place = model.place(PLACE);

        private int ordered() {
            return place.orderForCriminals(CLASS, model);
        }

        @Test
        void orderWhatTheyLackAndNoMoreOnceItIsOnOrder() {
            int first = ordered();
            assertThat(first).isPositive();
            int later = first;
            for (int week = 0; week < 200; week++) {
                later = ordered();
            }
            assertThat(later).isBetween(0, 1);
            double criminals = model.parameters().criminal().perThousandPeople() * model.population(PLACE) / 1_000;
            double wanted = criminals
                    * model.parameters().criminal().gunsEach()
                    * model.parameters().criminal().classShare().of(CLASS);
            assertThat((double) place.criminalGuns(CLASS) + place.market().criminalOrders(CLASS))
                    .isCloseTo(wanted, withPercentage(2));
        }

        @Test
        void orderLessWhenFirearmsAreDear() {
            int cheap = ordered();
            for (int week = 0; week < 5; week++) {
                model.prices().adjust(CLASS, 1e9, 0, 1);
            }
            TraffickingModel dear = Worlds.started(world -> world);
            for (int week = 0; week < 5; week++) {
                dear.prices().adjust(CLASS, 1e9, 0, 1);
            }
            assertThat(dear.place(PLACE).orderForCriminals(CLASS, dear)).isLessThan(cheap);
        }
    }

    @Nested
    class Clearances {

        private final TraffickingModel model = Worlds.started(world -> world.with("initial.shelf-weeks", 0));
        private final PlaceState place = model.place(PLACE);
        private final FirearmQueue shelf = place.market().shelf(CLASS);
        private final Clearing clearing = new Clearing(model);

        private void order() {
            place.market().orderForCriminals(CLASS, 3);
            place.market().civilians(CLASS).add(0, 2, 0);
        }

        @Test
        void criminalsComeBeforeCiviliansAndNobodyGetsMoreThanTheyOrdered() {
            List<Event.CiviliansArmed> armed = new ArrayList<>();
            model.events().add(new EventListener() {
                @Override
                public void onCiviliansArmed(Event.CiviliansArmed event) {
                    armed.add(event);
                }
            });
            order();
            int before = place.criminalGuns(CLASS);
            supply(model, PLACE, 4);
            clearing.clear(List.of(place));
            assertThat(place.criminalGuns(CLASS) - before).isEqualTo(3);
            assertThat(armed).containsExactly(new Event.CiviliansArmed(0, PLACE, 1, false));
            supply(model, PLACE, 5);
            clearing.clear(List.of(place));
            assertThat(place.market().unfilled(CLASS)).isZero();
            assertThat(shelf.size()).isEqualTo(4);
        }

        @Test
        void cartelsComeFirstAndTheHighestOfferAmongThem() {
            whereCartelsAreHungry(SupplyAndDemandTest::letTwoCartelsCompete);
        }

        @Test
        void aCartelsOrdersAreDividedAmongItsPlacesWhicheverComesFirst() {
            whereCartelsAreHungry(SupplyAndDemandTest::letOneCartelBuyInTwoPlaces);
        }

        /** One firearm in each of 56 places, for either of two cartels: binomial, outside the bounds once in five thousand. */
        @Test
        void amongEqualOffersALotDecides() {
            whereCartelsAreHungry(SupplyAndDemandTest::letTwoCartelsOfferAlike);
        }

        private static void whereCartelsAreHungry(Consumer<TraffickingModel> demand) {
            TraffickingModel hungry = TestWorlds.small(1)
                    .with("initial.guns-per-member", 0.5)
                    .with("initial.shelf-weeks", 0)
                    .model(1);
            hungry.start();
            TestWorlds.run(hungry, now -> {
                if (now.phase() == Phase.DEMAND) {
                    demand.accept(now);
                }
            });
        }
    }

    /** So prices rise with what cartels lack, and couriers hear of it where the members are. */
    @Test
    void whatCartelsWaitForIsUnfilledWhereTheirMembersAre() {
        TraffickingModel hungry =
                TestWorlds.small(1).with("initial.guns-per-member", 0.5).model(1);
        hungry.start();
        double[] waiting = {0};
        TestWorlds.run(hungry, now -> {
            if (now.phase() == Phase.SOURCING) {
                for (PlaceState place : now.places()) {
                    double ofCartels = now.listCartels().stream()
                            .mapToDouble(cartel -> cartel.outstanding(CLASS, place.index()))
                            .sum();
                    double ofOthers = place.market().criminalOrders(CLASS)
                            + place.market().civilians(CLASS).waiting();
                    assertThat(place.market().unfilled(CLASS)).isCloseTo(ofCartels + ofOthers, within(1e-6));
                    waiting[0] += ofCartels;
                }
            }
        });
        assertThat(waiting[0]).isGreaterThan(100);
    }

    private static void letTwoCartelsCompete(TraffickingModel now) {
        Cartel low = now.listCartels().get(0);
        Cartel high = now.listCartels().get(1);
        for (int week = 0; week < 30; week++) {
            high.step(now);
        }
        assertThat(high.offer(CLASS)).as("raised while it waits").isGreaterThan(low.offer(CLASS));
        onlyIn(now, PLACE, low, high);
        now.market(PLACE).orderForCriminals(CLASS, 3);
        int before = high.arsenal().of(CLASS);
        int others = low.arsenal().of(CLASS);
        int share = (int) Math.floor(high.outstanding(CLASS, PLACE));
        supply(now, PLACE, share + 2);
        new Clearing(now).clear(now.places());
        int got = high.arsenal().of(CLASS) - before;
        assertThat(got).isBetween(share, share + 1);
        assertThat(low.arsenal().of(CLASS) - others).as("what is left").isEqualTo(share + 2 - got);
    }

    private static void letOneCartelBuyInTwoPlaces(TraffickingModel now) {
        int last = now.places().size() - 1;
        Cartel cartel = now.listCartels().get(0);
        for (int place = 0; place <= last; place++) {
            cartel.change(place, -cartel.members(place));
        }
        onlyIn(now, 0, cartel);
        onlyIn(now, last, cartel);
        cartel.step(now);
        int waiting = cartel.outstanding(CLASS);
        assertThat(waiting).isGreaterThan(4);
        int[] before = {cartel.arsenal().in(0).size(), cartel.arsenal().in(last).size()};
        supply(now, 0, waiting);
        supply(now, last, waiting);
        new Clearing(now).clear(now.places());
        assertThat(cartel.arsenal().in(0).size() - before[0]).isBetween(waiting / 2, (waiting + 1) / 2);
        assertThat(cartel.arsenal().in(last).size() - before[1]).isBetween(waiting / 2, (waiting + 1) / 2);
        assertThat(cartel.outstanding(CLASS)).isZero();
    }

    private static void letTwoCartelsOfferAlike(TraffickingModel now) {
        Cartel first = now.listCartels().get(0);
        Cartel second = now.listCartels().get(1);
        for (PlaceState place : now.places()) {
            onlyIn(now, place.index(), first, second);
            supply(now, place.index(), 1);
        }
        first.step(now);
        second.step(now);
        assertThat(first.offer(CLASS)).isEqualTo(second.offer(CLASS));
        int before = first.arsenal().of(CLASS);
        int others = second.arsenal().of(CLASS);
        new Clearing(now).clear(now.places());
        int got = first.arsenal().of(CLASS) - before;
        assertThat(got + second.arsenal().of(CLASS) - others)
                .isEqualTo(now.places().size());
        assertThat(got).isBetween(14, 42);
    }

    /** A thousand members of each of these cartels are in the place, and none of others. */
    private static void onlyIn(TraffickingModel now, int place, Cartel... cartels) {
        for (Cartel cartel : now.listCartels()) {
            int members = List.of(cartels).contains(cartel) ? 1_000 : 0;
            cartel.change(place, members - cartel.members(place));
        }
    }

    private static void supply(TraffickingModel now, int place, int firearms) {
        for (int n = 0; n < firearms; n++) {
            now.market(place)
                    .shelf(CLASS)
                    .add(now.ledger()
                            .register(n, CLASS, Channel.FOREIGN, -1, -1, -1, 0, 0, Holder.MARKET, place, place));
        }
    }

    /** Loads go where firearms are short: many open orders in one place draw what crosses in the next week there. */
    @Test
    void firearmsGoToWhereTheyAreShort() {
        assertThat(share(100_000)).isGreaterThan(2 * share(0));
    }

    private static double share(int extraOrders) {
        double[] arrived = {0, 0};
        TraffickingModel model = TestWorlds.small(2).model(1);
        model.events().add(new EventListener() {
            @Override
            public void onFirearmCrossed(Event.FirearmCrossed event) {
                arrived[0]++;
                arrived[1] += event.destination() == PLACE ? 1 : 0;
            }
        });
        model.start();
        model.market(PLACE).orderForCriminals(CLASS, extraOrders);
        TestWorlds.runWeeks(model, 2);
        return arrived[1] / arrived[0];
    }

    @Nested
    class OtherWaysIn {

        private final TestWorlds world = TestWorlds.small(13);

        @Test
        void aControlOfExportsEndsTheirLeakAndNothingElseAtOnce() {
            TestWorlds controlled = world.policy(book -> book.set(NationalRule.LEGAL_EXPORTS_PER_YEAR, 0));
            OutcomeSeries before = world.run(1);
            OutcomeSeries after = controlled.run(1);
            assertThat(before.windowValue("guns.inflow.legal-export")).isGreaterThan(500);
            assertThat(after.windowValue("guns.inflow.legal-export")).isZero();
            assertThat(after.windowValue("guns.crossed"))
                    .isCloseTo(before.windowValue("guns.crossed"), withPercentage(2));
        }

        @Test
        void theLeakIsTheShareOfExportsThatTheParameterSays() {
            double leak = world.with("export.leaked-share", 0.2)
                    .policy(book -> book.set(NationalRule.LEGAL_EXPORTS_PER_YEAR, 50_000))
                    .run(1)
                    .windowValue("guns.inflow.legal-export");
            assertThat(leak).isCloseTo(10_000, withPercentage(5));
        }

        /** What a US policy keeps out may come over the southern border: it answers to the price. */
        @Test
        void moreComesFromTheSouthWhenMexicoPaysMore() {
            TestWorlds dear = world.with("smuggler.ants", 3_000).with("criminal.guns-each", 1.5);
            TestWorlds cheap = world.with("smuggler.ants", 8_000).with("criminal.guns-each", 0.5);
            for (int replication = 1; replication <= 3; replication++) {
                assertThat(dear.run(replication).windowValue("guns.inflow.foreign"))
                        .isGreaterThan(1.2 * cheap.run(replication).windowValue("guns.inflow.foreign"));
            }
        }
    }

    @Nested
    class AtTheBorder {

        private int[] found(double rate, double exponent) {
            int[] found = {0, 0};
            TestWorlds world = TestWorlds.small(13)
                    .with("border.load-size-exponent", exponent)
                    .policy(book -> book.set(NationalRule.OUTBOUND_INSPECTION_RATE, rate));
            Replication.run(world.settings(), TestWorlds.seed(1), new EventListener() {
                @Override
                public void onLoadSeized(Event.LoadSeized event) {
                    found[0]++;
                    found[1] += event.quantity();
                }
            });
            return found;
        }

        @Test
        void loadsAreFoundInProportionToInspections() {
            double few = found(0.01, 0)[0];
            double many = found(0.05, 0)[0];
            assertThat(found(0, 0)[0]).isZero();
            assertThat(few).isGreaterThan(30);
            assertThat(many / few).isBetween(3.5, 6.5);
        }

        /** 0.7 of the couriers of 300 or more loads, ± 0.08 with three standard errors. */
        @Test
        void couriersAreArrestedAsOftenAsTheParameterSays() {
            int[] found = {0, 0};
            TestWorlds world = TestWorlds.small(13)
                    .with("border.courier-arrested", 0.7)
                    .policy(book -> book.set(NationalRule.OUTBOUND_INSPECTION_RATE, 0.05));
            TraffickingModel model = world.model(1);
            model.events().add(new EventListener() {
                @Override
                public void onLoadSeized(Event.LoadSeized event) {
                    found[0]++;
                    found[1] += event.courierArrested() ? 1 : 0;
                }
            });
            model.runToEnd();
            assertThat(found[0]).isGreaterThan(300);
            assertThat((double) found[1] / found[0]).isBetween(0.62, 0.78);
        }

        @Test
        void whatABrokerCarriesGoesToTheCustomers() {
            TraffickingModel model = Worlds.started(world -> world);
            List<Smuggler> brokers = model.smugglers().stream()
                    .filter(smuggler -> smuggler.customerPlace() >= 0)
                    .toList();
            int[] delivered = {0};
            TestWorlds.run(model, after -> {
                if (after.phase() == Phase.CROSSING) {
                    for (Smuggler broker : brokers) {
                        if (broker.deliveryPlace() >= 0) {
                            delivered[0]++;
                            assertThat(broker.deliveryPlace()).isEqualTo(broker.customerPlace());
                        }
                    }
                }
            });
            assertThat(delivered[0]).isGreaterThan(20);
        }

        @Test
        void largeLoadsAreFoundMoreOften() {
            int[] regardless = found(0.03, 0);
            int[] bySize = found(0.03, 1);
            assertThat((double) bySize[1] / bySize[0]).isGreaterThan(1.3 * regardless[1] / regardless[0]);
        }
    }
}
