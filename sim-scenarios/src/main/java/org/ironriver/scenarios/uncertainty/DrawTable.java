package org.ironriver.scenarios.uncertainty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * Draws of whole parameter sets from a table, such as a calibration's, each with the probability of its weight, independently
 * (the same set may come again).
 */
public final class DrawTable extends ParameterDraws {

    static final String ROWS = "rows";

    private static final String PATHS = "paths";

    private final List<String> paths;
    private final List<Row> rows;
    private final ScenarioLibrary scenarioLibrary;
    private final double totalWeight;

    /**
     * A parameter set.
     *
     * @param where  what to call it in errors
     * @param weight relative probability, above 0
     * @param values in the order of the paths
     */
    record Row(String where, double weight, List<Double> values) {
        Row {
            values = List.copyOf(values);
        }
    }

    DrawTable(List<String> paths, List<Row> rows, int replicationsPerDraw, ScenarioLibrary scenarioLibrary) {
        super(replicationsPerDraw);
        this.paths = List.copyOf(paths);
        this.rows = List.copyOf(rows);
        this.scenarioLibrary = scenarioLibrary;
        double total = 0;
        for (Row row : rows) {
            total += row.weight();
        }
        this.totalWeight = total;
    }

    /** How many parameter sets it has. */
    public int size() {
        return rows.size();
    }

    /** What the columns are about. */
    List<String> paths() {
        return paths;
    }

    /** The same without columns that are not wanted; empty if none is. */
    Optional<DrawTable> only(Predicate<String> wanted) {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            if (wanted.test(paths.get(i))) {
                kept.add(i);
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Row> narrower = rows.stream()
                .map(row -> new Row(
                        row.where(),
                        row.weight(),
                        kept.stream().map(row.values()::get).toList()))
                .toList();
        return Optional.of(new DrawTable(
                kept.stream().map(paths::get).toList(), narrower, replicationsPerDraw(), scenarioLibrary));
    }

    /** @throws InvalidInputException if a set does not fit some scenario */
    void requireFit(List<Scenario> scenarios) {
        rows.forEach(row -> scenarios.forEach(scenario -> with(scenario, row)));
    }

    Row row(long experimentSeed, int draw) {
        double left = uniform(experimentSeed, draw, ROWS) * totalWeight;
        for (Row row : rows) {
            left -= row.weight();
            if (left < 0) {
                return row;
            }
        }
        return rows.get(rows.size() - 1);
    }

    @Override
    public Scenario apply(Scenario scenario, long experimentSeed, int draw) {
        return with(scenario, row(experimentSeed, draw));
    }

    /** The scenario with a parameter set; values of policies that it does not have change nothing. */
    Scenario with(Scenario scenario, Row row) {
        Scenario changed = scenario;
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            changed = scenarioLibrary.set(
                    changed,
                    row.where() + " " + path,
                    path,
                    Numbers.shortest(row.values().get(i)));
        }
        return changed;
    }

    @Override
    public Map<String, Double> numbers(Scenario scenario, long experimentSeed, int draw) {
        Row row = row(experimentSeed, draw);
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            numbers.put(paths.get(i), row.values().get(i));
        }
        return numbers;
    }

    @Override
    void write(ObjectNode root) {
        paths.forEach(root.putArray(PATHS)::add);
        ArrayNode nodes = root.putArray(ROWS);
        for (Row row : rows) {
            ObjectNode node = nodes.addObject();
            node.put("where", row.where());
            node.set("weight", Json.number(row.weight()));
            ArrayNode values = node.putArray("values");
            row.values().forEach(value -> values.add(Json.number(value)));
        }
    }

    static DrawTable read(JsonNode root, int replicationsPerDraw, ScenarioLibrary scenarioLibrary) {
        List<String> paths = new ArrayList<>();
        root.path(PATHS).forEach(path -> paths.add(path.asText()));
        List<Row> rows = new ArrayList<>();
        for (JsonNode node : root.path(ROWS)) {
            List<Double> values = new ArrayList<>();
            node.path("values").forEach(value -> values.add(value.asDouble()));
            rows.add(new Row(node.path("where").asText(), node.path("weight").asDouble(), values));
        }
        return new DrawTable(paths, rows, replicationsPerDraw, scenarioLibrary);
    }
}
