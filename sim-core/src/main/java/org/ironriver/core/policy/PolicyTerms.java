package org.ironriver.core.policy;

import java.util.List;
import java.util.Map;
import org.ironriver.core.firearm.WeaponClass;

/**
 * Where, how strongly and with which values a policy holds.
 *
 * @param areas    indices of the US market areas in which it holds, ascending
 * @param strength 0 (changes nothing) to 1 (as written)
 * @param values   value of each {@link PolicyParameter} by name, defaults included
 */
public record PolicyTerms(List<Integer> areas, double strength, Map<String, Object> values) {

    public PolicyTerms {
        areas = List.copyOf(areas);
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength " + strength + "; allowed: 0 to 1");
        }
    }

    /** The number with this name. */
    public double number(String name) {
        return (Double) value(name);
    }

    /** The weapon classes with this name. */
    @SuppressWarnings("unchecked")
    public List<WeaponClass> classes(String name) {
        return (List<WeaponClass>) value(name);
    }

    private Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the terms have no value called '" + name + "'");
        }
        return value;
    }
}
