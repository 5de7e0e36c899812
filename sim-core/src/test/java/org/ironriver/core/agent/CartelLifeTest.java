package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.CartelParameters;
import org.ironriver.core.parameter.YearSeries;
import org.junit.jupiter.api.Test;

/** Members, places, wars and victims of cartels. */
class CartelLifeTest {

    /** A world whose cartels do nothing but recruit, lose members to arrest, and to their own number. */
    private static TestWorlds peaceful(int weeks) {
        return TestWorlds.small(weeks)
                .with("initial.war-share", 0)
                .with("conflict.background-hostility", 0)
                .with("conflict.war-on-expansion", 0)
                .with("enforcement.leaders-removed-per-year", YearSeries.constant(0));
    }

    /**
     * Prieto-Curiel et al. (2023): recruits in proportion to members, arrests of a fixed number a week, losses to size.
     * Sums of Poisson and binomial draws: after half a year the number has a standard deviation of about 60.
     */
    @Test
    void membersFollowThePublishedEquationInTheMean() {
        TraffickingModel model = peaceful(26).with("initial.members", 100_000).model(1);
        model.start();
        CartelParameters cartel = model.parameters().cartel();
        double expected = model.cartels().totalMembers();
        for (int week = 0; week < 26; week++) {
            expected += cartel.recruitmentRate() * expected
                    - cartel.incapacitationsPerWeek()
                    - cartel.saturationRate() * cartel.concentration() * expected * expected;
        }
        TestWorlds.runWeeks(model, 26);
        assertThat((double) model.cartels().totalMembers()).isCloseTo(expected, within(300.0));
        assertThat(expected).isNotCloseTo(100_000, within(1_000.0));
    }

    @Test
    void cartelsSpreadToPlacesWorthHaving() {
        TestWorlds world = peaceful(52).with("initial.members", 100_000).with("initial.places-per-cartel", 1);
        int settled = places(world.with("cartel.expansion-rate", 0.02).model(1));
        int spreading = places(world.with("cartel.expansion-rate", 0.5).model(1));
        assertThat(spreading).isGreaterThan(settled + 1);
    }

    private static int places(TraffickingModel model) {
        model.runToEnd();
        int places = 0;
        for (Cartel cartel : model.listCartels()) {
            for (int place = 0; place < model.places().size(); place++) {
                places += cartel.members(place) > 0 ? 1 : 0;
            }
        }
        return places;
    }

    @Test
    void newcomersProvokeWars() {
        int tolerated = wars(peaceful(52).with("cartel.expansion-rate", 0.5).model(1));
        int provoked = wars(peaceful(52)
                .with("cartel.expansion-rate", 0.5)
                .with("conflict.war-on-expansion", 0.6)
                .model(1));
        assertThat(tolerated).isZero();
        assertThat(provoked).isGreaterThan(3);
    }

    /** All 190 pairs are at war at first; with a truce rate of 1 a year, e⁻¹ of the wars are left after a year, ± 0.035. */
    @Test
    void warsEndAtTheRateOfTruces() {
        TraffickingModel model = peaceful(52).with("conflict.truce-rate", 1).model(1);
        model.start();
        for (Cartel one : model.listCartels()) {
            for (Cartel other : model.listCartels()) {
                if (one.index() < other.index()) {
                    model.cartels().rivalries().declareWar(one.index(), other.index());
                }
            }
        }
        int before = warsNow(model);
        TestWorlds.runWeeks(model, 52);
        assertThat((double) warsNow(model) / before).isCloseTo(Math.exp(-1), within(0.1));
    }

    private static int wars(TraffickingModel model) {
        model.runToEnd();
        return warsNow(model);
    }

    private static int warsNow(TraffickingModel model) {
        int wars = 0;
        int cartels = model.listCartels().size();
        for (int one = 0; one < cartels; one++) {
            for (int other = 0; other < one; other++) {
                wars += model.cartels().rivalries().atWar(one, other) ? 1 : 0;
            }
        }
        return wars;
    }

    @Test
    void cartelsPreyMoreOnPeopleWhereTheyPreyMoreOften() {
        double[] few = deaths(peaceful(26).with("conflict.predation-rate", 0.1));
        double[] many = deaths(peaceful(26).with("conflict.predation-rate", 1));
        int predation = Event.Cause.PREDATION.ordinal();
        assertThat(many[predation]).isCloseTo(10 * few[predation], withPercentage(25));
        assertThat(few[Event.Cause.CONFLICT.ordinal()]).as("nobody is hostile").isZero();
    }

    /** Of every hundred homicides 73 are punished in Yucatán and fewer than one in Morelos. Some 270 and 1,000 deaths: the ratio errs by 7 %. */
    @Test
    void cartelsPreyLessOnPeopleWhereTheLawHolds() {
        TraffickingModel model = killingAlike(
                        peaceful(13).with("conflict.predation-rate", 1).with("cartel.expansion-rate", 0.02))
                .model(1);
        model.start();
        int lawful = model.geography().place("yucatan").index();
        int lawless = model.geography().place("morelos").index();
        Cartel cartel = model.listCartels().get(0);
        cartel.change(lawful, 20_000);
        cartel.change(lawless, 20_000);
        double[] dead = deathsByPlace(model, Event.Cause.PREDATION);
        double ratio = dead[lawful] / members(model, lawful) * members(model, lawless) / dead[lawless];
        assertThat(ratio).isCloseTo((1 - 0.729) / (1 - 0.004), withPercentage(25));
    }

    private static double members(TraffickingModel model, int place) {
        return model.listCartels().stream()
                .mapToInt(cartel -> cartel.members(place))
                .sum();
    }

    @Test
    void disputesFollowPeopleAndNotCartels() {
        int dispute = Event.Cause.DISPUTE.ordinal();
        double few = deaths(peaceful(13).with("conflict.dispute-rate", 30))[dispute];
        double many = deaths(peaceful(13).with("conflict.dispute-rate", 60))[dispute];
        assertThat(many).isCloseTo(2 * few, withPercentage(10));
        double without = deaths(peaceful(13)
                .with("conflict.dispute-rate", 60)
                .with("initial.members", 100_000)
                .with("initial.guns-per-member", 0.5))[dispute];
        assertThat(without).isCloseTo(many, withPercentage(5));
    }

    /** Pearson's statistic over places, four standard deviations above its mean: a false alarm in some 2,000 seeds. */
    @Test
    void disputesAreAsFrequentAsTheyUsuallyAreInAPlace() {
        TraffickingModel model = killingAlike(
                        peaceful(13).with("conflict.dispute-rate", 60).with("conflict.impunity-response", 0))
                .model(1);
        model.start();
        double[] dead = deathsByPlace(model, Event.Cause.DISPUTE);
        double[] usual = model.places().stream()
                .mapToDouble(place -> model.population(place.index()) * place.disputeShape())
                .toArray();
        double scale = Arrays.stream(dead).sum() / Arrays.stream(usual).sum();
        double statistic = 0;
        for (int place = 0; place < usual.length; place++) {
            double expected = scale * usual[place];
            statistic += (dead[place] - expected) * (dead[place] - expected) / expected;
        }
        int freedom = usual.length - 1;
        assertThat(statistic).isLessThan(freedom + 4 * Math.sqrt(2.0 * freedom));
    }

    /** Attacks kill as often whatever they are made with, so that deaths count them. */
    private static TestWorlds killingAlike(TestWorlds world) {
        return world.with("conflict.lethality-with-firearm", 0.2)
                .with("conflict.lethality-without", 0.2)
                .with("conflict.dispute-lethality-with-firearm", 0.2)
                .with("conflict.dispute-lethality-without", 0.2)
                .with("conflict.class-lethality.assault-weapon", 1)
                .with("conflict.class-lethality.other-long-gun", 1)
                .with("conflict.class-lethality.fifty-calibre", 1);
    }

    private static double[] deathsByPlace(TraffickingModel model, Event.Cause cause) {
        double[] dead = new double[model.places().size()];
        model.events().add(new EventListener() {
            @Override
            public void onHomicides(Event.Homicides event) {
                if (event.cause() == cause) {
                    dead[event.place()] += event.byFirearm() + event.byOtherMeans();
                }
            }
        });
        TestWorlds.runWeeks(model, 13);
        return dead;
    }

    /** With impunity of about nine in ten, disputes at the highest response are nearly three times those without any. */
    @Test
    void disputesTurnViolentWhereNoLawHolds() {
        int dispute = Event.Cause.DISPUTE.ordinal();
        double lawful = deaths(peaceful(13).with("conflict.impunity-response", 0))[dispute];
        double lawless = deaths(peaceful(13).with("conflict.impunity-response", 2))[dispute];
        assertThat(lawless).isGreaterThan(1.3 * lawful);
    }

    private static double[] deaths(TestWorlds world) {
        double[] deaths = new double[Event.Cause.values().length];
        TraffickingModel model = world.model(1);
        model.events().add(new EventListener() {
            @Override
            public void onHomicides(Event.Homicides event) {
                deaths[event.cause().ordinal()] += event.byFirearm() + event.byOtherMeans();
            }
        });
        model.runToEnd();
        return deaths;
    }

    /** Lethality for the money: the class that has become dearer makes room for the others. */
    @Test
    void aDearerClassIsOrderedLess() {
        double[] usual = firstOrders(false);
        double[] dear = firstOrders(true);
        int rifles = WeaponClass.ASSAULT_WEAPON.ordinal();
        int handguns = WeaponClass.HANDGUN.ordinal();
        assertThat(dear[rifles]).isLessThan(0.8 * usual[rifles]);
        assertThat(dear[handguns]).isGreaterThan(usual[handguns]);
    }

    /** They lack more than what the smallest revenue buys, and less than what the largest would. */
    @Test
    void aPoorCartelOrdersWhatItCanPay() {
        assertThat(Arrays.stream(firstOrders(false, 250)).sum())
                .isLessThan(0.6 * Arrays.stream(firstOrders(false, 2_000)).sum());
    }

    private static double[] firstOrders(boolean dear) {
        return firstOrders(dear, 2_000);
    }

    private static double[] firstOrders(boolean dear, double revenueUsd) {
        TraffickingModel model = peaceful(1)
                .with("initial.guns-per-member", 0.5)
                .with("cartel.revenue-usd", revenueUsd)
                .model(1);
        model.start();
        for (int week = 0; dear && week < 3; week++) {
            model.prices().adjust(WeaponClass.ASSAULT_WEAPON, 1e9, 0, 1);
        }
        TestWorlds.runWeeks(model, 1);
        double[] orders = new double[WeaponClass.all().size()];
        for (Cartel cartel : model.listCartels()) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                orders[weaponClass.ordinal()] += cartel.newOrders(weaponClass);
            }
        }
        return orders;
    }
}
