package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ways that firearms take: by pair of stages and scenario, a row for each way with its two ends, firearms a year, difference
 * and interval. Numbers have five significant digits, as those of series.
 *
 * <p>Of what the map shows as lines, only the widest are in the page, as level and as difference: thousands of ways that hardly
 * any firearm takes would make up a fifth of it, and hide the others.
 */
final class PathsPart {

    /** Lines of a kind on the map, and besides as many as are equally wide as the last of them. */
    private static final int MOST_LINES = 100;

    private static final List<String> MAPPED = List.of("state-port", "port-place");
    /** The columns with numbers, in the order in which the page has them. */
    static final List<String> NUMBERS = List.of("guns_per_year", "difference", "ci_low", "ci_high");

    private final List<Contrasts.Row> rows;
    private final Map<String, List<Double>> widths = new TreeMap<>();

    PathsPart(List<Map<String, String>> records) {
        rows = records.stream().map(Contrasts.Row::new).toList();
        for (Contrasts.Row row : rows) {
            for (String column : List.of("guns_per_year", "difference")) {
                widths.computeIfAbsent(lines(row, column), key -> new ArrayList<>())
                        .add(width(row, column));
            }
        }
        widths.values().forEach(all -> all.sort(Comparator.reverseOrder()));
    }

    /** Adds {@code paths} and {@code mostLines}, if there is anything to add. */
    void add(ObjectNode root) {
        if (rows.isEmpty()) {
            return;
        }
        root.put("mostLines", MOST_LINES);
        ObjectNode node = root.putObject("paths");
        for (Contrasts.Row row : rows) {
            if (!MAPPED.contains(pair(row)) || isDrawn(row, "guns_per_year") || isDrawn(row, "difference")) {
                ArrayNode way = node.withObjectProperty(pair(row))
                        .withArrayProperty(row.text("scenario"))
                        .addArray()
                        .add(row.text("from"))
                        .add(row.text("to"));
                NUMBERS.forEach(column -> way.add(SeriesPart.rounded(row.number(column))));
            }
        }
    }

    private boolean isDrawn(Contrasts.Row row, String column) {
        List<Double> all = widths.getOrDefault(lines(row, column), List.of());
        double width = width(row, column);
        return width > 0 && (all.size() <= MOST_LINES || width >= all.get(MOST_LINES - 1));
    }

    private static String pair(Contrasts.Row row) {
        return row.text("from_kind") + "-" + row.text("to_kind");
    }

    private static String lines(Contrasts.Row row, String column) {
        return pair(row) + " " + column + " " + row.text("scenario");
    }

    /** 0 where there is no number, as for the difference of the reference. */
    private static double width(Contrasts.Row row, String column) {
        double value = Math.abs(row.number(column));
        return Double.isNaN(value) ? 0 : value;
    }
}
