package org.ironriver.scenarios.uncertainty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.ParameterValue;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.KnownValues;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Draws of parameters from the ranges of their evidence, each on its own.
 *
 * <p>The value that the scenario has is the median: half of the draws lie evenly between it and the low end of the range,
 * half between it and the high end. The numbers of a series by year, or by weapon class, move together. Whole numbers are rounded.
 *
 * <p>Left as they are: parameters that a scenario sets, for what is set is taken as known; shares by weapon class, which have to
 * add up to 1; and ranges that are a point. Limits: parameters are drawn independently, so many draws are worlds that do not
 * fit the record; a table of parameter sets from a calibration is to be preferred where there is one.
 */
public final class DrawRanges extends ParameterDraws {

    private static final String PARAMETERS = "parameters";

    private final List<Drawn> drawn;

    /**
     * A parameter and its range.
     *
     * @param whole whether it is a whole number
     */
    record Drawn(String path, double low, double high, boolean whole) {}

    private DrawRanges(List<Drawn> drawn, int replicationsPerDraw) {
        super(replicationsPerDraw);
        this.drawn = List.copyOf(drawn);
    }

    /**
     * @param only      paths, or groups such as {@code border}, that are drawn; empty for all
     * @param scenarios of the experiment
     * @throws InvalidInputException if there is no such path, or nothing to draw
     */
    public static DrawRanges of(List<String> only, int replicationsPerDraw, List<Scenario> scenarios) {
        ParameterSet defaults = ParameterSet.defaults();
        only.forEach(name -> requireKnown(name, defaults));
        KnownValues known = new KnownValues(scenarios);
        List<Drawn> drawn = new ArrayList<>();
        for (Parameter parameter : defaults.list()) {
            Range range = parameter.evidence().range();
            boolean wanted = only.isEmpty() || only.stream().anyMatch(name -> covers(name, parameter.path()));
            if (wanted
                    && range.low() < range.high()
                    && !parameter.dividesAWhole()
                    && !known.contains(parameter.path())) {
                drawn.add(new Drawn(parameter.path(), range.low(), range.high(), defaults.isWhole(parameter.path())));
            }
        }
        if (drawn.isEmpty()) {
            throw new InvalidInputException(
                    "--draws ranges",
                    "nothing to draw: what a scenario sets, shares by weapon class and values without a range are taken as"
                            + " known",
                    "parameters with a range; see docs/parameters.md");
        }
        return new DrawRanges(drawn, replicationsPerDraw);
    }

    /** The parameters that are drawn. */
    public List<String> paths() {
        return drawn.stream().map(Drawn::path).toList();
    }

    private static void requireKnown(String name, ParameterSet defaults) {
        List<String> names = new ArrayList<>(defaults.paths());
        defaults.paths().stream()
                .map(path -> path.substring(0, path.indexOf('.')))
                .distinct()
                .forEach(names::add);
        if (!names.contains(name)) {
            throw InvalidInputException.unknownName("--draws ranges:" + name, "parameter or group", name, names);
        }
    }

    private static boolean covers(String name, String path) {
        return path.equals(name) || path.startsWith(name + ".");
    }

    @Override
    public Scenario apply(Scenario scenario, long experimentSeed, int draw) {
        ParameterSet parameters = scenario.parameters();
        for (Drawn each : drawn) {
            ParameterValue value = parameters.get(each.path()).value();
            double share = uniform(experimentSeed, draw, each.path());
            for (Map.Entry<String, Double> entry : value.entries().entrySet()) {
                value = value.withEntry(entry.getKey(), number(each, entry.getValue(), share));
            }
            parameters = parameters.with("draw " + draw, each.path(), value);
        }
        return scenario.withParameters(parameters);
    }

    @Override
    public Map<String, Double> numbers(Scenario scenario, long experimentSeed, int draw) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Drawn each : drawn) {
            double share = uniform(experimentSeed, draw, each.path());
            scenario.parameters()
                    .get(each.path())
                    .value()
                    .entries()
                    .forEach((name, number) -> numbers.put(
                            name.isEmpty() ? each.path() : each.path() + "." + name, number(each, number, share)));
        }
        return numbers;
    }

    /** The quantile of a distribution whose median is the value. */
    static double number(Drawn drawn, double value, double share) {
        double number = share < 0.5
                ? drawn.low() + (value - drawn.low()) * 2 * share
                : value + (drawn.high() - value) * (2 * share - 1);
        double bounded = Math.max(drawn.low(), Math.min(drawn.high(), number));
        return drawn.whole() ? Math.rint(bounded) : bounded;
    }

    @Override
    void write(ObjectNode root) {
        ArrayNode nodes = root.putArray(PARAMETERS);
        for (Drawn each : drawn) {
            ObjectNode node = nodes.addObject();
            node.put("path", each.path());
            node.set("low", Json.number(each.low()));
            node.set("high", Json.number(each.high()));
            node.put("whole", each.whole());
        }
    }

    static DrawRanges read(JsonNode root, int replicationsPerDraw) {
        List<Drawn> drawn = new ArrayList<>();
        for (JsonNode node : root.path(PARAMETERS)) {
            drawn.add(new Drawn(
                    node.path("path").asText(),
                    node.path("low").asDouble(),
                    node.path("high").asDouble(),
                    node.path("whole").asBoolean()));
        }
        return new DrawRanges(drawn, replicationsPerDraw);
    }
}
