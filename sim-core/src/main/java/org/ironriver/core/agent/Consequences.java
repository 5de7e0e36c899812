package org.ironriver.core.agent;

import java.util.Arrays;
import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.WeaponClass;

/**
 * What civilians have decided in their turns that others will notice: orders, lawful purchases, departures. Kept in the
 * order of the turns until all civilians of the week have had theirs, and only then told to the world, place after place.
 * So civilians may have their turns on any thread, and orders queue as if there were one.
 */
final class Consequences {

    private static final int FIELDS = 3;
    private static final int BOUGHT_LAWFULLY = WeaponClass.all().size();
    private static final int HANDED_IN = BOUGHT_LAWFULLY + 1;
    private static final int LEFT = HANDED_IN + 1;

    private int[] log = new int[FIELDS * 8];
    private int end;

    void ordered(int civilian, WeaponClass weaponClass, int people) {
        add(weaponClass.ordinal(), civilian, people);
    }

    void boughtLawfully(int civilian, int people) {
        add(BOUGHT_LAWFULLY, civilian, people);
    }

    void handedIn(int civilian, int people) {
        add(HANDED_IN, civilian, people);
    }

    void left(int civilian, int people) {
        add(LEFT, civilian, people);
    }

    private void add(int what, int civilian, int people) {
        if (end == log.length) {
            log = Arrays.copyOf(log, 2 * log.length);
        }
        log[end] = what;
        log[end + 1] = civilian;
        log[end + 2] = people;
        end += FIELDS;
    }

    /** Tells the world, in order, and forgets. */
    void tell(World world, int place) {
        for (int i = 0; i < end; i += FIELDS) {
            tell(world, place, log[i], log[i + 1], log[i + 2]);
        }
        end = 0;
    }

    private static void tell(World world, int place, int what, int civilian, int people) {
        if (what == BOUGHT_LAWFULLY) {
            world.place(place).addLawful(people);
            world.events().publish(new Event.CiviliansArmed(world.tick(), place, people, true));
        } else if (what == HANDED_IN) {
            world.place(place).addLawful(-people);
        } else if (what == LEFT) {
            world.countDisplaced(place, people);
            world.events().publish(new Event.PeopleDisplaced(world.tick(), place, people));
        } else {
            world.orderForCivilian(place, civilian, WeaponClass.all().get(what), people);
        }
    }
}
