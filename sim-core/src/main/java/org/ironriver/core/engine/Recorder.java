package org.ironriver.core.engine;

import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.OutcomeCatalogue;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.time.SimulationCalendar;

/** Turns events into outcomes by month, and takes stock at the end of each week. It listens and never acts. */
final class Recorder implements EventListener {

    private final SimulationCalendar calendar;
    private final OutcomeCatalogue catalogue;
    private final double[][] sums;
    private final double[][] weights;
    private final int crossed;
    private final int crossedByClass;
    private final int crossedByState;
    private final int crossedByChannel;
    private final int crossedByPort;
    private final int crossedByDestination;
    private final int bought;
    private final int boughtByChannel;
    private final int failed;
    private final int soldToCartels;
    private final int soldToCriminals;
    private final int soldToCivilians;
    private final int seizedUs;
    private final int seizedMexico;
    private final int inflowForeign;
    private final int inflowExport;
    private final int diverted;
    private final int divertedByClass;
    private final int submitted;
    private final int usOrigin;
    private final int purchaserKnown;
    private final int usShare;
    private final int longGunShare;
    private final int timeToCrime;
    private final int quickShare;
    private final int tracesByState;
    private final int homicides;
    private final int firearmHomicides;
    private final int firearmShare;
    private final int homicideRate;
    private final int byCause;
    private final int byPlace;
    private final int firearmByPlace;
    private final int acquiring;
    private final int acquiringLawfully;
    private final int displaced;
    private final int inspections;
    private final int revocations;
    private final int stings;
    private final int prosecutions;
    private final int couriers;
    private final int leaders;
    private final Stocktaking stocktaking;
    private int boughtThisWeek;

    Recorder(Geography geography, SimulationCalendar calendar) {
        this.calendar = calendar;
        this.catalogue = OutcomeCatalogue.of(geography);
        this.sums = new double[catalogue.list().size()][calendar.months()];
        this.weights = new double[catalogue.list().size()][calendar.months()];
        this.crossed = catalogue.index("guns.crossed");
        this.crossedByClass = crossed + 1;
        this.crossedByState = crossedByClass + WeaponClass.all().size();
        this.crossedByChannel = crossedByState + geography.areas().size();
        this.crossedByPort = crossedByChannel + Channel.sourcing().size();
        this.crossedByDestination = crossedByPort + geography.ports().size();
        this.bought = catalogue.index("guns.bought");
        this.boughtByChannel = bought + 1;
        this.failed = boughtByChannel + Channel.sourcing().size();
        this.soldToCartels = catalogue.index("guns.sold-to-cartels");
        this.soldToCriminals = catalogue.index("guns.sold-to-criminals");
        this.soldToCivilians = catalogue.index("guns.sold-to-civilians");
        this.seizedUs = catalogue.index("guns.seized.us");
        this.seizedMexico = catalogue.index("guns.seized.mexico");
        this.inflowForeign = catalogue.index("guns.inflow.foreign");
        this.inflowExport = catalogue.index("guns.inflow.legal-export");
        this.diverted = catalogue.index("guns.diverted.us");
        this.divertedByClass = diverted + 1;
        this.submitted = catalogue.index("traces.submitted");
        this.usOrigin = catalogue.index("traces.us-origin");
        this.purchaserKnown = catalogue.index("traces.purchaser-known");
        this.usShare = catalogue.index("traces.us-origin-share");
        this.longGunShare = catalogue.index("traces.long-gun-share");
        this.timeToCrime = catalogue.index("traces.time-to-crime");
        this.quickShare = catalogue.index("traces.time-to-crime-under-3-years");
        this.tracesByState = quickShare + 1;
        this.homicides = catalogue.index("homicides");
        this.firearmHomicides = catalogue.index("homicides.firearm");
        this.firearmShare = catalogue.index("homicides.firearm-share");
        this.homicideRate = catalogue.index("homicides.rate");
        this.byCause = homicideRate + 1;
        this.byPlace = byCause + Event.Cause.values().length;
        this.firearmByPlace = byPlace + geography.places().size();
        this.acquiring = catalogue.index("civilians.acquiring");
        this.acquiringLawfully = catalogue.index("civilians.acquiring.lawfully");
        this.displaced = catalogue.index("people.displaced");
        this.inspections = catalogue.index("enforcement.inspections");
        this.revocations = catalogue.index("enforcement.revocations");
        this.stings = catalogue.index("enforcement.stings");
        this.prosecutions = catalogue.index("enforcement.prosecutions");
        this.couriers = catalogue.index("enforcement.couriers-arrested");
        this.leaders = catalogue.index("enforcement.leaders-removed");
        this.stocktaking = new Stocktaking(catalogue);
    }

    /** Takes stock of the week. */
    void observe(TraffickingModel model) {
        int month = calendar.monthOf(model.tick());
        if (month >= 0) {
            stocktaking.take(model, (outcome, value, weight) -> {
                sums[outcome][month] += value;
                weights[outcome][month] += weight;
            });
        }
        boughtThisWeek = 0;
    }

    /** Firearms bought for Mexico since the last stocktaking. */
    int boughtThisWeek() {
        return boughtThisWeek;
    }

    OutcomeSeries series(PathCounts paths) {
        return new OutcomeSeries(catalogue.list(), calendar.month(0), calendar.windowYears(), sums, weights, paths);
    }

    private void add(int tick, int outcome, double amount) {
        int month = calendar.monthOf(tick);
        if (month >= 0) {
            sums[outcome][month] += amount;
        }
    }

    private void addRatio(int tick, int outcome, double top, double bottom) {
        int month = calendar.monthOf(tick);
        if (month >= 0) {
            sums[outcome][month] += top;
            weights[outcome][month] += bottom;
        }
    }

    @Override
    public void onFirearmsBought(Event.FirearmsBought event) {
        if (event.southbound()) {
            boughtThisWeek += event.quantity();
            add(event.tick(), bought, event.quantity());
            add(event.tick(), boughtByChannel + event.channel().ordinal(), event.quantity());
        }
    }

    @Override
    public void onPurchaseFailed(Event.PurchaseFailed event) {
        if (event.southbound()) {
            add(event.tick(), failed + event.obstacle().ordinal(), 1);
        }
    }

    @Override
    public void onFirearmCrossed(Event.FirearmCrossed event) {
        int tick = event.tick();
        add(tick, crossed, 1);
        add(tick, crossedByClass + event.weaponClass().ordinal(), 1);
        add(tick, crossedByState + event.area(), 1);
        add(tick, crossedByChannel + event.channel().ordinal(), 1);
        add(tick, crossedByPort + event.port(), 1);
        add(tick, crossedByDestination + event.destination(), 1);
    }

    /** Of firearms that crossed; who buys them on the shelf is known when they are sold there. */
    @Override
    public void onFirearmSold(Event.FirearmSold event) {
        switch (event.buyer()) {
            case CARTEL -> add(event.tick(), soldToCartels, 1);
            case CRIMINALS -> add(event.tick(), soldToCriminals, 1);
            case CIVILIAN -> add(event.tick(), soldToCivilians, 1);
            case SMUGGLER, MARKET -> throw new IllegalArgumentException(event.buyer() + " does not buy to use");
        }
    }

    @Override
    public void onLoadSeized(Event.LoadSeized event) {
        add(event.tick(), seizedUs, event.quantity());
        add(event.tick(), couriers, event.courierArrested() ? 1 : 0);
    }

    @Override
    public void onOtherInflow(Event.OtherInflow event) {
        add(event.tick(), event.channel() == Channel.FOREIGN ? inflowForeign : inflowExport, 1);
    }

    @Override
    public void onFirearmDiverted(Event.FirearmDiverted event) {
        add(event.tick(), diverted, 1);
        add(event.tick(), divertedByClass + event.weaponClass().ordinal(), 1);
    }

    @Override
    public void onFirearmRecovered(Event.FirearmRecovered event) {
        add(event.tick(), seizedMexico, 1);
    }

    @Override
    public void onFirearmTraced(Event.FirearmTraced event) {
        int tick = event.tick();
        boolean american = event.origin() == Event.Origin.UNITED_STATES;
        add(tick, submitted, 1);
        add(tick, usOrigin, american ? 1 : 0);
        addRatio(tick, usShare, american ? 1 : 0, 1);
        addRatio(tick, longGunShare, event.weaponClass().isLongGun() ? 1 : 0, 1);
        if (event.purchaserKnown()) {
            add(tick, purchaserKnown, 1);
            add(tick, tracesByState + event.area(), 1);
            addRatio(tick, timeToCrime, event.timeToCrimeYears(), 1);
            addRatio(tick, quickShare, event.timeToCrimeYears() < 3 ? 1 : 0, 1);
        }
    }

    @Override
    public void onHomicides(Event.Homicides event) {
        int tick = event.tick();
        int all = event.byFirearm() + event.byOtherMeans();
        add(tick, homicides, all);
        add(tick, firearmHomicides, event.byFirearm());
        addRatio(tick, firearmShare, event.byFirearm(), all);
        addRatio(tick, homicideRate, all * 100_000.0, 0);
        add(tick, byCause + event.cause().ordinal(), all);
        add(tick, byPlace + event.place(), all);
        add(tick, firearmByPlace + event.place(), event.byFirearm());
    }

    @Override
    public void onCiviliansArmed(Event.CiviliansArmed event) {
        add(event.tick(), acquiring, event.people());
        if (event.lawfully()) {
            add(event.tick(), acquiringLawfully, event.people());
        }
    }

    @Override
    public void onPeopleDisplaced(Event.PeopleDisplaced event) {
        add(event.tick(), displaced, event.people());
    }

    @Override
    public void onDealerInspected(Event.DealerInspected event) {
        add(event.tick(), inspections, 1);
        add(event.tick(), inspections + 1, event.breach() ? 1 : 0);
        add(event.tick(), revocations, event.revoked() ? 1 : 0);
        add(event.tick(), revocations + 1, event.revoked() ? 1 : 0);
    }

    @Override
    public void onDealerStung(Event.DealerStung event) {
        add(event.tick(), stings, 1);
        add(event.tick(), revocations, event.sold() ? 1 : 0);
    }

    @Override
    public void onPurchaserProsecuted(Event.PurchaserProsecuted event) {
        add(event.tick(), prosecutions, 1);
    }

    @Override
    public void onLeaderRemoved(Event.LeaderRemoved event) {
        add(event.tick(), leaders, 1);
    }
}
