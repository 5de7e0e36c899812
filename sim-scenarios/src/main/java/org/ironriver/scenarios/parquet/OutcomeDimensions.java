package org.ironriver.scenarios.parquet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.outcome.Outcome;

/**
 * What an outcome's name says about place and weapon class, so that a table can be filtered by them: {@code
 * guns.crossed.by-class.handgun} is about handguns, {@code homicides.by-place.X} about the place X.
 *
 * @param place       state, port or place; empty if the outcome is about all of them
 * @param weaponClass weapon class; empty if the outcome is about all of them
 */
public record OutcomeDimensions(String place, String weaponClass) {

    private static final Set<String> BY_PLACE = Set.of("by-state", "by-port", "by-destination", "by-place");
    private static final Set<String> CLASSES = classes();
    private static final String YEARLY = "/year";

    public static OutcomeDimensions of(Outcome outcome) {
        List<String> words = List.of(outcome.name().split("\\."));
        String last = words.get(words.size() - 1);
        String before = words.size() > 1 ? words.get(words.size() - 2) : "";
        return new OutcomeDimensions(BY_PLACE.contains(before) ? last : "", CLASSES.contains(last) ? last : "");
    }

    /** The unit of a month's value: of a yearly total, a month has its own. */
    public static String monthlyUnit(Outcome outcome) {
        String unit = outcome.unit();
        boolean total = outcome.aggregation() == Outcome.Aggregation.YEARLY_TOTAL;
        return total && unit.endsWith(YEARLY) ? unit.substring(0, unit.length() - YEARLY.length()) + "/month" : unit;
    }

    private static Set<String> classes() {
        Set<String> ids = new TreeSet<>();
        WeaponClass.all().forEach(weaponClass -> ids.add(weaponClass.id()));
        return ids;
    }
}
