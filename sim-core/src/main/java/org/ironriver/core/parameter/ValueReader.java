package org.ironriver.core.parameter;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedNode;
import org.jspecify.annotations.Nullable;

/** Turns what a person or a program gave into a {@link ParameterValue} of the kind that is needed. */
final class ValueReader {

    private static final String YEAR = "[12][0-9]{3}";
    private static final List<String> CLASSES =
            WeaponClass.all().stream().map(WeaponClass::id).toList();

    private final String where;
    private final ParameterKind kind;
    private final YearSeries.Between between;

    /** @param between what a series does between its years, unless it is given as a {@link YearSeries} */
    ValueReader(String where, ParameterKind kind, YearSeries.Between between) {
        this.where = where;
        this.kind = kind;
        this.between = between;
    }

    /** @param given a number, a map, a {@link ParameterValue} or a {@link LocatedNode} */
    ParameterValue read(@Nullable Object given) {
        Object plain = given instanceof LocatedNode node ? node.toPlain() : given;
        return switch (kind) {
            case NUMBER, WHOLE_NUMBER -> new ParameterValue.Scalar(number(plain));
            case YEAR_SERIES -> plain instanceof YearSeries series ? series : series(map(plain));
            case BY_CLASS -> plain instanceof ByClass byClass ? byClass : byClass(map(plain));
        };
    }

    /** One number, whole if the kind demands it. */
    double number(@Nullable Object plain) {
        Object inner = plain instanceof ParameterValue.Scalar scalar ? (Object) scalar.number() : plain;
        if (!(inner instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            throw wrong(plain);
        }
        double value = number.doubleValue();
        if (kind == ParameterKind.WHOLE_NUMBER && value != (int) value) {
            throw wrong(plain);
        }
        return value;
    }

    private Map<String, @Nullable Object> map(@Nullable Object plain) {
        if (!(plain instanceof Map<?, ?> map) || map.isEmpty()) {
            throw wrong(plain);
        }
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    private YearSeries series(Map<String, @Nullable Object> map) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        map.forEach((year, value) -> {
            if (!year.matches(YEAR)) {
                throw new InvalidInputException(where, "'" + year + "'", "years from 1000 to 2999");
            }
            values.put(Integer.parseInt(year), number(value));
        });
        return YearSeries.of(values, between);
    }

    private ByClass byClass(Map<String, @Nullable Object> map) {
        for (String name : map.keySet()) {
            if (!CLASSES.contains(name)) {
                throw InvalidInputException.unknownName(where, "weapon class", name, CLASSES);
            }
        }
        if (map.size() < CLASSES.size()) {
            throw wrong(map);
        }
        return ByClass.of(weaponClass -> number(map.get(weaponClass.id())));
    }

    private InvalidInputException wrong(@Nullable Object plain) {
        return new InvalidInputException(
                where, plain instanceof String ? "the text '" + plain + "'" : String.valueOf(plain), kind.allowed());
    }
}
