package org.ironriver.scenarios.io;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * {@code runs.csv}: every outcome of every complete replication, tidy, sorted by scenario, replication and outcome.
 *
 * <p>A replication that broke down has one row, with the outcome {@link #FAILED} and neither unit nor value; why it did is
 * in the manifest. An undefined value (a share of nothing) is empty.
 */
public final class RunsTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of("scenario", "replication", "seed", "outcome", "unit", "value");

    /** What stands in the column {@code outcome} for a replication that broke down. */
    public static final String FAILED = "failed";

    private RunsTable() {}

    /** Writes row by row as it reads. */
    public static void write(Results results, Writer out) throws IOException {
        List<Scenario> scenarios = results.experiment().scenarios().stream()
                .sorted(Comparator.comparing(Scenario::id))
                .toList();
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            Rows rows = new Rows(table, results.outcomes(), outcomesByName(results.outcomes()));
            for (Scenario scenario : scenarios) {
                results.visit(scenario, rows);
            }
        }
    }

    private record Rows(CsvTable table, List<Outcome> outcomes, List<Integer> order) implements Results.RowVisitor {

        @Override
        public void completed(ReplicationKey key, double[] values) throws IOException {
            String replication = Integer.toString(key.replication());
            String seed = Long.toString(key.seed());
            for (int i : order) {
                Outcome outcome = outcomes.get(i);
                table.row(List.of(
                        key.scenario(),
                        replication,
                        seed,
                        outcome.name(),
                        outcome.unit(),
                        Numbers.shortest(values[i])));
            }
        }

        @Override
        public void failed(ReplicationResult.Failed failed) throws IOException {
            ReplicationKey key = failed.key();
            table.row(List.of(
                    key.scenario(), Integer.toString(key.replication()), Long.toString(key.seed()), FAILED, "", ""));
        }
    }

    private static List<Integer> outcomesByName(List<Outcome> outcomes) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> outcomes.get(i).name()));
        return order;
    }
}
