package org.ironriver.core.policy;

import java.util.List;
import java.util.Objects;
import org.ironriver.core.firearm.WeaponClass;

/**
 * A value of a policy module that a scenario may set.
 *
 * @param name         kebab-case key in scenario files
 * @param unit         unit of the value
 * @param description  what it means
 * @param defaultValue a {@link Double}, or a {@code List<WeaponClass>}
 * @param low          lowest value allowed (numbers)
 * @param high         highest value allowed (numbers)
 * @param source       where the default comes from, with its evidence grade
 */
public record PolicyParameter(
        String name, String unit, String description, Object defaultValue, double low, double high, String source) {

    public PolicyParameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(description);
        Objects.requireNonNull(source);
        if (defaultValue instanceof Double number && !(number >= low && number <= high)) {
            throw new IllegalArgumentException(name + ": default " + number + " lies outside " + low + " to " + high);
        }
    }

    /** A number with a range. */
    public static PolicyParameter number(
            String name, String unit, String description, double defaultValue, double low, double high, String source) {
        return new PolicyParameter(name, unit, description, defaultValue, low, high, source);
    }

    /** A list of weapon classes. */
    public static PolicyParameter classes(
            String name, String description, List<WeaponClass> defaultValue, String source) {
        return new PolicyParameter(name, "weapon classes", description, List.copyOf(defaultValue), 0, 0, source);
    }

    public boolean isNumber() {
        return defaultValue instanceof Double;
    }
}
