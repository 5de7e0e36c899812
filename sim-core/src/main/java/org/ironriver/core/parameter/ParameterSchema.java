package org.ironriver.core.parameter;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The names and types that a record of records asks for: {@code cartel.recruitmentRate} of type double is the number
 * {@code cartel.recruitment-rate}.
 */
final class ParameterSchema {

    private final Class<? extends Record> root;
    private final Map<String, ParameterKind> kinds = new LinkedHashMap<>();
    private final Map<String, Class<?>> groups = new LinkedHashMap<>();

    ParameterSchema(Class<? extends Record> root) {
        this.root = root;
        collect(root, "");
    }

    private void collect(Class<?> group, String prefix) {
        groups.put(prefix, group);
        for (RecordComponent component : components(group)) {
            String path = prefix.isEmpty() ? kebab(component) : prefix + "." + kebab(component);
            if (component.getType().isRecord()) {
                collect(component.getType(), path);
            } else {
                kinds.put(path, ParameterKind.of(component.getType()));
            }
        }
    }

    Class<? extends Record> root() {
        return root;
    }

    Map<String, ParameterKind> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    ParameterKind kind(String path) {
        return Objects.requireNonNull(kinds.get(path), path);
    }

    boolean isGroup(String path) {
        return groups.containsKey(path);
    }

    /** The record that a group of parameters fills. */
    Class<?> type(String group) {
        return Objects.requireNonNull(groups.get(group), group);
    }

    /** The names directly in a group, in the order of the record's components. */
    List<String> members(String group) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : components(type(group))) {
            names.add(kebab(component));
        }
        return names;
    }

    static RecordComponent[] components(Class<?> type) {
        return Objects.requireNonNull(type.getRecordComponents(), type + " is no record");
    }

    static String kebab(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
