package org.ironriver.scenarios.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedList;
import org.ironriver.core.input.LocatedMap;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.input.LocatedYaml;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;

/** The published findings of natural experiments, read strictly from a file beside this class. */
public final class Findings {

    private static final List<String> KEYS = List.of(
            "experiment",
            "name",
            "estimator",
            "scale",
            "expected",
            "published",
            "interval",
            "given",
            "grade",
            "source",
            "note");

    private Findings() {}

    /** Those that ship, in the order of the file. */
    public static List<Finding> load() {
        return read(LocatedYaml.readResource(Findings.class, "natural.yaml"));
    }

    /** @throws InvalidInputException at the first thing that is wrong */
    static List<Finding> read(LocatedNode file) {
        LocatedMap map = file.asMap();
        List<Finding> findings = new ArrayList<>();
        for (String id : map.keys()) {
            findings.add(finding(id, map.get(id).asMap().requireOnly("key", KEYS)));
        }
        return List.copyOf(findings);
    }

    private static Finding finding(String id, LocatedMap map) {
        return new Finding(
                id,
                map.get("experiment").asText(),
                map.get("name").asText(),
                map.get("estimator").asText(),
                oneOf(map.get("scale"), "scale", Finding.Scale.values(), Finding.Scale::id),
                oneOf(map.get("expected"), "expected", Finding.Expected.values(), Finding.Expected::id),
                map.get("published").asDouble(),
                map.find("interval").map(Findings::range),
                map.find("given").map(Findings::texts).orElse(List.of()),
                oneOf(map.get("grade"), "grade", Grade.values(), Grade::name),
                map.get("source").asText(),
                map.find("note").map(LocatedNode::asText).orElse(""));
    }

    private static List<String> texts(LocatedNode node) {
        return node.asList().items().stream().map(LocatedNode::asText).toList();
    }

    private static Range range(LocatedNode node) {
        LocatedList ends = node.asList();
        if (ends.items().size() != 2
                || !(ends.items().get(0).asDouble() <= ends.items().get(1).asDouble())) {
            throw node.mismatch("[low, high]");
        }
        return new Range(ends.items().get(0).asDouble(), ends.items().get(1).asDouble());
    }

    private static <T> T oneOf(LocatedNode node, String kind, T[] values, Function<T, String> name) {
        Optional<T> found = Arrays.stream(values)
                .filter(value -> name.apply(value).equals(node.asText()))
                .findFirst();
        return found.orElseThrow(() -> InvalidInputException.unknownName(
                node.location().toString(),
                kind,
                node.asText(),
                Arrays.stream(values).map(name).toList()));
    }
}
