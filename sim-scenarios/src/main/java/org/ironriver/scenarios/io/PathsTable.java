package org.ironriver.scenarios.io;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.journal.JournalResults;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * {@code paths.csv}: the ways that firearms take, two stages at a time, as firearms a year over the window and as paired
 * difference from the reference with its 95 % interval. Sorted by scenario; stages and their members stand in the order of the
 * model. A way that no firearm took in a scenario or its reference has no row. Differences of the reference itself are empty,
 * as are intervals after one replication.
 *
 * <p>At each stage the rows of a link add up to the outcomes that count the stage alone.
 */
public final class PathsTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "scenario",
            "reference",
            "from_kind",
            "from",
            "to_kind",
            "to",
            "replications",
            "guns_per_year",
            "difference",
            "ci_low",
            "ci_high");

    /** A table of more scenarios would be larger than all others together, and no page shows so many side by side. */
    public static final int MOST_ALTERNATIVES = 16;

    private PathsTable() {}

    /** Whether an experiment has the table: if something was counted together, and there are few enough scenarios. */
    static boolean isWanted(JournalResults results) {
        return !results.paths().links().isEmpty()
                && results.experiment().alternatives().size() <= MOST_ALTERNATIVES;
    }

    static void write(JournalResults results, Writer out) throws IOException {
        Experiment experiment = results.experiment();
        List<Scenario> scenarios = experiment.scenarios().stream()
                .sorted(Comparator.comparing(Scenario::id))
                .toList();
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (Scenario scenario : scenarios) {
                boolean isReference = scenario.equals(experiment.reference());
                Scenario reference = isReference ? scenario : experiment.referenceOf(scenario);
                PathMeans means = PathMeans.of(results, reference, scenario);
                List<PathLayout.Link> links = results.paths().links();
                for (int i = 0; i < links.size(); i++) {
                    new Rows(table, scenario, reference, means)
                            .write(links.get(i), results.paths().first(i));
                }
            }
        }
    }

    private record Rows(CsvTable table, Scenario scenario, Scenario reference, PathMeans means) {

        void write(PathLayout.Link link, int first) throws IOException {
            int cell = first;
            for (String from : link.from().ids()) {
                for (String to : link.to().ids()) {
                    if (means.isUsed(cell)) {
                        row(link, from, to, cell);
                    }
                    cell++;
                }
            }
        }

        private void row(PathLayout.Link link, String from, String to, int cell) throws IOException {
            boolean differs = !scenario.equals(reference);
            table.row(List.of(
                    scenario.id(),
                    reference.id(),
                    link.from().kind(),
                    from,
                    link.to().kind(),
                    to,
                    Integer.toString(means.replications(cell)),
                    Numbers.shortest(means.mean(cell)),
                    differs ? Numbers.shortest(means.difference(cell)) : "",
                    differs ? Numbers.shortest(means.interval(cell).low()) : "",
                    differs ? Numbers.shortest(means.interval(cell).high()) : ""));
        }
    }
}
