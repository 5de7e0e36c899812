package org.ironriver.core.agent;

import java.util.Arrays;
import org.ironriver.core.border.CrossingMap;
import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Fate;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.FirearmLoad;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.BorderParameters;
import org.ironriver.core.policy.NationalRule;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedChoice;
import org.ironriver.core.random.RatioFunction;
import org.ironriver.core.random.ReferenceWeights;

/**
 * How a load gets to its customers: the port is a keyed logit on distance and believed risk, the place on distance and
 * on what is in demand there. Whether the load is found on the way out depends on inspections and on its size.
 */
public final class CrossingPoint {

    private static final double RATIO_BOUND = 4;
    private static final int LARGEST_LOAD = TripPlanner.LARGEST_LOAD;
    private static final int MOST_PROPOSALS = 40;

    private final World world;
    private final BorderParameters parameters;
    private final CrossingMap map;
    private final double[] conspicuousness = new double[LARGEST_LOAD + 1];
    private final ExponentialTable exponential = new ExponentialTable();
    private final RatioFunction portRatio = this::portRatio;
    private final RatioFunction shortageRatio;
    private Smuggler courier;

    CrossingPoint(World world, CrossingMap map) {
        this.world = world;
        this.parameters = world.parameters().border();
        this.map = map;
        Arrays.setAll(conspicuousness, size -> StrictMath.pow(size, parameters.loadSizeExponent()));
        this.shortageRatio = place -> world.shortages().ratio(place);
        this.courier =
                new Smuggler(SmugglerKind.ANT, -1, -1, Channel.STRAW_PURCHASE, -1, -1, -1, 0, false, world.ledger());
    }

    /** Takes a smuggler's load to where it will be sold, or loses it. */
    void cross(Smuggler smuggler) {
        courier = smuggler;
        switch (smuggler.kind()) {
            case DOMESTIC -> smuggler.setDeliveryPlace(-1);
            case SOUTHERN -> smuggler.setDeliveryPlace(destination(map.placesFromSouth()));
            case ANT, BROKER -> crossAtPort(smuggler);
        }
    }

    private void crossAtPort(Smuggler smuggler) {
        int port = KeyedChoice.propose(
                world.luck(),
                DecisionPoint.PORT_PROPOSAL,
                DecisionPoint.PORT_ACCEPTANCE,
                smuggler.identity(),
                world.tick(),
                map.ports(smuggler.port()),
                portRatio,
                highestPortRatio(),
                RATIO_BOUND,
                MOST_PROPOSALS);
        if (port == KeyedChoice.NONE) {
            port = smuggler.port();
        }
        boolean found = world.luck()
                .chance(DecisionPoint.CROSSING_DETECTION, smuggler.identity(), world.tick(), detection(smuggler, port));
        smuggler.experienceAtPort(port, found, world);
        if (found) {
            loseLoad(smuggler, port);
        } else {
            int place = smuggler.customerPlace() >= 0 ? smuggler.customerPlace() : destination(map.places(port));
            pass(smuggler, port, place);
        }
    }

    /** Chance that this load is found at this port this week. */
    private double detection(Smuggler smuggler, int port) {
        double rate = world.regime().book().get(NationalRule.OUTBOUND_INSPECTION_RATE) * world.inspectionFocus(port);
        return Math.min(1, rate * conspicuousness[smuggler.load().size()]);
    }

    private double portRatio(int port) {
        double risk = courier.portRisk(port, world) - parameters.believedSeizure();
        if (risk == 0) {
            return 1;
        }
        return Math.min(RATIO_BOUND, exponential.of(-risk * loadValueUsd() / parameters.beliefScaleUsd()));
    }

    private double highestPortRatio() {
        double relief = parameters.believedSeizure() - courier.lowestPortRisk(world);
        return Math.min(RATIO_BOUND, exponential.atMost(relief * loadValueUsd() / parameters.beliefScaleUsd()));
    }

    private double loadValueUsd() {
        return courier.load().size() * world.prices().mexico(WeaponClass.HANDGUN);
    }

    private int destination(ReferenceWeights places) {
        int place = KeyedChoice.propose(
                world.luck(),
                DecisionPoint.CUSTOMER_PROPOSAL,
                DecisionPoint.CUSTOMER_ACCEPTANCE,
                courier.identity(),
                world.tick(),
                places,
                shortageRatio,
                world.shortages().highest(),
                RATIO_BOUND,
                MOST_PROPOSALS);
        return place != KeyedChoice.NONE
                ? place
                : places.pick(world.luck().uniform(DecisionPoint.CUSTOMER_FALLBACK, courier.identity(), world.tick()));
    }

    private void pass(Smuggler smuggler, int port, int place) {
        FirearmLedger ledger = world.ledger();
        FirearmLoad load = smuggler.load();
        for (int gun = load.first(); gun >= 0; gun = load.after(gun)) {
            ledger.cross(gun, world.tick(), port);
            world.events()
                    .publish(new Event.FirearmCrossed(
                            world.tick(),
                            ledger.identity(gun),
                            ledger.weaponClass(gun),
                            ledger.channel(gun),
                            ledger.area(gun),
                            port,
                            place));
        }
        smuggler.setDeliveryPlace(place);
    }

    private void loseLoad(Smuggler smuggler, int port) {
        int quantity = smuggler.load().size();
        for (int gun = smuggler.load().poll(); gun >= 0; gun = smuggler.load().poll()) {
            world.ledger().retire(gun, Fate.SEIZED_AT_BORDER);
        }
        boolean arrested = world.luck()
                .chance(
                        DecisionPoint.COURIER_ARRESTED,
                        smuggler.identity(),
                        world.tick(),
                        parameters.courierArrested());
        if (arrested) {
            smuggler.stayOut(world.tick(), world.parameters().smuggler().sentenceWeeks());
        }
        world.events().publish(new Event.LoadSeized(world.tick(), port, quantity, arrested));
    }

    /** Hands over what has arrived to the black market of its place, or to criminals in the United States. */
    public void deliver(Smuggler smuggler) {
        int place = smuggler.deliveryPlace();
        FirearmLedger ledger = world.ledger();
        for (int gun = smuggler.load().poll(); gun >= 0; gun = smuggler.load().poll()) {
            if (smuggler.kind() == SmugglerKind.DOMESTIC) {
                world.domesticMarket().deliver();
                world.events()
                        .publish(new Event.FirearmDiverted(
                                world.tick(), ledger.weaponClass(gun), ledger.channel(gun), ledger.area(gun)));
                world.tracing().followDiverted(gun);
                ledger.retire(gun, Fate.DIVERTED);
            } else {
                ledger.transfer(gun, Holder.MARKET, place, place);
                world.lifetimes().begin(gun);
                world.market(place).shelf(ledger.weaponClass(gun)).add(gun);
            }
        }
    }
}
