package org.ironriver.core.agent;

import java.util.List;
import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Fate;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.RecoveryParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.time.SimulationCalendar;
import org.jspecify.annotations.Nullable;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Mexican army, navy and police: they recover firearms, the more where there is open conflict, and remove leaders of
 * cartels, as many a year as the record says.
 */
public final class MexicanForces implements Steppable {

    private static final long serialVersionUID = 1;

    private static final int AT_A_TIME = 32;

    private final Tracing tracing;
    private final int[] due = new int[AT_A_TIME];

    /** Never read: it keeps {@link #lookUpOwners} from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private int lookedUp;

    MexicanForces(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public void step(SimState state) {
        World world = (World) state;
        switch (world.phase()) {
            case RECOVERY_AND_TRACING -> patrol(world);
            case ENFORCEMENT -> removeLeaders(world);
            default -> throw new IllegalStateException("forces have nothing to do in " + world.phase());
        }
    }

    /** Deals with every firearm that wears out, or is at risk of recovery, this week. */
    private void patrol(World world) {
        FirearmLedger ledger = world.ledger();
        int tick = world.tick();
        double activity =
                world.parameters().recovery().activity().at(world.calendar().decimalYearOf(tick));
        double[] vigilance = vigilance(world);
        for (int taken = take(ledger, tick); taken > 0; taken = take(ledger, tick)) {
            lookUpOwners(taken, world);
            for (int n = 0; n < taken; n++) {
                deal(due[n], tick, activity, vigilance, world);
            }
        }
    }

    /** By place, how much of what cartels and criminals carry is looked for where police may look away; 1 on average over people. */
    private static double[] vigilance(World world) {
        double response = world.parameters().recovery().corruptionResponse();
        List<PlaceState> places = world.places();
        double[] vigilance = new double[places.size()];
        double mean = 0;
        for (PlaceState place : places) {
            vigilance[place.index()] = 1 - response * place.policeCorruption();
            mean += vigilance[place.index()] * world.population(place.index()) / world.totalPopulation();
        }
        for (int place = 0; place < vigilance.length; place++) {
            vigilance[place] /= mean;
        }
        return vigilance;
    }

    private int take(FirearmLedger ledger, int tick) {
        int taken = 0;
        while (taken < due.length) {
            int gun = ledger.takeDue(tick);
            if (gun < 0) {
                break;
            }
            due[taken++] = gun;
        }
        return taken;
    }

    /** Reads the owners of the next firearms, who may be anywhere in memory, so that the waits for them overlap. */
    private void lookUpOwners(int taken, World world) {
        int armed = 0;
        for (int n = 0; n < taken; n++) {
            if (world.ledger().holderKind(due[n]) == Holder.CIVILIAN) {
                armed += world.civilian(world.ledger().holder(due[n])).armed();
            }
        }
        lookedUp = armed;
    }

    private void deal(int gun, int tick, double activity, double[] vigilance, World world) {
        FirearmLedger ledger = world.ledger();
        if (ledger.wearOutTick(gun) <= tick) {
            wearOut(gun, world);
        } else if (ledger.releaseTick(gun) <= tick) {
            world.owners().reconsider(gun);
        } else if (isRecovered(gun, activity, vigilance, world)) {
            recover(gun, world);
        } else {
            world.lifetimes().next(gun);
        }
    }

    private void wearOut(int gun, World world) {
        world.owners().forget(gun);
        boolean lost = world.luck()
                .chance(
                        DecisionPoint.LOST_OR_WORN,
                        world.ledger().identity(gun),
                        0,
                        world.parameters().recovery().lostShare());
        world.ledger().retire(gun, lost ? Fate.LOST : Fate.WORN_OUT);
    }

    private static boolean isRecovered(int gun, double activity, double[] vigilance, World world) {
        RecoveryParameters recovery = world.parameters().recovery();
        Holder holder = world.ledger().holderKind(gun);
        double hazard = hazard(holder, recovery);
        if (holder == Holder.CARTEL) {
            hazard *= activity;
        }
        if (holder == Holder.CARTEL || holder == Holder.CRIMINALS) {
            PlaceState place = world.place(world.ledger().place(gun));
            hazard *= vigilance[place.index()] * (1 + recovery.conflictResponse() * place.conflictIntensity());
        }
        double share = Math.min(1, hazard / recovery.highestHazard());
        return world.luck().chance(DecisionPoint.RECOVERY, world.ledger().identity(gun), world.tick(), share);
    }

    private static double hazard(Holder holder, RecoveryParameters recovery) {
        return switch (holder) {
            case CARTEL -> recovery.cartelHazard();
            case CRIMINALS -> recovery.criminalHazard();
            case CIVILIAN -> recovery.civilianHazard();
            case MARKET -> recovery.marketHazard();
            case SMUGGLER -> 0;
        };
    }

    /** The firearm that a dead member of a cartel carried is taken, if the cartel has any in the place. */
    void captureFrom(Cartel cartel, int place, World world) {
        int gun = cartel.arsenal().in(place).first();
        if (gun >= 0) {
            recover(gun, world);
        }
    }

    private void recover(int gun, World world) {
        FirearmLedger ledger = world.ledger();
        world.owners().forget(gun);
        WeaponClass weaponClass = ledger.weaponClass(gun);
        Channel channel = ledger.channel(gun);
        world.events().publish(new Event.FirearmRecovered(world.tick(), weaponClass, channel, ledger.place(gun)));
        tracing.submit(gun);
        ledger.retire(gun, Fate.SEIZED_IN_MEXICO);
    }

    /** Leaders fall at the recorded pace, those of large cartels more often. */
    private void removeLeaders(World world) {
        double pace = world.parameters()
                        .enforcement()
                        .leadersRemovedPerYear()
                        .at(world.calendar().decimalYearOf(world.tick()))
                / SimulationCalendar.WEEKS_PER_YEAR;
        int removed = world.luck().poisson(DecisionPoint.LEADERS_REMOVED, 0, world.tick(), pace);
        for (int n = 0; n < removed; n++) {
            Cartel target = target(world, n);
            if (target != null) {
                int splinter = world.cartels().behead(target, n, world);
                world.events().publish(new Event.LeaderRemoved(world.tick(), target.index(), splinter));
            }
        }
        world.cartels().tire(world);
    }

    /** A race of exponential clocks, each as fast as the root of the cartel's size: keyed, so that it pairs. */
    static @Nullable Cartel target(World world, int n) {
        Cartel first = null;
        double earliest = Double.POSITIVE_INFINITY;
        for (Cartel cartel : world.cartels().all()) {
            if (cartel.size() > 0) {
                double clock =
                        world.luck().exponential(DecisionPoint.LEADER_TARGET, cartel.identity(), 64L * world.tick() + n)
                                / StrictMath.sqrt(cartel.size());
                if (clock < earliest) {
                    earliest = clock;
                    first = cartel;
                }
            }
        }
        return first;
    }
}
