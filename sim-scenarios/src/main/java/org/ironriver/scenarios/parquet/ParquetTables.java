package org.ironriver.scenarios.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.journal.JournalResults;
import org.ironriver.scenarios.scenario.Scenario;

/** {@code runs.parquet}, {@code series.parquet} and {@code paths.parquet}. What is not defined is null. */
public final class ParquetTables {

    private static final double[] NO_VALUE = {Double.NaN};

    private ParquetTables() {}

    /**
     * The rows of {@code runs.csv}, in its order.
     *
     * @param failed  what stands in the column {@code outcome} for a replication that broke down
     * @param scratch a file to make meanwhile
     */
    public static void writeRuns(Results results, String failed, Path target, Path scratch) throws IOException {
        List<Outcome> outcomes = results.outcomes();
        int[] order = order(outcomes, Comparator.comparing(Outcome::name));
        String columns = "scenario VARCHAR, replication INTEGER, seed BIGINT, failed BOOLEAN, v DOUBLE[]";
        try (TidyTable table = new TidyTable(target, scratch, columns)) {
            table.fill(blocks -> {
                for (Scenario scenario : byId(results)) {
                    results.visit(scenario, new RunBlocks(blocks, order));
                }
            });
            List<Outcome> sorted = sorted(outcomes, order);
            table.write("scenario, replication, seed, "
                    + unlessFailed(failed, names(sorted)) + " AS outcome, "
                    + unlessFailed("", sorted.stream().map(Outcome::unit).toList()) + " AS unit, "
                    + "unnest(v) AS value");
        }
    }

    /**
     * Every month of every outcome of every complete replication, sorted by scenario, replication, month, place, weapon
     * class and outcome. A yearly total has the month's own total, and its unit says so; a month is its first day.
     *
     * @param scratch a file to make meanwhile
     */
    public static void writeSeries(JournalResults results, Path target, Path scratch) throws IOException {
        List<Outcome> outcomes = results.outcomes();
        int[] order = order(
                outcomes,
                Comparator.comparing((Outcome outcome) ->
                                OutcomeDimensions.of(outcome).place())
                        .thenComparing(outcome -> OutcomeDimensions.of(outcome).weaponClass())
                        .thenComparing(Outcome::name));
        String columns = "scenario VARCHAR, replication INTEGER, month DATE, v DOUBLE[]";
        try (TidyTable table = new TidyTable(target, scratch, columns)) {
            table.fill(blocks -> {
                for (Scenario scenario : byId(results)) {
                    results.visitSeries(scenario, (key, series) -> append(blocks, key, series, order));
                }
            });
            List<Outcome> sorted = sorted(outcomes, order);
            List<OutcomeDimensions> dimensions =
                    sorted.stream().map(OutcomeDimensions::of).toList();
            table.write("scenario, replication, month, "
                    + unnest(dimensions.stream().map(OutcomeDimensions::place).toList()) + " AS place, "
                    + unnest(dimensions.stream()
                            .map(OutcomeDimensions::weaponClass)
                            .toList())
                    + " AS weapon_class, "
                    + unnest(names(sorted)) + " AS outcome, "
                    + unnest(sorted.stream().map(OutcomeDimensions::monthlyUnit).toList()) + " AS unit, "
                    + "unnest(v) AS value");
        }
    }

    /**
     * The ways that firearms took in every complete replication: whole firearms over the window, sorted by scenario, replication,
     * and the order of the model. A way that no firearm took has no row.
     *
     * @param scratch a file to make meanwhile
     */
    public static void writePaths(JournalResults results, Path target, Path scratch) throws IOException {
        String columns = "scenario VARCHAR, replication INTEGER, v INTEGER[]";
        try (TidyTable table = new TidyTable(target, scratch, columns)) {
            table.fill(blocks -> {
                for (Scenario scenario : byId(results)) {
                    results.visitPaths(scenario, (key, paths) -> append(blocks, key, paths));
                }
            });
            List<List<String>> names =
                    List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (PathLayout.Link link : results.paths().links()) {
                for (String from : link.from().ids()) {
                    for (String to : link.to().ids()) {
                        names.get(0).add(link.from().kind());
                        names.get(1).add(from);
                        names.get(2).add(link.to().kind());
                        names.get(3).add(to);
                    }
                }
            }
            table.write(
                    "scenario, replication, " + unnest(names.get(0)) + " AS from_kind, " + unnest(names.get(1))
                            + " AS \"from\", " + unnest(names.get(2)) + " AS to_kind, " + unnest(names.get(3))
                            + " AS \"to\", unnest(v) AS guns",
                    "guns <> 0");
        }
    }

    private static void append(DuckDBAppender blocks, ReplicationKey key, PathCounts paths) throws IOException {
        int[] counts =
                IntStream.range(0, paths.layout().cells()).map(paths::count).toArray();
        try {
            blocks.beginRow().append(key.scenario()).append(key.replication()).append(counts);
            blocks.endRow();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private record RunBlocks(DuckDBAppender blocks, int[] order) implements Results.RowVisitor {

        @Override
        public void completed(ReplicationKey key, double[] values) throws IOException {
            append(
                    key,
                    false,
                    IntStream.of(order).mapToDouble(outcome -> values[outcome]).toArray());
        }

        @Override
        public void failed(ReplicationResult.Failed failed) throws IOException {
            append(failed.key(), true, NO_VALUE);
        }

        private void append(ReplicationKey key, boolean failed, double[] values) throws IOException {
            try {
                blocks.beginRow()
                        .append(key.scenario())
                        .append(key.replication())
                        .append(key.seed())
                        .append(failed);
                TidyTable.append(blocks, values);
                blocks.endRow();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    private static void append(DuckDBAppender blocks, ReplicationKey key, OutcomeSeries series, int[] order)
            throws IOException {
        double[] values = new double[order.length];
        try {
            for (int month = 0; month < series.months(); month++) {
                for (int i = 0; i < order.length; i++) {
                    values[i] = series.monthValue(order[i], month);
                }
                blocks.beginRow()
                        .append(key.scenario())
                        .append(key.replication())
                        .append(series.month(month).atDay(1));
                TidyTable.append(blocks, values);
                blocks.endRow();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static List<Scenario> byId(Results results) {
        return results.experiment().scenarios().stream()
                .sorted(Comparator.comparing(Scenario::id))
                .toList();
    }

    private static int[] order(List<Outcome> outcomes, Comparator<Outcome> by) {
        return IntStream.range(0, outcomes.size())
                .boxed()
                .sorted((left, right) -> by.compare(outcomes.get(left), outcomes.get(right)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<Outcome> sorted(List<Outcome> outcomes, int[] order) {
        return IntStream.of(order).mapToObj(outcomes::get).toList();
    }

    private static List<String> names(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::name).toList();
    }

    private static String unnest(List<String> texts) {
        return "unnest(" + TidyTable.list(texts) + ")";
    }

    private static String unlessFailed(String failed, List<String> texts) {
        return "unnest(CASE WHEN failed THEN " + TidyTable.list(List.of(failed)) + " ELSE " + TidyTable.list(texts)
                + " END)";
    }
}
