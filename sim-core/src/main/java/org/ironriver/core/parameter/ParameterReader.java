package org.ironriver.core.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedMap;
import org.ironriver.core.input.LocatedNode;

/** Reads the files of parameters, strictly against a {@link ParameterSchema}. */
final class ParameterReader {

    private static final List<String> ENTRY_KEYS =
            List.of("value", "unit", "range", "grade", "source", "note", "between");
    private static final List<String> GRADES =
            Stream.of(Grade.values()).map(Grade::name).toList();
    private static final List<String> BETWEEN = List.of("linear", "steps");

    private final ParameterSchema schema;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    ParameterReader(ParameterSchema schema) {
        this.schema = schema;
    }

    /** In the order of the schema's record components, once every group was read. */
    Map<String, Parameter> parameters() {
        return parameters;
    }

    /** Reads a file whose only top key is the group. */
    void read(String group, LocatedNode file) {
        LocatedMap map = file.asMap().requireOnly("group (each file holds the group of its name)", List.of(group));
        group(group, map.get(group).asMap());
    }

    private void group(String path, LocatedMap map) {
        List<String> members = schema.members(path);
        String record = schema.type(path).getSimpleName();
        map.requireOnly("parameter (no component of " + record + " has its name)", members);
        for (String name : members) {
            String inner = path + "." + name;
            LocatedNode node = map.find(name)
                    .orElseThrow(() -> new InvalidInputException(
                            map.location().toString(),
                            "no entry '" + name + "'",
                            "an entry for each component of " + record));
            if (schema.isGroup(inner)) {
                group(inner, node.asMap());
            } else {
                parameters.put(inner, parameter(inner, node.asMap()));
            }
        }
    }

    private Parameter parameter(String path, LocatedMap entry) {
        entry.requireOnly("key", ENTRY_KEYS);
        Evidence evidence = new Evidence(
                text(entry, "unit"),
                range(entry.get("range")),
                Grade.valueOf(oneOf(entry.get("grade"), "grade", GRADES)),
                text(entry, "source"),
                entry.has("note") ? text(entry, "note") : "");
        ParameterKind kind = schema.kind(path);
        LocatedNode value = entry.get("value");
        String where = value.location().toString();
        Parameter parameter =
                new Parameter(path, new ValueReader(where, kind, between(entry, kind)).read(value), evidence);
        requireInRange(where, parameter);
        return parameter;
    }

    private static YearSeries.Between between(LocatedMap entry, ParameterKind kind) {
        if (!entry.has("between")) {
            return YearSeries.Between.LINEAR;
        }
        if (kind != ParameterKind.YEAR_SERIES) {
            throw new InvalidInputException(
                    entry.keyLocation("between").toString(), "'between'", "'between' only beside a value by year");
        }
        String name = oneOf(entry.get("between"), "way between years", BETWEEN);
        return YearSeries.Between.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Range range(LocatedNode node) {
        String allowed = "[low, high] with low <= high";
        List<LocatedNode> ends = node.asList().items();
        if (ends.size() != 2) {
            throw node.mismatch(allowed);
        }
        double low = ends.get(0).asDouble();
        double high = ends.get(1).asDouble();
        if (!(low <= high)) {
            throw new InvalidInputException(node.location().toString(), "[" + low + ", " + high + "]", allowed);
        }
        return new Range(low, high);
    }

    private static String text(LocatedMap entry, String key) {
        String text = entry.get(key).asText().strip();
        if (text.isEmpty()) {
            throw entry.get(key).mismatch("a text that is not empty");
        }
        return text;
    }

    private static String oneOf(LocatedNode node, String kind, List<String> names) {
        if (!names.contains(node.asText())) {
            throw InvalidInputException.unknownName(node.location().toString(), kind, node.asText(), names);
        }
        return node.asText();
    }

    /** Each number of a value must lie in the parameter's range. */
    static void requireInRange(String where, Parameter parameter) {
        Range range = parameter.evidence().range();
        parameter.value().entries().forEach((name, number) -> {
            if (!range.contains(number)) {
                String found = (name.isEmpty() ? "" : name + ": ") + Numbers.text(number);
                throw new InvalidInputException(
                        where, found, range + " " + parameter.evidence().unit());
            }
        });
    }
}
