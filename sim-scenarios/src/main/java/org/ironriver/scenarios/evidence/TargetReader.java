package org.ironriver.scenarios.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedMap;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;

/** Reads a file of published figures, strictly. What a row does not say, its group says for all. */
final class TargetReader {

    private static final List<String> ROW_KEYS = List.of(
            "name",
            "outcomes",
            "over",
            "figure",
            "years",
            "published",
            "unit",
            "tolerance",
            "grade",
            "source",
            "fitted",
            "note");
    private static final List<String> GROUP_KEYS = Stream.concat(
                    Stream.of("title", "use", "rows", "series", "root-mean-square-error"), ROW_KEYS.stream())
            .toList();
    private static final List<String> TOLERANCES = List.of("interval", "relative", "absolute", "factor");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2050;

    private final List<String> observables;

    /** @param observables names that a measure may use */
    TargetReader(Collection<String> observables) {
        this.observables = List.copyOf(observables);
    }

    List<TargetGroup> read(LocatedMap file) {
        return file.keys().stream().map(id -> group(id, file.get(id).asMap())).toList();
    }

    private TargetGroup group(String id, LocatedMap map) {
        map.requireOnly("key", GROUP_KEYS);
        if (map.has("rows") == map.has("series")) {
            throw new InvalidInputException(map.location().toString(), map.describe(), "either 'rows' or 'series'");
        }
        return new TargetGroup(
                id,
                text(map.get("title")),
                oneOf(map.get("use"), "use", TargetUse.values(), TargetUse::id),
                map.has("rows") ? rows(id, map) : series(id, map),
                map.find("root-mean-square-error")
                        .map(node -> OptionalDouble.of(positive(node)))
                        .orElse(OptionalDouble.empty()));
    }

    private List<Target> rows(String id, LocatedMap group) {
        List<Target> targets = new ArrayList<>();
        for (LocatedNode node : group.get("rows").asList()) {
            LocatedMap row = node.asMap().requireOnly("key", ROW_KEYS);
            Entry entry = new Entry(row, group);
            int[] years = years(entry.get("years"));
            double published = entry.get("published").asDouble();
            targets.add(target(id, text(row.get("name")), entry, years, published));
        }
        if (targets.isEmpty()) {
            throw group.get("rows").mismatch("one row or more");
        }
        return targets;
    }

    private List<Target> series(String id, LocatedMap group) {
        LocatedMap series = group.get("series").asMap();
        List<Target> targets = new ArrayList<>();
        for (String key : series.keys()) {
            int year = year(series.keyLocation(key).toString(), key);
            double published = series.get(key).asDouble();
            targets.add(target(id, key, new Entry(group, group), new int[] {year, year}, published));
        }
        if (targets.isEmpty()) {
            throw series.mismatch("one year or more");
        }
        return targets;
    }

    private Target target(String id, String name, Entry entry, int[] years, double published) {
        Measure measure = new Measure(
                names(entry.get("outcomes")),
                entry.find("over").map(this::names).orElse(List.of()),
                entry.find("figure")
                        .map(node -> oneOf(node, "figure", Measure.Figure.values(), Measure.Figure::id))
                        .orElse(Measure.Figure.MEAN),
                years[0],
                years[1]);
        return new Target(
                id,
                name,
                measure,
                published,
                text(entry.get("unit")),
                tolerance(entry.get("tolerance").asMap(), published),
                oneOf(entry.get("grade"), "grade", Grade.values(), Grade::name),
                text(entry.get("source")),
                entry.find("fitted").map(LocatedNode::asBoolean).orElse(true),
                entry.find("note").map(TargetReader::text).orElse(""));
    }

    /** A row, with its group for what it does not say. */
    private record Entry(LocatedMap row, LocatedMap group) {

        Optional<LocatedNode> find(String key) {
            return row.find(key).or(() -> group.find(key));
        }

        LocatedNode get(String key) {
            return find(key).orElseGet(() -> row.get(key));
        }
    }

    private List<String> names(LocatedNode node) {
        List<String> names = new ArrayList<>();
        for (LocatedNode item : node.asList()) {
            if (!observables.contains(item.asText())) {
                throw InvalidInputException.unknownName(
                        item.location().toString(), "outcome", item.asText(), observables);
            }
            names.add(item.asText());
        }
        if (names.isEmpty()) {
            throw node.mismatch("one outcome or more");
        }
        return names;
    }

    private static int[] years(LocatedNode node) {
        String allowed = "[first, last], years from " + FIRST_YEAR + " to " + LAST_YEAR;
        List<LocatedNode> ends = node.asList().items();
        if (ends.size() != 2) {
            throw node.mismatch(allowed);
        }
        int first = ends.get(0).asInt();
        int last = ends.get(1).asInt();
        if (first > last || first < FIRST_YEAR || last > LAST_YEAR) {
            throw new InvalidInputException(node.location().toString(), "[" + first + ", " + last + "]", allowed);
        }
        return new int[] {first, last};
    }

    private static int year(String where, String key) {
        if (!key.matches("[0-9]{4}") || Integer.parseInt(key) < FIRST_YEAR || Integer.parseInt(key) > LAST_YEAR) {
            throw new InvalidInputException(where, "'" + key + "'", "a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return Integer.parseInt(key);
    }

    private static Range tolerance(LocatedMap map, double published) {
        map.requireOnly("tolerance", TOLERANCES);
        if (map.keys().size() != 1) {
            throw map.mismatch("one of " + String.join(", ", TOLERANCES));
        }
        String kind = map.keys().get(0);
        LocatedNode node = map.get(kind);
        return switch (kind) {
            case "interval" -> interval(node, published);
            case "relative" -> around(published, positive(node) * Math.abs(published));
            case "absolute" -> around(published, positive(node));
            default -> factor(node, published);
        };
    }

    private static Range interval(LocatedNode node, double published) {
        List<LocatedNode> ends = node.asList().items();
        String allowed = "[low, high] with the published " + published + " between them";
        if (ends.size() != 2) {
            throw node.mismatch(allowed);
        }
        double low = ends.get(0).asDouble();
        double high = ends.get(1).asDouble();
        if (!(low <= published && published <= high)) {
            throw new InvalidInputException(node.location().toString(), "[" + low + ", " + high + "]", allowed);
        }
        return new Range(low, high);
    }

    private static Range factor(LocatedNode node, double published) {
        if (!(node.asDouble() >= 1)) {
            throw node.mismatch("a factor of 1 or more");
        }
        return new Range(published / node.asDouble(), published * node.asDouble());
    }

    private static Range around(double centre, double halfWidth) {
        return new Range(centre - halfWidth, centre + halfWidth);
    }

    private static double positive(LocatedNode node) {
        if (!(node.asDouble() > 0)) {
            throw node.mismatch("a number above 0");
        }
        return node.asDouble();
    }

    private static String text(LocatedNode node) {
        String text = node.asText().strip();
        if (text.isEmpty()) {
            throw node.mismatch("a text that is not empty");
        }
        return text;
    }

    private static <T> T oneOf(LocatedNode node, String kind, T[] values, Function<T, String> name) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(node.asText()))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknownName(
                        node.location().toString(),
                        kind,
                        node.asText(),
                        Arrays.stream(values).map(name).toList()));
    }
}
