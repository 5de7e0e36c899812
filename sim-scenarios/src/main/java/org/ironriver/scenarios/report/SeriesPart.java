package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.TDistribution;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.parquet.SeriesQuery;

/**
 * Monthly means and paired differences with 95 % intervals, and yearly flows by state, port and place. Numbers have five
 * significant digits: no screen shows more.
 */
final class SeriesPart {

    /** Flows whose places the map shows. */
    static final List<String> MAPPED =
            List.of("guns.crossed.by-state.", "guns.crossed.by-port.", "guns.crossed.by-destination.");

    private static final List<String> WORTH_A_LINE = List.of(
            "guns.crossed",
            "homicides",
            "homicides.firearm",
            "guns.crossed.by-channel.straw-purchase",
            "guns.crossed.by-channel.private-sale",
            "guns.crossed.by-channel.theft",
            "guns.crossed.by-channel.complicit-dealer",
            "guns.seized.us",
            "guns.seized.mexico",
            "guns.in-mexico",
            "traces.us-origin",
            "price.mexico.handgun",
            "price.mexico.assault-weapon",
            "civilians.armed",
            "people.displaced",
            "cartels.members");
    private static final MathContext DIGITS = new MathContext(5);
    private static final double QUANTILE = 0.975;

    private final Opening opening;
    private final TreeMap<Integer, Double> quantiles = new TreeMap<>();

    SeriesPart() {
        this(SeriesQuery::new);
    }

    SeriesPart(Opening opening) {
        this.opening = opening;
    }

    /** Opens the monthly series. */
    @FunctionalInterface
    interface Opening {
        SeriesQuery open(Path file, List<String> kept);
    }

    /** Adds {@code months}, {@code series}, {@code differences}, {@code years} and {@code flows}. */
    void add(ReportSource source, ObjectNode root) {
        if (source.series().isEmpty()) {
            return;
        }
        List<String> outcomes = new ArrayList<>(WORTH_A_LINE);
        source.headlines().stream().filter(name -> !outcomes.contains(name)).forEach(outcomes::add);
        outcomes.retainAll(source.contrasts().outcomes());
        if (outcomes.isEmpty()) {
            return;
        }
        try (SeriesQuery query = opening.open(source.series().get(), outcomes)) {
            int together = source.replicationsPerDraw();
            List<SeriesQuery.Row> months = query.listMonths(together);
            List<String> axis = axis(months, root.putArray("months"));
            bands(months, axis, root.putObject("series"));
            bands(query.listMonthlyDifferences(source.references(), together), axis, root.putObject("differences"));
            List<String> mapped = source.contrasts().outcomes().stream()
                    .filter(name -> MAPPED.stream().anyMatch(name::startsWith))
                    .toList();
            if (!mapped.isEmpty()) {
                List<SeriesQuery.Row> years = query.listYears(source.scenarioIds(), mapped);
                List<String> yearAxis = axis(years, root.putArray("years"));
                flows(years, yearAxis, root.putObject("flows"));
            }
        } catch (LinkageError e) {
            // DuckDB has no library for some machines; the other parts of a report need none.
        }
    }

    private static List<String> axis(List<SeriesQuery.Row> rows, ArrayNode node) {
        TreeSet<String> periods = new TreeSet<>();
        rows.forEach(row -> periods.add(row.period()));
        List<String> axis = List.copyOf(periods);
        axis.forEach(period -> node.add(period.length() > 7 ? period.substring(0, 7) : period));
        return axis;
    }

    /** By scenario and outcome: means, lower and upper ends, in the order of the months. */
    private void bands(List<SeriesQuery.Row> rows, List<String> axis, ObjectNode node) {
        for (SeriesQuery.Row row : rows) {
            ObjectNode outcome = node.withObjectProperty(row.scenario()).withObjectProperty(row.outcome());
            double half = row.replications() > 1
                    ? quantile(row.replications()) * row.deviation() / Math.sqrt(row.replications())
                    : 0;
            int month = axis.indexOf(row.period());
            put(outcome.withArrayProperty("mean"), month, row.mean());
            put(outcome.withArrayProperty("low"), month, row.mean() - half);
            put(outcome.withArrayProperty("high"), month, row.mean() + half);
        }
    }

    private static void flows(List<SeriesQuery.Row> rows, List<String> axis, ObjectNode node) {
        for (SeriesQuery.Row row : rows) {
            put(
                    node.withObjectProperty(row.scenario()).withArrayProperty(row.outcome()),
                    axis.indexOf(row.period()),
                    row.mean());
        }
    }

    private static void put(ArrayNode array, int index, double value) {
        while (array.size() < index) {
            array.addNull();
        }
        array.add(rounded(value));
    }

    /** To as many digits as a screen shows; null where it is not finite. */
    static JsonNode rounded(double value) {
        return Double.isFinite(value)
                ? DecimalNode.valueOf(new BigDecimal(value, DIGITS).stripTrailingZeros())
                : Json.number(value);
    }

    private double quantile(int replications) {
        return quantiles.computeIfAbsent(
                replications, n -> new TDistribution(n - 1).inverseCumulativeProbability(QUANTILE));
    }
}
