package org.ironriver.core.agent;

import java.util.Arrays;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.CartelParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.time.SimulationCalendar;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * An armed criminal group. It recruits, loses members to arrest, conflict and saturation, keeps an arsenal in proportion
 * to its members and to the rivals it faces, and spreads to places worth having.
 */
public final class Cartel implements Steppable {

    private static final long serialVersionUID = 1;
    private static final int CLASSES = WeaponClass.all().size();

    private final int index;
    private final long identity;
    private final int[] members;
    private final Arsenal arsenal;
    private final int[] outstanding = new int[CLASSES];
    private final int[] newOrders = new int[CLASSES];
    private final int[] divided = new int[CLASSES];
    private final double[] offer = {1, 1, 1, 1};
    private int size;
    private double threat;
    private double nextThreat;

    public Cartel(int index, long identity, int places, FirearmLedger ledger) {
        this.index = index;
        this.identity = identity;
        this.members = new int[places];
        this.arsenal = new Arsenal(places, ledger);
    }

    @Override
    public void step(SimState state) {
        World world = (World) state;
        switch (world.phase()) {
            case DEMAND -> procure(world);
            case ENFORCEMENT -> live(world);
            default -> throw new IllegalStateException("a cartel has nothing to do in " + world.phase());
        }
    }

    /** Orders what is missing of the arsenal it wants, spread over weeks and within its budget. */
    private void procure(World world) {
        CartelParameters cartel = world.parameters().cartel();
        threat = nextThreat;
        nextThreat = 0;
        double wantedGuns = cartel.gunsPerMember() * size * (1 + cartel.threatResponse() * Math.min(3, threat));
        double[] share = classShares(world, cartel);
        double budget = cartel.revenueUsd() * size * cartel.armsBudgetShare();
        for (WeaponClass weaponClass : WeaponClass.all()) {
            int c = weaponClass.ordinal();
            adjustOffer(c, cartel);
            double gap = Math.max(0, wantedGuns * share[c] - arsenal.of(weaponClass) - outstanding[c]);
            double affordable = budget * share[c] / (world.prices().mexico(weaponClass) * offer[c]);
            double weekly = Math.min(gap / cartel.orderWeeks(), affordable);
            newOrders[c] = world.luck()
                    .roundRandomly(DecisionPoint.CARTEL_ORDER, Identity.of(identity, c), world.tick(), weekly);
            outstanding[c] += newOrders[c];
        }
    }

    /** Classes by what the trade prefers, less of those that have become dearer: a logit in the logarithm of the price. */
    private static double[] classShares(World world, CartelParameters cartel) {
        double[] share = new double[CLASSES];
        double sum = 0;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            double dearer = world.prices().ratio(weaponClass)
                    / world.parameters().price().initialRatio().of(weaponClass);
            double value = cartel.classPreference().of(weaponClass) * StrictMath.pow(dearer, -cartel.valueExponent());
            share[weaponClass.ordinal()] = value;
            sum += value;
        }
        for (int c = 0; c < CLASSES; c++) {
            share[c] /= sum;
        }
        return share;
    }

    private void adjustOffer(int c, CartelParameters cartel) {
        boolean waits = outstanding[c] > 4 * Math.max(1, newOrders[c]);
        offer[c] = waits
                ? Math.min(cartel.highestOffer(), offer[c] * (1 + cartel.offerRise()))
                : Math.max(1, offer[c] / (1 + cartel.offerRise()));
    }

    /** Recruits, loses members to arrest and to its own size, and spreads. */
    private void live(World world) {
        CartelParameters cartel = world.parameters().cartel();
        double arrests =
                cartel.incapacitationsPerWeek() / Math.max(1, world.cartels().totalMembers());
        double crowding = Math.min(
                1,
                cartel.saturationRate()
                        * cartel.concentration()
                        * world.cartels().totalMembers());
        for (int place = 0; place < members.length; place++) {
            if (members[place] > 0) {
                long here = Identity.of(identity, place);
                int recruits = world.luck()
                        .poisson(DecisionPoint.RECRUITS, here, world.tick(), cartel.recruitmentRate() * members[place]);
                int arrested =
                        world.luck().poisson(DecisionPoint.ARRESTS, here, world.tick(), arrests * members[place]);
                int left =
                        world.luck().binomial(DecisionPoint.SATURATION, here, world.tick(), members[place], crowding);
                change(place, recruits - Math.min(members[place], arrested + left));
            }
        }
        if (size >= cartel.smallestGroup()) {
            spread(world, cartel);
        } else if (hasMembersOrFirearms()) {
            world.cartels().absorb(this, world);
        }
    }

    private void spread(World world, CartelParameters cartel) {
        if (!world.luck()
                .chance(
                        DecisionPoint.EXPANSION,
                        identity,
                        world.tick(),
                        cartel.expansionRate() / SimulationCalendar.WEEKS_PER_YEAR)) {
            return;
        }
        int target = world.corridor().pick(world.luck().uniform(DecisionPoint.EXPANSION_PLACE, identity, world.tick()));
        if (members[target] > 0) {
            return;
        }
        int from = strongestPlace();
        int moved = (int) (members[from] * cartel.expansionShare());
        if (moved > 0) {
            change(from, -moved);
            change(target, moved);
            world.cartels().provoke(this, target, world);
        }
    }

    /** The place where it has most members; the first of them if several. */
    public int strongestPlace() {
        int strongest = 0;
        for (int place = 1; place < members.length; place++) {
            if (members[place] > members[strongest]) {
                strongest = place;
            }
        }
        return strongest;
    }

    /** Adds or takes members in a place. */
    public void change(int place, int by) {
        members[place] += by;
        size += by;
    }

    /** Takes what it waits for now as what its places share until the next time. */
    void divideOrders() {
        System.arraycopy(outstanding, 0, divided, 0, CLASSES);
    }

    /**
     * Firearms that a place is due of the orders that were divided: its share by members, rounded so that all places together
     * are due all of them and each gets its share on average.
     *
     * @param offset uniform in [0, 1), the same for all places
     */
    int due(WeaponClass weaponClass, int place, double offset) {
        int before = 0;
        for (int earlier = 0; earlier < place; earlier++) {
            before += members[earlier];
        }
        double each = (double) divided[weaponClass.ordinal()] / size;
        return (int) Math.floor(offset + each * (before + members[place])) - (int) Math.floor(offset + each * before);
    }

    void received(WeaponClass weaponClass) {
        outstanding[weaponClass.ordinal()]--;
    }

    /** Rivals met this week in the same places, over own members; felt from next week on. */
    void feelThreat(double amount) {
        nextThreat += amount;
    }

    /** Orders waiting in a place: the share of its members who are there. */
    public double outstanding(WeaponClass weaponClass, int place) {
        return size == 0 ? 0 : (double) outstanding[weaponClass.ordinal()] * members[place] / size;
    }

    public int outstanding(WeaponClass weaponClass) {
        return outstanding[weaponClass.ordinal()];
    }

    public int newOrders(WeaponClass weaponClass) {
        return newOrders[weaponClass.ordinal()];
    }

    /** What it offers above the going price, as a factor of at least 1: it buys precedence and costs budget. */
    public double offer(WeaponClass weaponClass) {
        return offer[weaponClass.ordinal()];
    }

    public int members(int place) {
        return members[place];
    }

    public int size() {
        return size;
    }

    /** Place of the n-th member, counted place by place. */
    public int placeOfMember(int n) {
        int left = n;
        for (int place = 0; place < members.length; place++) {
            left -= members[place];
            if (left < 0) {
                return place;
            }
        }
        return strongestPlace();
    }

    /** Whether it has members, or firearms that nobody has taken over. */
    public boolean hasMembersOrFirearms() {
        return size > 0 || arsenal.size() > 0;
    }

    int places() {
        return members.length;
    }

    public Arsenal arsenal() {
        return arsenal;
    }

    public double threat() {
        return threat;
    }

    public int index() {
        return index;
    }

    public long identity() {
        return identity;
    }

    void dropOrders() {
        Arrays.fill(outstanding, 0);
        Arrays.fill(newOrders, 0);
    }
}
