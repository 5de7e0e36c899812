package org.ironriver.core.agent;

import java.util.Arrays;
import java.util.List;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.FirearmLoad;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.random.Identity;
import org.jspecify.annotations.Nullable;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A trafficker, who orders, collects and carries. She makes a trip when it promises more than she asks for, chooses
 * class, area and channel, learns from what fails, and hears from those she knows. Trips that go wrong, or an arrest,
 * keep her out of the trade for a time.
 */
public final class Smuggler implements Steppable {

    private static final long serialVersionUID = 1;

    private static final @Nullable StrawPurchaser[] NOBODY = {};

    private final long identity;
    private final int index;
    private final SmugglerKind kind;
    private final Channel trade;
    private final int home;
    private final int port;
    private final int customerPlace;
    private final double reservationUsd;
    private final boolean prohibited;
    private final FirearmLoad load;
    private int[] contacts = {};
    private float @Nullable [] purchaseRisk;
    private float @Nullable [] portRisk;
    private double largestReliefUsd;
    private float lowestPortRisk = Float.POSITIVE_INFINITY;
    private @Nullable StrawPurchaser[] crew = NOBODY;
    private int knownDealer = -1;
    private int outUntil;
    private int failures;
    private int loadedTick = -1;
    private int deliveryPlace = -1;

    /**
     * @param numberOfKind   number among the smugglers of the kind; the origin of the identity
     * @param index          position in the world's list
     * @param trade          channel that she knows her way around in
     * @param home           home index in the {@link org.ironriver.core.market.SourcingMap}; -1 for southern smugglers
     * @param port           home port, -1 if none
     * @param customerPlace  place of a broker's customers, -1 if there is no fixed one
     * @param reservationUsd profit a firearm below which she stays at home, USD
     * @param prohibited     would fail a background check
     */
    public Smuggler(
            SmugglerKind kind,
            int numberOfKind,
            int index,
            Channel trade,
            int home,
            int port,
            int customerPlace,
            double reservationUsd,
            boolean prohibited,
            FirearmLedger ledger) {
        this.identity = identityOf(kind, numberOfKind);
        this.index = index;
        this.kind = kind;
        this.trade = trade;
        this.home = home;
        this.port = port;
        this.customerPlace = customerPlace;
        this.reservationUsd = reservationUsd;
        this.prohibited = prohibited;
        this.load = new FirearmLoad(ledger);
    }

    /** Identity of the n-th smuggler of a kind. */
    public static long identityOf(SmugglerKind kind, int numberOfKind) {
        return Identity.of(Identity.space("smuggler"), kind.ordinal(), numberOfKind);
    }

    @Override
    public void step(SimState state) {
        World world = (World) state;
        switch (world.phase()) {
            case SOURCING -> world.trips().plan(this);
            case CROSSING -> world.crossing().cross(this);
            case ENFORCEMENT -> hearFromContacts(world);
            default -> throw new IllegalStateException("a smuggler has nothing to do in " + world.phase());
        }
    }

    /** Can make a trip: nothing in hand, at large, and in the trade. */
    boolean isFree(int tick) {
        return load.isEmpty() && tick >= outUntil;
    }

    /** Learns how an attempt to buy came out. */
    void experience(int option, double failedShare, World world) {
        double weight = world.parameters().smuggler().experienceWeight();
        believe(option, failedShare, weight, world);
        world.hearsay().tell(index, world.tick(), option, failedShare);
    }

    void hearFromContacts(World world) {
        double weight = world.parameters().smuggler().hearsayWeight();
        Hearsay hearsay = world.hearsay();
        for (int contact : contacts) {
            if (hearsay.isNewsSince(contact, world.tick() - World.WEEKS_PER_ROUND)) {
                believe(hearsay.option(contact), hearsay.failedShare(contact), weight, world);
            }
        }
    }

    private void believe(int option, double signal, double weight, World world) {
        float[] risk = purchaseRisk;
        if (risk == null) {
            risk = new float[world.sourcing().options()];
            for (int i = 0; i < risk.length; i++) {
                risk[i] = (float) world.sourcing().referenceRisk(i);
                noteRelief(i, risk[i], world);
            }
            purchaseRisk = risk;
        }
        risk[option] += (float) (weight * (signal - risk[option]));
        noteRelief(option, risk[option], world);
    }

    private void noteRelief(int option, double risk, World world) {
        SourcingMap map = world.sourcing();
        largestReliefUsd = Math.max(largestReliefUsd, (map.referenceRisk(option) - risk) * map.lossUsd(option));
    }

    /** Believed share of attempts that fail at an option. */
    double purchaseRisk(int option, World world) {
        return purchaseRisk == null ? world.sourcing().referenceRisk(option) : purchaseRisk[option];
    }

    /**
     * What an attempt at some option was ever believed to be safer than the reference, at most, USD; 0 if nothing was.
     * So no option is worth more than this today.
     */
    double largestReliefUsd() {
        return largestReliefUsd;
    }

    /** The lowest chance that a load is found that she ever believed of any port. */
    double lowestPortRisk(World world) {
        return Math.min(lowestPortRisk, world.parameters().border().believedSeizure());
    }

    /** Believed chance that a load is found at a port. */
    double portRisk(int atPort, World world) {
        return portRisk == null ? world.parameters().border().believedSeizure() : portRisk[atPort];
    }

    void experienceAtPort(int atPort, boolean seized, World world) {
        float[] risk = portRisk;
        if (risk == null) {
            risk = new float[world.geography().ports().size()];
            Arrays.fill(risk, (float) world.parameters().border().believedSeizure());
            lowestPortRisk = risk[atPort];
            portRisk = risk;
        }
        double weight = world.parameters().smuggler().experienceWeight();
        risk[atPort] += (float) (weight * ((seized ? 1 : 0) - risk[atPort]));
        lowestPortRisk = Math.min(lowestPortRisk, risk[atPort]);
    }

    /** Notes whether a trip brought anything; leaves the trade for a time after too many that did not. */
    void concludeTrip(boolean broughtAnything, World world) {
        failures = broughtAnything ? 0 : failures + 1;
        if (failures >= world.parameters().smuggler().failuresBeforePause()) {
            failures = 0;
            stayOut(world.tick(), world.parameters().smuggler().pauseWeeks());
        }
    }

    /** Is arrested on what a purchaser said; what she carries still gets through. */
    public void arrest(int tick, double weeks) {
        stayOut(tick, weeks);
    }

    void stayOut(int tick, double weeks) {
        outUntil = Math.max(outUntil, tick + (int) weeks);
    }

    /**
     * The purchaser who buys for her in an area: each batch of a trip has one of the crew, who is replaced when no longer
     * available, or of another area.
     */
    StrawPurchaser purchaserIn(int area, int number, World world) {
        if (number >= crew.length) {
            crew = Arrays.copyOf(crew, number + 1);
        }
        StrawPurchaser current = crew[number];
        if (current == null || !current.isAvailable() || current.area() != area) {
            current = StrawPurchaser.recruit(world, this, number, area);
            crew[number] = current;
        }
        return current;
    }

    void load(int gun, int tick) {
        load.add(gun);
        loadedTick = tick;
    }

    /** True for a load that was bought in an earlier week. */
    public boolean isReadyToCross(int tick) {
        return !load.isEmpty() && loadedTick < tick;
    }

    /** For {@link ReadAhead}: what she needs to plan a trip. */
    public int glanceAtPlans() {
        return load.size() + (purchaseRisk == null ? 0 : purchaseRisk.length);
    }

    /** For {@link ReadAhead}: what she needs to buy. */
    int glanceAtPurchase() {
        return load.size() + crew.length;
    }

    /** For {@link ReadAhead}: what she needs to cross and to deliver. */
    public int glanceAtLoad() {
        int gun = load.first();
        return (gun < 0 ? 0 : load.after(gun)) + (portRisk == null ? 0 : (int) portRisk[port]);
    }

    /** For {@link ReadAhead}: what she needs to learn from others. */
    public int glanceAtHearsay() {
        return contacts.length + (purchaseRisk == null ? 0 : purchaseRisk.length);
    }

    /** For {@link ReadAhead}: what she needs to learn how an attempt came out. */
    int glanceAtExperience(int option) {
        return purchaseRisk == null ? 0 : (int) purchaseRisk[option];
    }

    FirearmLoad load() {
        return load;
    }

    void setDeliveryPlace(int place) {
        deliveryPlace = place;
    }

    int deliveryPlace() {
        return deliveryPlace;
    }

    void setKnownDealer(int dealer) {
        knownDealer = dealer;
    }

    int knownDealer() {
        return knownDealer;
    }

    /** Sets whom she knows; once, when the world is made. */
    public void know(List<Smuggler> others) {
        contacts = others.stream().mapToInt(Smuggler::index).toArray();
    }

    public long identity() {
        return identity;
    }

    /** Position in the world's list, which is how the ledger names her as a holder. */
    public int index() {
        return index;
    }

    public SmugglerKind kind() {
        return kind;
    }

    /** Channel that she knows her way around in ({@link org.ironriver.core.market.Trades}). */
    public Channel trade() {
        return trade;
    }

    public int home() {
        return home;
    }

    public int port() {
        return port;
    }

    public int customerPlace() {
        return customerPlace;
    }

    public double reservationUsd() {
        return reservationUsd;
    }

    public boolean isProhibited() {
        return prohibited;
    }

    /** True while arrested or out of the trade. */
    public boolean isOut(int tick) {
        return tick < outUntil;
    }
}
