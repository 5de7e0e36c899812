package org.ironriver.core.engine;

import org.ironriver.core.agent.Cartel;
import org.ironriver.core.agent.Civilian;
import org.ironriver.core.agent.PlaceState;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.parameter.ByClass;
import org.ironriver.core.parameter.InitialParameters;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.random.QuantileTable;
import org.ironriver.core.time.SimulationCalendar;

/** Makes the firearms that are in Mexico when the run begins: who has them, where they came from, and how old they are. */
final class StartingFirearms {

    private static final long HOMES = Identity.space("home");

    private final TraffickingModel model;
    private final InitialParameters initial;
    private final QuantileTable usedAgeYears;
    private final QuantileTable serviceYears;

    private StartingFirearms(TraffickingModel model) {
        this.model = model;
        this.initial = model.parameters().initial();
        this.usedAgeYears = QuantileTable.gamma(
                model.parameters().sourcing().usedAgeShape(),
                model.parameters().sourcing().usedAgeMeanYears());
        this.serviceYears = QuantileTable.gamma(
                model.parameters().recovery().serviceShape(),
                model.parameters().recovery().serviceYears());
    }

    /** Firearms that will be in circulation at once, with room for growth. */
    static int expected(ModelParameters parameters, Geography geography, SimulationCalendar calendar) {
        double people = 0;
        for (int place = 0; place < geography.places().size(); place++) {
            people += geography.population(place, calendar.yearOf(0));
        }
        double civilians = people * parameters.initial().armedShare();
        double criminals = people
                / 1_000
                * parameters.criminal().perThousandPeople()
                * parameters.initial().criminalGunsEach();
        double cartels = parameters.initial().members() * parameters.initial().gunsPerMember();
        return (int) Math.min(1.4 * (civilians + criminals + cartels) + 400_000, 20_000_000);
    }

    static void make(TraffickingModel model) {
        StartingFirearms start = new StartingFirearms(model);
        for (Cartel cartel : model.listCartels()) {
            start.armCartel(cartel);
        }
        for (PlaceState place : model.places()) {
            start.armCriminals(place);
            start.fillShelves(place);
        }
        model.population().forEachAtStart(start::armCivilian);
    }

    private void armCartel(Cartel cartel) {
        ByClass preference = model.parameters().cartel().classPreference();
        double sum = sum(preference);
        for (WeaponClass weaponClass : WeaponClass.all()) {
            double expected = cartel.size() * initial.gunsPerMember() * preference.of(weaponClass) / sum;
            int guns = rounded(cartel.identity(), weaponClass, expected);
            for (int n = 0; n < guns; n++) {
                int place = cartel.placeOfMember((int) ((n + 0.5) * cartel.size() / guns));
                int gun = enter(Identity.of(cartel.identity(), weaponClass.ordinal(), n), weaponClass, place);
                model.owners().giveToCartel(gun, cartel, place);
            }
        }
    }

    private void armCriminals(PlaceState place) {
        double criminals = model.parameters().criminal().perThousandPeople() * model.population(place.index()) / 1_000;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            double expected = criminals
                    * initial.criminalGunsEach()
                    * model.parameters().criminal().classShare().of(weaponClass);
            long origin = Identity.of(Identity.space("criminals"), place.index());
            int guns = rounded(origin, weaponClass, expected);
            for (int n = 0; n < guns; n++) {
                int gun = enter(Identity.of(origin, weaponClass.ordinal(), n), weaponClass, place.index());
                model.owners().giveToCriminals(gun, place.index());
            }
        }
    }

    private void fillShelves(PlaceState place) {
        double share = model.population(place.index()) / model.totalPopulation();
        for (WeaponClass weaponClass : WeaponClass.all()) {
            long origin = Identity.of(Identity.space("shelf"), place.index());
            double weekly = initial.shelfGunsPerWeek()
                    * share
                    * model.parameters().smuggler().classReference().of(weaponClass);
            int guns = rounded(origin, weaponClass, weekly * initial.shelfWeeks());
            for (int n = 0; n < guns; n++) {
                int gun = enter(Identity.of(origin, weaponClass.ordinal(), n), weaponClass, place.index());
                model.market(place.index()).shelf(weaponClass).add(gun);
            }
        }
    }

    private void armCivilian(Civilian civilian) {
        long origin = Identity.of(HOMES, civilian.place(), civilian.number());
        int owners = model.luck()
                .binomial(DecisionPoint.INITIAL_HOLDER, origin, 0, model.civilianScale(), initial.armedShare());
        int lawful = model.luck()
                .binomial(
                        DecisionPoint.INITIAL_HOLDER,
                        origin,
                        1,
                        model.civilianScale() - owners,
                        initial.lawfulArmedShare());
        civilian.startArmed(owners, lawful);
        model.place(civilian.place()).addLawful(lawful);
        double[] cumulative = cumulative(model.parameters().civilian().classShare());
        for (int n = 0; n < owners; n++) {
            long identity = Identity.of(origin, 0, n);
            double u = model.luck().uniform(DecisionPoint.INITIAL_FIREARM, identity, 4) * cumulative[3];
            int c = 0;
            while (u >= cumulative[c]) {
                c++;
            }
            int gun = enter(identity, WeaponClass.all().get(c), civilian.place());
            model.owners().giveToCivilian(gun, civilian.index(), civilian.place());
        }
    }

    /** A firearm that has been in Mexico for a part of its service. */
    private int enter(long identity, WeaponClass weaponClass, int place) {
        double usedShare = model.luck().uniform(DecisionPoint.INITIAL_FIREARM, identity, 0);
        double u = model.luck().uniform(DecisionPoint.INITIAL_FIREARM, identity, 1);
        Channel channel = channel(u);
        double yearsThere =
                usedShare * serviceYears.at(model.luck().uniform(DecisionPoint.FIREARM_LIFETIME, identity, 0));
        boolean fresh = channel == Channel.STRAW_PURCHASE || channel == Channel.COMPLICIT_DEALER;
        double ageBefore =
                fresh ? 0 : usedAgeYears.at(model.luck().uniform(DecisionPoint.USED_FIREARM_AGE, identity, 0));
        int area = Channel.sourcing().contains(channel) ? sourceArea(identity) : -1;
        int gun = model.ledger()
                .register(
                        identity,
                        weaponClass,
                        channel,
                        area,
                        -1,
                        -1,
                        -(int) ((yearsThere + ageBefore) * 365.2425),
                        -(int) (yearsThere * SimulationCalendar.WEEKS_PER_YEAR) - 1,
                        Holder.MARKET,
                        place,
                        place);
        model.lifetimes().beginUsed(gun, usedShare);
        return gun;
    }

    private Channel channel(double u) {
        double american = 1 - initial.foreignShare() - initial.legalExportShare();
        if (u >= american) {
            return u < american + initial.legalExportShare() ? Channel.LEGAL_EXPORT : Channel.FOREIGN;
        }
        return u < american * initial.freshShare() ? Channel.STRAW_PURCHASE : Channel.PRIVATE_SALE;
    }

    /** Where one of the traffickers would have bought. */
    private int sourceArea(long identity) {
        int port = model.homePorts().pick(model.luck().uniform(DecisionPoint.INITIAL_FIREARM, identity, 2));
        int option = model.sourcing()
                .weights(model.sourcing().homeAtPort(port))
                .pick(model.luck().uniform(DecisionPoint.INITIAL_FIREARM, identity, 3));
        return SourcingMap.areaOf(option);
    }

    private int rounded(long holder, WeaponClass weaponClass, double expected) {
        return model.luck().roundRandomly(DecisionPoint.INITIAL_HOLDER, holder, weaponClass.ordinal(), expected);
    }

    private static double sum(ByClass values) {
        return cumulative(values)[3];
    }

    private static double[] cumulative(ByClass values) {
        double[] cumulative = new double[WeaponClass.all().size()];
        double sum = 0;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            sum += values.of(weaponClass);
            cumulative[weaponClass.ordinal()] = sum;
        }
        return cumulative;
    }
}
