package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.conflict.Rivalries;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.FirearmQueue;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.parameter.ConflictParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.time.SimulationCalendar;

/** All cartels that ever were in a run, and what changes their number: splits and absorption. */
public final class Cartels {

    private final List<Cartel> all = new ArrayList<>();
    private final Rivalries rivalries = new Rivalries();
    private int totalMembers;

    public List<Cartel> all() {
        return Collections.unmodifiableList(all);
    }

    public Rivalries rivalries() {
        return rivalries;
    }

    public Cartel found(long identity, int places, FirearmLedger ledger) {
        Cartel cartel = new Cartel(all.size(), identity, places, ledger);
        all.add(cartel);
        return cartel;
    }

    /** Members of all cartels, as last counted: after the leaders' removals of the week. */
    public int totalMembers() {
        return totalMembers;
    }

    /** Counts the members anew. */
    public void count() {
        totalMembers = 0;
        for (Cartel cartel : all) {
            totalMembers += cartel.size();
        }
    }

    /** Cartels that have members. */
    public int active() {
        int active = 0;
        for (Cartel cartel : all) {
            if (cartel.size() > 0) {
                active++;
            }
        }
        return active;
    }

    /** How hostile two cartels are: 1 at war, a background value otherwise. */
    public double hostility(Cartel one, Cartel other, ConflictParameters conflict) {
        return rivalries.atWar(one.index(), other.index()) ? 1 : conflict.backgroundHostility();
    }

    /**
     * A cartel loses its leader. It may split, and what is left of it may be at war with the splinter and with
     * neighbours who see weakness.
     *
     * @param nth among this week's removals, of whichever cartel
     * @return index of the splinter, or -1
     */
    int behead(Cartel cartel, int nth, World world) {
        ConflictParameters conflict = world.parameters().conflict();
        long removal = Identity.of(cartel.identity(), world.tick(), nth);
        Cartel splinter = null;
        if (cartel.size() >= 2 * world.parameters().cartel().smallestGroup()
                && world.luck().chance(DecisionPoint.SPLIT, removal, 0, conflict.splitProbability())) {
            splinter = split(cartel, removal, world);
            if (world.luck().chance(DecisionPoint.WAR_AFTER_SPLIT, removal, 0, conflict.warAfterSplit())) {
                rivalries.declareWar(cartel.index(), splinter.index());
            }
        }
        for (Cartel other : all) {
            if (other != cartel && other != splinter && meet(cartel, other)) {
                boolean attacks = world.luck()
                        .chance(DecisionPoint.WAR_ON_WEAKNESS, removal, other.identity(), conflict.warOnWeakness());
                if (attacks) {
                    rivalries.declareWar(cartel.index(), other.index());
                }
            }
        }
        return splinter == null ? -1 : splinter.index();
    }

    private Cartel split(Cartel cartel, long removal, World world) {
        Cartel splinter = found(Identity.of(removal, 1), world.places().size(), world.ledger());
        double share = 0.25 + 0.25 * world.luck().uniform(DecisionPoint.SPLINTER_SHARE, removal, 0);
        for (int place = 0; place < world.places().size(); place++) {
            int leaving =
                    world.luck().binomial(DecisionPoint.SPLINTER_MEMBERS, removal, place, cartel.members(place), share);
            cartel.change(place, -leaving);
            splinter.change(place, leaving);
        }
        moveFirearms(cartel, splinter, share, removal, world);
        for (Cartel other : all) {
            if (other != cartel && other != splinter && rivalries.atWar(cartel.index(), other.index())) {
                rivalries.declareWar(splinter.index(), other.index());
            }
        }
        return splinter;
    }

    private static void moveFirearms(Cartel from, Cartel to, double share, long occasion, World world) {
        FirearmLedger ledger = world.ledger();
        for (int place = 0; place < from.places(); place++) {
            FirearmQueue firearms = from.arsenal().in(place);
            int gun = firearms.first();
            while (gun >= 0) {
                int following = firearms.after(gun);
                if (share >= 1
                        || world.luck()
                                .chance(DecisionPoint.SPLINTER_FIREARMS, ledger.identity(gun), occasion, share)) {
                    from.arsenal().remove(gun);
                    ledger.transfer(gun, Holder.CARTEL, to.index(), place);
                    to.arsenal().add(gun);
                }
                gun = following;
            }
        }
    }

    /** A group that has become too small, or has no member left, joins its heir with its firearms. */
    void absorb(Cartel small, World world) {
        heirOf(small).ifPresent(heir -> join(small, heir, world));
    }

    private void join(Cartel small, Cartel largest, World world) {
        for (int place = 0; place < world.places().size(); place++) {
            int joining = small.members(place);
            small.change(place, -joining);
            largest.change(place, joining);
        }
        moveFirearms(small, largest, 1, world.tick(), world);
        small.dropOrders();
        for (Cartel other : all) {
            if (other != small) {
                rivalries.makePeace(small.index(), other.index());
            }
        }
    }

    /**
     * The largest group in the strongest place, or in the place with most of the firearms if no member is left; where there is
     * none, the largest of all.
     */
    private Optional<Cartel> heirOf(Cartel small) {
        int home = small.size() > 0 ? small.strongestPlace() : small.arsenal().fullestPlace();
        return all.stream()
                .filter(other -> other != small && other.size() > 0)
                .max(Comparator.<Cartel>comparingInt(other -> other.members(home))
                        .thenComparingInt(Cartel::size)
                        .thenComparing(Comparator.comparingInt(Cartel::index).reversed()));
    }

    /** A cartel has come to a new place; those who were there may go to war with it. */
    void provoke(Cartel newcomer, int place, World world) {
        for (Cartel other : all) {
            if (other != newcomer
                    && other.members(place) > 0
                    && world.luck()
                            .chance(
                                    DecisionPoint.WAR_ON_EXPANSION,
                                    Identity.of(newcomer.identity(), other.identity()),
                                    world.tick(),
                                    world.parameters().conflict().warOnExpansion())) {
                rivalries.declareWar(newcomer.index(), other.index());
            }
        }
    }

    /** Wars end, each with the same chance a week. */
    void tire(World world) {
        double truce =
                1 - StrictMath.exp(-world.parameters().conflict().truceRate() / SimulationCalendar.WEEKS_PER_YEAR);
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rivalries.atWar(i, j)) {
                    long pair = pairOf(all.get(i), all.get(j));
                    if (world.luck().chance(DecisionPoint.TRUCE, pair, world.tick(), truce)) {
                        rivalries.makePeace(i, j);
                    }
                }
            }
        }
    }

    /** Identity of a pair, whichever is named first: indices of splinters differ between scenarios. */
    private static long pairOf(Cartel one, Cartel other) {
        return Identity.of(Math.min(one.identity(), other.identity()), Math.max(one.identity(), other.identity()));
    }

    private static boolean meet(Cartel one, Cartel other) {
        if (one.size() == 0 || other.size() == 0) {
            return false;
        }
        for (int place = 0; place < one.places(); place++) {
            if (one.members(place) > 0 && other.members(place) > 0) {
                return true;
            }
        }
        return false;
    }
}
