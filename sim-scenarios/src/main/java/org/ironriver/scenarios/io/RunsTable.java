package org.ironriver.scenarios.io;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.experiment.ExperimentResult;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
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

    private static final Comparator<ReplicationKey> ORDER =
            Comparator.comparing(ReplicationKey::scenario).thenComparingInt(ReplicationKey::replication);

    private RunsTable() {}

    public static void write(ExperimentResult result, Writer out) throws IOException {
        List<Integer> order = outcomesByName(result.outcomes());
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (Entry entry : entries(result)) {
                write(entry, result.outcomes(), order, table);
            }
        }
    }

    /** A replication with its values, or with none if it broke down. */
    private record Entry(ReplicationKey key, double[] values) {}

    private static List<Entry> entries(ExperimentResult result) {
        List<Entry> entries = new ArrayList<>();
        for (Scenario scenario : result.experiment().scenarios()) {
            for (ExperimentResult.Row row : result.rows(scenario)) {
                entries.add(new Entry(row.key(), row.values()));
            }
        }
        for (ReplicationResult.Failed failed : result.failures()) {
            entries.add(new Entry(failed.key(), new double[0]));
        }
        entries.sort(Comparator.comparing(Entry::key, ORDER));
        return entries;
    }

    private static void write(Entry entry, List<Outcome> outcomes, List<Integer> order, CsvTable table)
            throws IOException {
        ReplicationKey key = entry.key();
        String replication = Integer.toString(key.replication());
        String seed = Long.toString(key.seed());
        if (entry.values().length == 0) {
            table.row(List.of(key.scenario(), replication, seed, FAILED, "", ""));
            return;
        }
        for (int i : order) {
            Outcome outcome = outcomes.get(i);
            table.row(List.of(
                    key.scenario(),
                    replication,
                    seed,
                    outcome.name(),
                    outcome.unit(),
                    Numbers.shortest(entry.values()[i])));
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
