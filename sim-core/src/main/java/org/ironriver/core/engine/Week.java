package org.ironriver.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.core.agent.Cartel;
import org.ironriver.core.agent.Clearing;
import org.ironriver.core.agent.LegalExports;
import org.ironriver.core.agent.PlaceState;
import org.ironriver.core.agent.ReadAhead;
import org.ironriver.core.agent.Smuggler;
import org.ironriver.core.agent.TripLottery;
import org.ironriver.core.agent.World;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.time.Phase;

/** What happens in each phase of a week: which agents are stepped, in order of their index, and what is settled. */
final class Week {

    private final TraffickingModel model;
    private final TripLottery lottery;
    private final Clearing clearing;
    private final LegalExports exports;
    private List<Smuggler> departing = new ArrayList<>();
    private List<Smuggler> departedLastWeek = new ArrayList<>();
    private final List<Smuggler> arrived = new ArrayList<>();
    private final ReadAhead<Smuggler> plans = new ReadAhead<>(Smuggler::glanceAtPlans);
    private final ReadAhead<Smuggler> loads = new ReadAhead<>(Smuggler::glanceAtLoad);
    private final ReadAhead<Smuggler> hearsay = new ReadAhead<>(Smuggler::glanceAtHearsay);
    private final double[] referenceDemand;
    /** What cartels wait for, by place and class. */
    private final double[][] cartelOrders;

    private final double[] ordered = new double[WeaponClass.all().size()];

    Week(TraffickingModel model) {
        this.model = model;
        this.lottery = new TripLottery(model, model.smugglers());
        this.clearing = new Clearing(model);
        this.exports = new LegalExports(model);
        this.cartelOrders = new double[model.places().size()][WeaponClass.all().size()];
        this.referenceDemand = new double[model.places().size()];
        for (PlaceState place : model.places()) {
            referenceDemand[place.index()] = model.geography()
                            .population(place.index(), model.calendar().yearOf(0))
                    * (0.5 + model.geography().places().get(place.index()).corridorValue());
        }
    }

    void run(Phase phase) {
        switch (phase) {
            case POLICY_UPDATE -> updatePolicy();
            case DEMAND -> demand();
            case SOURCING -> source();
            case PURCHASE -> model.purchasing().settle();
            case CROSSING -> cross();
            case DELIVERY -> deliver();
            case USE -> use();
            case RECOVERY_AND_TRACING -> model.forces().step(model);
            case ENFORCEMENT -> enforce();
            case OBSERVATION -> model.recorder().observe(model);
        }
    }

    private void updatePolicy() {
        int tick = model.tick();
        int year = model.calendar().yearOf(tick);
        model.regime().update(tick);
        model.beginWeek(year);
    }

    private void demand() {
        model.refreshDemand();
        model.population().takeTurns();
        for (WeaponClass weaponClass : WeaponClass.all()) {
            ordered[weaponClass.ordinal()] = model.civilianOrders(weaponClass);
        }
        for (Cartel cartel : model.listCartels()) {
            if (cartel.size() > 0) {
                cartel.step(model);
                for (WeaponClass weaponClass : WeaponClass.all()) {
                    ordered[weaponClass.ordinal()] += cartel.newOrders(weaponClass);
                }
            }
        }
        sumCartelOrders();
        for (PlaceState place : model.places()) {
            clearing.lapse(place);
            for (WeaponClass weaponClass : WeaponClass.all()) {
                ordered[weaponClass.ordinal()] += place.orderForCriminals(weaponClass, model);
                place.market().setCartelOrders(weaponClass, cartelOrders[place.index()][weaponClass.ordinal()]);
            }
        }
        adjustPrices();
        model.domesticMarket().order();
        model.shortages().update(model.places(), referenceDemand);
    }

    /** Cartel by cartel, each of which has members in few places. */
    private void sumCartelOrders() {
        for (double[] here : cartelOrders) {
            Arrays.fill(here, 0);
        }
        for (Cartel cartel : model.listCartels()) {
            for (int place = 0; place < cartelOrders.length; place++) {
                if (cartel.members(place) > 0) {
                    for (WeaponClass weaponClass : WeaponClass.all()) {
                        cartelOrders[place][weaponClass.ordinal()] += cartel.outstanding(weaponClass, place);
                    }
                }
            }
        }
    }

    private void adjustPrices() {
        for (WeaponClass weaponClass : WeaponClass.all()) {
            double unfilled = 0;
            double idle = 0;
            for (PlaceState place : model.places()) {
                unfilled += place.market().unfilled(weaponClass);
                idle += place.market().shelf(weaponClass).size();
            }
            model.prices().adjust(weaponClass, unfilled, idle, ordered[weaponClass.ordinal()]);
        }
    }

    private void source() {
        List<Smuggler> smugglers = model.smugglers();
        int tick = model.tick();
        List<Smuggler> before = departing;
        departing = departedLastWeek;
        departedLastWeek = before;
        departing.clear();
        for (int i = lottery.next(0, tick); i < smugglers.size(); i = lottery.next(i + 1, tick)) {
            departing.add(smugglers.get(i));
        }
        for (int i = 0; i < departing.size(); i++) {
            plans.before(departing, i);
            departing.get(i).step(model);
        }
    }

    /** Nobody carries a load but those who thought of a trip the week before: a load crosses when it is a week old. */
    private void cross() {
        arrived.clear();
        for (Smuggler smuggler : departedLastWeek) {
            if (smuggler.isReadyToCross(model.tick())) {
                arrived.add(smuggler);
            }
        }
        for (int i = 0; i < arrived.size(); i++) {
            loads.before(arrived, i);
            arrived.get(i).step(model);
        }
    }

    private void deliver() {
        for (int i = 0; i < arrived.size(); i++) {
            loads.before(arrived, i);
            model.crossing().deliver(arrived.get(i));
        }
        exports.leak();
        clearing.clear(model.places());
    }

    private void use() {
        for (PlaceState place : model.places()) {
            model.violence().strike(place);
        }
    }

    private void enforce() {
        model.agency().step(model);
        model.forces().step(model);
        model.cartels().count();
        List<Cartel> cartels = model.listCartels();
        for (int i = 0; i < cartels.size(); i++) {
            if (cartels.get(i).hasMembersOrFirearms()) {
                cartels.get(i).step(model);
            }
        }
        List<Smuggler> smugglers = model.smugglers();
        for (int i = model.tick() % World.WEEKS_PER_ROUND; i < smugglers.size(); i += World.WEEKS_PER_ROUND) {
            hearsay.before(smugglers, i, World.WEEKS_PER_ROUND);
            smugglers.get(i).step(model);
        }
    }
}
