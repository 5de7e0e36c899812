package org.ironriver.scenarios.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ironriver.scenarios.io.ContrastsTable;

/** The rows of {@code contrasts.csv}, to be found by scenario and outcome. */
final class Contrasts {

    /** Those of the table that a page cannot do without. */
    static final List<String> COLUMNS =
            ContrastsTable.COLUMNS.subList(0, ContrastsTable.COLUMNS.indexOf("variance_ratio") + 1);

    /** The columns with numbers, in the order in which the page has them. */
    static final List<String> NUMBERS = numbers();

    /** Where one pair lies; folders of earlier versions have no such columns. */
    private static final String ONE_WORLD = "one_world_";

    private final Map<String, Map<String, Row>> byScenario = new TreeMap<>();
    private final Map<String, String> units = new TreeMap<>();

    Contrasts(List<Map<String, String>> records) {
        for (Map<String, String> cells : records) {
            Row row = new Row(cells);
            byScenario
                    .computeIfAbsent(row.text("scenario"), id -> new LinkedHashMap<>())
                    .put(row.text("outcome"), row);
            units.put(row.text("outcome"), row.text("unit"));
        }
    }

    private static List<String> numbers() {
        List<String> numbers = new ArrayList<>(COLUMNS.subList(COLUMNS.indexOf("replications"), COLUMNS.size()));
        ContrastsTable.COLUMNS.stream()
                .filter(column -> column.startsWith(ONE_WORLD))
                .forEach(numbers::add);
        return List.copyOf(numbers);
    }

    /** One row, by column. */
    record Row(Map<String, String> cells) {

        String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** {@code NaN} where the table has nothing. */
        double number(String column) {
            String text = text(column);
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }
    }

    /** Whether any row says where one pair lies. */
    boolean haveOnePair() {
        return byScenario.values().stream()
                .flatMap(rows -> rows.values().stream())
                .anyMatch(row -> Double.isFinite(row.number("one_world_low")));
    }

    /** What a scenario is compared with, if it is. */
    Optional<String> reference(String scenario) {
        return byScenario.getOrDefault(scenario, Map.of()).values().stream()
                .map(row -> row.text("reference"))
                .findFirst();
    }

    Optional<Row> find(String scenario, String outcome) {
        return Optional.ofNullable(byScenario.getOrDefault(scenario, Map.of()).get(outcome));
    }

    /** Names of all outcomes, sorted. */
    List<String> outcomes() {
        return new ArrayList<>(units.keySet());
    }

    String unit(String outcome) {
        return units.getOrDefault(outcome, "");
    }
}
