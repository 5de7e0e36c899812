package org.ironriver.scenarios.validation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.time.SimulationCalendar;

/**
 * Counts by calendar year what no outcome of the model tells: whose dealers were traced, how much each trafficker got
 * through each channel, how much those charged had bought, and how disputes killed.
 */
final class EventTally implements EventListener {

    private final SimulationCalendar calendar;
    private final int dealers;
    private final Map<Integer, Year> years = new TreeMap<>();

    /** @param dealers number of dealers, traced or not */
    EventTally(SimulationCalendar calendar, int dealers) {
        this.calendar = calendar;
        this.dealers = dealers;
    }

    /** What was counted in one calendar year. */
    static final class Year {
        private final int[] tracesByDealer;
        private final Map<Long, Integer> gunsByCase = new HashMap<>();
        private int chargedGuns;
        private int mostChargedGuns;
        private int disputeShot;
        private int disputeKilled;

        private Year(int dealers) {
            this.tracesByDealer = new int[dealers];
        }

        /** Adds the year's traces of each dealer to others. */
        void addTraces(int[] sum) {
            for (int dealer = 0; dealer < sum.length; dealer++) {
                sum[dealer] += tracesByDealer[dealer];
            }
        }

        /** Pairs of a trafficker and a channel by which at least one firearm was got. */
        long cases(Channel channel) {
            return gunsByCase.keySet().stream()
                    .filter(key -> isOf(channel, key))
                    .count();
        }

        long gunsOfCases(Channel channel) {
            return gunsByCase.entrySet().stream()
                    .filter(entry -> isOf(channel, entry.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        int chargedGuns() {
            return chargedGuns;
        }

        int mostChargedGuns() {
            return mostChargedGuns;
        }

        int disputeShot() {
            return disputeShot;
        }

        int disputeKilled() {
            return disputeKilled;
        }

        private static long key(int smuggler, Channel channel) {
            return (long) smuggler * Channel.values().length + channel.ordinal();
        }

        private static boolean isOf(Channel channel, long key) {
            return key % Channel.values().length == channel.ordinal();
        }
    }

    /** Empty if nothing happened in it, or it lies in the burn-in. */
    Year year(int year) {
        return years.getOrDefault(year, new Year(dealers));
    }

    int dealers() {
        return dealers;
    }

    /** False if the runner told of no event at all. */
    boolean heardAnything() {
        return !years.isEmpty();
    }

    private boolean counts(int tick) {
        return calendar.inWindow(tick);
    }

    private Year yearOf(int tick) {
        return years.computeIfAbsent(calendar.yearOf(tick), year -> new Year(dealers));
    }

    @Override
    public void onFirearmTraced(Event.FirearmTraced event) {
        if (counts(event.tick()) && event.dealer() >= 0) {
            yearOf(event.tick()).tracesByDealer[event.dealer()]++;
        }
    }

    @Override
    public void onFirearmsBought(Event.FirearmsBought event) {
        if (counts(event.tick())) {
            yearOf(event.tick())
                    .gunsByCase
                    .merge(Year.key(event.smuggler(), event.channel()), event.quantity(), Integer::sum);
        }
    }

    @Override
    public void onPurchaserProsecuted(Event.PurchaserProsecuted event) {
        if (counts(event.tick())) {
            Year year = yearOf(event.tick());
            year.chargedGuns += event.firearmsBought();
            year.mostChargedGuns = Math.max(year.mostChargedGuns, event.firearmsBought());
        }
    }

    @Override
    public void onHomicides(Event.Homicides event) {
        if (counts(event.tick()) && event.cause() == Event.Cause.DISPUTE) {
            Year year = yearOf(event.tick());
            year.disputeShot += event.byFirearm();
            year.disputeKilled += event.byFirearm() + event.byOtherMeans();
        }
    }
}
