package org.ironriver.scenarios.uncertainty;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ironriver.core.input.FactRow;
import org.ironriver.core.input.FactTable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.StoredText;
import org.ironriver.scenarios.scenario.KnownValues;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * Reads a table of parameter sets: a header of paths as {@code --set} takes them, and {@code weight} if sets are not equally
 * probable; a row for each set; lines that begin with {@code #} are comments. Strictly: an unknown path, or a value out of its
 * range, is refused with its line.
 */
public final class DrawTableReader {

    private static final String WEIGHT = "weight";
    private static final String ALLOWED = "a CSV table of parameter sets, or 'ranges'";

    /** What a fit calls its table. */
    private static final String IN_A_FOLDER = "draws.csv";

    private final ScenarioLibrary scenarioLibrary;

    public DrawTableReader(ScenarioLibrary scenarioLibrary) {
        this.scenarioLibrary = scenarioLibrary;
    }

    /**
     * @param scenarios of the experiment: every set has to fit each of them; columns that one of them sets are left out
     * @throws InvalidInputException if there is no such file, or it is not such a table, or all its columns are left out
     */
    public DrawTable read(Path file, int replicationsPerDraw, List<Scenario> scenarios) {
        DrawTable table = parse(file.toString(), text(file), replicationsPerDraw);
        table.paths().forEach(path -> requirePresent(file, path, scenarios));
        KnownValues known = new KnownValues(scenarios);
        DrawTable drawn = table.only(path -> !known.contains(path))
                .orElseThrow(() -> new InvalidInputException(
                        "--draws " + file,
                        "only parameters that are set: " + String.join(", ", table.paths()),
                        "at least one that no scenario and no --set sets; what is set is taken as known"));
        drawn.requireFit(scenarios);
        return drawn;
    }

    /** @param where what to call the text in errors */
    DrawTable parse(String where, String text, int replicationsPerDraw) {
        String header = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        where, "no line at all", "a header of parameter paths, and a row for each set"));
        List<String> columns =
                List.of(header.split(",", -1)).stream().map(String::strip).toList();
        requireColumns(where, columns);
        List<String> paths =
                columns.stream().filter(column -> !column.equals(WEIGHT)).toList();
        List<DrawTable.Row> rows = new ArrayList<>();
        for (FactRow row :
                FactTable.parse(where, text, columns.toArray(String[]::new)).rows()) {
            double weight = columns.contains(WEIGHT) ? weight(row) : 1;
            rows.add(new DrawTable.Row(
                    row.where("").strip(),
                    weight,
                    paths.stream().map(path -> number(row, path)).toList()));
        }
        if (rows.isEmpty()) {
            throw new InvalidInputException(where, "a header and no row", "a row for each parameter set");
        }
        return new DrawTable(paths, rows, replicationsPerDraw, scenarioLibrary);
    }

    private static double weight(FactRow row) {
        double weight = number(row, WEIGHT);
        if (!(weight > 0)) {
            throw new InvalidInputException(row.where(WEIGHT), row.text(WEIGHT), "a number above 0");
        }
        return weight;
    }

    private static double number(FactRow row, String column) {
        String text = row.text(column);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(row.where(column), "'" + text + "'", "a number", null, e);
        }
        throw new InvalidInputException(row.where(column), "'" + text + "'", "a finite number");
    }

    private static void requireColumns(String where, List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new InvalidInputException(where, "the column " + column + " twice", "each column once");
            }
        }
        if (seen.size() - (seen.contains(WEIGHT) ? 1 : 0) == 0) {
            throw new InvalidInputException(where, "no column but weight", "at least one parameter path");
        }
    }

    private void requirePresent(Path file, String path, List<Scenario> scenarios) {
        if (scenarioLibrary.policyOf(path).isEmpty()) {
            return;
        }
        String policy = path.substring(0, path.indexOf('.'));
        List<String> present = scenarios.stream()
                .flatMap(scenario -> scenario.interventions().stream())
                .map(intervention -> intervention.module().id())
                .distinct()
                .toList();
        if (!present.contains(policy)) {
            throw new InvalidInputException(
                    file + " column " + path,
                    policy + ", which none of the scenarios has",
                    "a parameter of the model"
                            + (present.isEmpty() ? "" : ", or a value of " + String.join(", ", present)));
        }
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            Path within = file.resolve(IN_A_FOLDER);
            throw new InvalidInputException(
                    "--draws " + file, "a folder", ALLOWED, Files.isRegularFile(within) ? within.toString() : null);
        }
        if (!Files.exists(file)) {
            throw new InvalidInputException("--draws " + file, "no such file", ALLOWED);
        }
        return StoredText.read(file);
    }
}
