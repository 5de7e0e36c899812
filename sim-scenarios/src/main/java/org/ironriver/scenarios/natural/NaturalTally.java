package org.ironriver.scenarios.natural;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.time.SimulationCalendar;

/** Counts, by calendar year, what the estimators are about: by place, by state, by state and port, by size of purchase. */
final class NaturalTally implements EventListener {

    private final SimulationCalendar calendar;
    private final Geography geography;
    private final Map<Integer, Year> years = new TreeMap<>();

    NaturalTally(SimulationCalendar calendar, Geography geography) {
        this.calendar = calendar;
        this.geography = geography;
    }

    /** Counts of one year; of one that was not simulated, zero. */
    static final class Year {
        final int[] shotByPlace;
        final int[] killedByPlace;
        final int[][] recoveredByClassAndPlace;
        final int[][] tracedByAreaAndPort;
        final Map<Integer, int[]> riflePurchasesBySize = new TreeMap<>();
        private final int areas;
        int diverted;
        final int[] divertedNewByArea;

        private Year(Geography geography) {
            areas = geography.areas().size();
            divertedNewByArea = new int[areas];
            shotByPlace = new int[geography.places().size()];
            killedByPlace = new int[geography.places().size()];
            recoveredByClassAndPlace =
                    new int[WeaponClass.all().size()][geography.places().size()];
            tracedByAreaAndPort = new int[areas][geography.ports().size()];
        }

        /** Straw purchases of so many rifles or more, or the rifles in them, in some states. */
        long riflePurchases(int atLeast, Predicate<Integer> area, boolean rifles) {
            long sum = 0;
            for (Map.Entry<Integer, int[]> entry : riflePurchasesBySize.entrySet()) {
                for (int index = 0; index < areas && entry.getKey() >= atLeast; index++) {
                    long count = area.test(index) ? entry.getValue()[index] : 0;
                    sum += rifles ? count * entry.getKey() : count;
                }
            }
            return sum;
        }
    }

    Year year(int year) {
        return years.getOrDefault(year, new Year(geography));
    }

    private Year yearOf(int tick) {
        return years.computeIfAbsent(calendar.yearOf(tick), year -> new Year(geography));
    }

    private boolean counts(int tick) {
        return calendar.inWindow(tick);
    }

    @Override
    public void onHomicides(Event.Homicides event) {
        if (counts(event.tick())) {
            Year year = yearOf(event.tick());
            year.shotByPlace[event.place()] += event.byFirearm();
            year.killedByPlace[event.place()] += event.byFirearm() + event.byOtherMeans();
        }
    }

    @Override
    public void onFirearmRecovered(Event.FirearmRecovered event) {
        if (counts(event.tick())) {
            yearOf(event.tick()).recoveredByClassAndPlace[event.weaponClass().ordinal()][event.place()]++;
        }
    }

    @Override
    public void onFirearmTraced(Event.FirearmTraced event) {
        if (counts(event.tick()) && event.purchaserKnown() && event.port() >= 0) {
            yearOf(event.tick()).tracedByAreaAndPort[event.area()][event.port()]++;
        }
    }

    @Override
    public void onFirearmDiverted(Event.FirearmDiverted event) {
        if (counts(event.tick())) {
            Year year = yearOf(event.tick());
            year.diverted++;
            if (event.channel() == Channel.STRAW_PURCHASE || event.channel() == Channel.COMPLICIT_DEALER) {
                year.divertedNewByArea[event.area()]++;
            }
        }
    }

    @Override
    public void onFirearmsBought(Event.FirearmsBought event) {
        if (counts(event.tick())
                && event.channel() == Channel.STRAW_PURCHASE
                && event.weaponClass() != WeaponClass.HANDGUN) {
            Year year = yearOf(event.tick());
            year.riflePurchasesBySize.computeIfAbsent(event.quantity(), size -> new int[year.areas])[event.area()]++;
        }
    }
}
