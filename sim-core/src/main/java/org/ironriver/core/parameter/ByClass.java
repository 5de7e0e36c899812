package org.ironriver.core.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ironriver.core.firearm.WeaponClass;

/** One number for each weapon class. */
public final class ByClass implements ParameterValue {

    private final double[] values;

    private ByClass(double[] values) {
        this.values = values;
    }

    /** @param value gives a finite number for each class */
    public static ByClass of(ToDoubleFunction<WeaponClass> value) {
        double[] values = WeaponClass.all().stream().mapToDouble(value).toArray();
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("each class has a finite number, not " + Arrays.toString(values));
        }
        return new ByClass(values);
    }

    public double of(WeaponClass weaponClass) {
        return values[weaponClass.ordinal()];
    }

    @Override
    public Map<String, Double> entries() {
        Map<String, Double> entries = new LinkedHashMap<>();
        for (WeaponClass weaponClass : WeaponClass.all()) {
            entries.put(weaponClass.id(), of(weaponClass));
        }
        return entries;
    }

    @Override
    public ByClass withEntry(String name, double number) {
        return of(weaponClass -> weaponClass.id().equals(name) ? number : of(weaponClass));
    }

    @Override
    public String text() {
        return entries().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + Numbers.text(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByClass that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text();
    }
}
