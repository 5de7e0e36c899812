package org.ironriver.core.agent;

import java.util.BitSet;
import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Fate;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.CivilianParameters;
import org.ironriver.core.random.DecisionPoint;

/** Keeps holders and ledger in step: who gets a firearm, who gives one up, and who no longer has one. */
public final class Owners {

    private static final double WEEKS_PER_YEAR = 365.2425 / 7;

    private final World world;
    private final FirearmLedger ledger;
    /** Slots of firearms on a shelf that somebody in Mexico has owned before. */
    private final BitSet secondHand = new BitSet();

    Owners(World world) {
        this.world = world;
        this.ledger = world.ledger();
    }

    /** Tells of a firearm that leaves a shelf for its first user in Mexico, if it came over the border. */
    void tellOfSale(int gun, Holder buyer, int place) {
        boolean resold = secondHand.get(gun);
        secondHand.clear(gun);
        if (!resold && ledger.port(gun) >= 0) {
            world.events()
                    .publish(new Event.FirearmSold(
                            world.tick(),
                            ledger.identity(gun),
                            ledger.weaponClass(gun),
                            ledger.port(gun),
                            place,
                            ledger.crossedTick(gun),
                            buyer));
        }
    }

    /** A firearm goes from a shelf, or from nowhere at the start of a run, to a cartel. */
    public void giveToCartel(int gun, Cartel cartel, int place) {
        ledger.transfer(gun, Holder.CARTEL, cartel.index(), place);
        cartel.arsenal().add(gun);
    }

    public void giveToCriminals(int gun, int place) {
        ledger.transfer(gun, Holder.CRIMINALS, place, place);
        world.place(place).receive(Holder.CRIMINALS, ledger.weaponClass(gun));
    }

    /** A firearm goes to a civilian, who will think again about it when an ordinary time of ownership is over. */
    public void giveToCivilian(int gun, int civilian, int place) {
        ledger.transfer(gun, Holder.CIVILIAN, civilian, place);
        world.place(place).receive(Holder.CIVILIAN, ledger.weaponClass(gun));
        ledger.releaseAt(gun, world.tick() + ownershipWeeks(gun));
    }

    private int ownershipWeeks(int gun) {
        double years = world.parameters().civilian().ownershipYears()
                * world.luck().exponential(DecisionPoint.OWNERSHIP_TIME, ledger.identity(gun), world.tick());
        return 1 + (int) Math.min(10_000, years * WEEKS_PER_YEAR);
    }

    /** An ordinary time of ownership is over: the owner keeps the firearm if still afraid, or it is sold, stolen, lost. */
    void reconsider(int gun) {
        int place = ledger.place(gun);
        Civilian owner = world.civilian(ledger.holder(gun));
        CivilianParameters civilian = world.parameters().civilian();
        if (owner.keeps(world.mood(place))) {
            ledger.releaseAt(gun, world.tick() + ownershipWeeks(gun));
            return;
        }
        double fate = world.luck().uniform(DecisionPoint.OWNERSHIP_END, ledger.identity(gun), world.tick());
        forget(gun);
        ledger.releaseAt(gun, FirearmLedger.NEVER);
        if (fate < civilian.resaleShare()) {
            ledger.transfer(gun, Holder.MARKET, place, place);
            world.market(place).shelf(ledger.weaponClass(gun)).add(gun);
            secondHand.set(gun);
        } else if (fate < civilian.resaleShare() + civilian.stolenShare()) {
            giveToCriminals(gun, place);
        } else {
            ledger.retire(gun, Fate.LOST);
        }
    }

    /** The holder no longer has the firearm. Its next holder or fate must follow at once. */
    void forget(int gun) {
        int holder = ledger.holder(gun);
        int place = ledger.place(gun);
        WeaponClass weaponClass = ledger.weaponClass(gun);
        switch (ledger.holderKind(gun)) {
            case CARTEL -> world.cartels().all().get(holder).arsenal().remove(gun);
            case CRIMINALS -> world.place(place).release(Holder.CRIMINALS, weaponClass);
            case CIVILIAN -> {
                world.place(place).release(Holder.CIVILIAN, weaponClass);
                world.civilian(holder).disarm();
            }
            case MARKET -> {
                world.market(place).shelf(weaponClass).remove(gun);
                secondHand.clear(gun);
            }
            case SMUGGLER -> throw new IllegalStateException("a firearm in a load has no end of service");
        }
    }
}
