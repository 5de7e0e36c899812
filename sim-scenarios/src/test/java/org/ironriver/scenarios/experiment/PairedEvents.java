package org.ironriver.scenarios.experiment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.random.Identity;

/**
 * What happened in a replication, event by event, as far as two worlds can be laid side by side: an event is the same if the
 * same happened to the same in the same week.
 */
final class PairedEvents implements EventListener {

    /** Kinds of event, in the order in which a firearm meets them. */
    enum Kind {
        /** The same trafficker got as many firearms of a class in the same area and channel. */
        BOUGHT,
        /** The same firearm crossed at the same port. */
        CROSSED_AT_PORT,
        /** The same firearm crossed for the same place. */
        CROSSED_FOR_PLACE,
        /** As many civilians of a place got firearms. */
        CIVILIANS_ARMED,
        /** As many were killed in a place, by cause and means. */
        HOMICIDES,
        /** The same cartel lost its leader, and split or not. */
        LEADER_REMOVED
    }

    private final int fromTick;
    private final Map<Kind, Set<Long>> seen = new EnumMap<>(Kind.class);
    private final Map<Long, Integer> armed = new HashMap<>();

    /** @param fromTick events before this week do not count */
    PairedEvents(int fromTick) {
        this.fromTick = fromTick;
        for (Kind kind : Kind.values()) {
            seen.put(kind, new HashSet<>());
        }
    }

    /** Share of the events here that happened there too, 0-1; {@code NaN} if there were none. */
    double shareIn(PairedEvents other, Kind kind) {
        Set<Long> there = other.seen.get(kind);
        Set<Long> here = seen.get(kind);
        return here.isEmpty()
                ? Double.NaN
                : (double) here.stream().filter(there::contains).count() / here.size();
    }

    private void note(Kind kind, int tick, long what) {
        if (tick >= fromTick) {
            seen.get(kind).add(Identity.of(tick, what));
        }
    }

    @Override
    public void onFirearmsBought(Event.FirearmsBought event) {
        if (event.southbound()) {
            long what =
                    Identity.of(event.smuggler(), event.area(), event.channel().ordinal(), event.quantity());
            note(
                    Kind.BOUGHT,
                    event.tick(),
                    Identity.of(what, event.weaponClass().ordinal()));
        }
    }

    @Override
    public void onFirearmCrossed(Event.FirearmCrossed event) {
        note(Kind.CROSSED_AT_PORT, event.tick(), Identity.of(event.firearm(), event.port()));
        note(Kind.CROSSED_FOR_PLACE, event.tick(), Identity.of(event.firearm(), event.destination()));
    }

    @Override
    public void onCiviliansArmed(Event.CiviliansArmed event) {
        if (!event.lawfully()) {
            int before = armed.merge(Identity.of(event.tick(), event.place()), 1, Integer::sum);
            note(Kind.CIVILIANS_ARMED, event.tick(), Identity.of(event.place(), before, event.people()));
        }
    }

    @Override
    public void onHomicides(Event.Homicides event) {
        note(
                Kind.HOMICIDES,
                event.tick(),
                Identity.of(event.place(), event.cause().ordinal(), event.byFirearm(), event.byOtherMeans()));
    }

    @Override
    public void onLeaderRemoved(Event.LeaderRemoved event) {
        note(Kind.LEADER_REMOVED, event.tick(), Identity.of(event.cartel(), event.splinter() < 0 ? 0 : 1));
    }
}
