package org.ironriver.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.journal.PathText;

/**
 * Results of a batch as Parquet: one row for each outcome of each replication, with its months as two lists, exact to the last
 * bit; and one row for the ways that firearms took, if they were counted. A replication that broke down has one row, with the
 * reason and where.
 */
final class PartFile {

    private static final String TABLE = """
            CREATE TABLE part (
                scenario VARCHAR, replication INTEGER, seed BIGINT,
                reason VARCHAR, place VARCHAR,
                outcome VARCHAR, unit VARCHAR, direction VARCHAR, aggregation VARCHAR, headline BOOLEAN,
                first_month DATE, window_years DOUBLE, numerators DOUBLE[], denominators DOUBLE[],
                layout VARCHAR, counts INTEGER[])
            """;

    private static final int OUTCOME_COLUMNS = 9;
    private static final int PATH_COLUMNS = 2;

    private PartFile() {}

    static void write(Path file, List<ReplicationResult> results) throws IOException {
        try (DuckDBConnection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            try (DuckDBAppender rows = connection.createAppender("part")) {
                for (ReplicationResult result : results) {
                    append(rows, result);
                }
            }
            statement.execute("COPY part TO " + quoted(file) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static List<ReplicationResult> read(Path file) throws IOException {
        try (DuckDBConnection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet(" + quoted(file) + ")")) {
            Gathering gathering = new Gathering();
            while (rows.next()) {
                gathering.add(rows);
            }
            return gathering.results();
        } catch (SQLException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** One thread, so that rows keep their order and a task keeps to its core. */
    private static DuckDBConnection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
    }

    private static void append(DuckDBAppender rows, ReplicationResult result) throws SQLException {
        if (result instanceof ReplicationResult.Completed completed) {
            for (int i = 0; i < completed.series().outcomes().size(); i++) {
                appendKey(rows, completed.key());
                rows.appendNull().appendNull();
                appendOutcome(rows, completed.series(), i);
                rows.appendNull().appendNull();
                rows.endRow();
            }
            appendPaths(rows, completed.key(), completed.series().paths());
        } else if (result instanceof ReplicationResult.Failed failed) {
            appendKey(rows, failed.key());
            rows.append(failed.reason()).append(failed.place());
            appendNulls(rows, OUTCOME_COLUMNS + PATH_COLUMNS);
            rows.endRow();
        }
    }

    private static void appendPaths(DuckDBAppender rows, ReplicationKey key, PathCounts paths) throws SQLException {
        int[] counts = new int[paths.layout().cells()];
        if (counts.length == 0) {
            return;
        }
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = paths.count(cell);
        }
        appendKey(rows, key);
        rows.appendNull().appendNull();
        appendNulls(rows, OUTCOME_COLUMNS);
        rows.append(Json.compact(PathText.write(paths.layout()))).append(counts);
        rows.endRow();
    }

    private static void appendNulls(DuckDBAppender rows, int columns) throws SQLException {
        for (int column = 0; column < columns; column++) {
            rows.appendNull();
        }
    }

    private static void appendKey(DuckDBAppender rows, ReplicationKey key) throws SQLException {
        rows.beginRow().append(key.scenario()).append(key.replication()).append(key.seed());
    }

    private static void appendOutcome(DuckDBAppender rows, OutcomeSeries series, int index) throws SQLException {
        Outcome outcome = series.outcomes().get(index);
        double[] numerators = new double[series.months()];
        double[] denominators = new double[series.months()];
        for (int month = 0; month < numerators.length; month++) {
            numerators[month] = series.numerator(index, month);
            denominators[month] = hasDenominator(outcome) ? series.denominator(index, month) : 0;
        }
        rows.append(outcome.name())
                .append(outcome.unit())
                .append(outcome.direction().name())
                .append(outcome.aggregation().name())
                .append(outcome.headline())
                .append(series.month(0).atDay(1))
                .append(series.windowYears())
                .append(numerators);
        if (hasDenominator(outcome)) {
            rows.append(denominators);
        } else {
            rows.appendNull();
        }
    }

    private static boolean hasDenominator(Outcome outcome) {
        return outcome.aggregation() != Outcome.Aggregation.YEARLY_TOTAL;
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    /** Rows on their way back to replications; those of one replication follow each other. */
    private static final class Gathering {
        private final List<ReplicationResult> results = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<double[]> numerators = new ArrayList<>();
        private final List<double[]> denominators = new ArrayList<>();
        private ReplicationKey key = new ReplicationKey("", 0, 0);
        private YearMonth firstMonth = YearMonth.of(1, 1);
        private double windowYears;
        private PathCounts paths = PathCounts.NONE;

        void add(ResultSet row) throws SQLException, IOException {
            ReplicationKey next =
                    new ReplicationKey(row.getString("scenario"), row.getInt("replication"), row.getLong("seed"));
            if (!next.equals(key)) {
                finish();
                key = next;
            }
            String reason = row.getString("reason");
            if (reason != null) {
                results.add(new ReplicationResult.Failed(key, reason, row.getString("place")));
                return;
            }
            String layout = row.getString("layout");
            if (layout != null) {
                paths = new PathCounts(PathText.read(Json.read(layout)), wholes(row.getArray("counts")));
                return;
            }
            firstMonth = YearMonth.from(row.getObject("first_month", LocalDate.class));
            windowYears = row.getDouble("window_years");
            outcomes.add(new Outcome(
                    row.getString("outcome"),
                    row.getString("unit"),
                    Outcome.Direction.valueOf(row.getString("direction")),
                    Outcome.Aggregation.valueOf(row.getString("aggregation")),
                    row.getBoolean("headline")));
            double[] top = numbers(row.getArray("numerators"));
            Array bottom = row.getArray("denominators");
            numerators.add(top);
            denominators.add(bottom == null ? new double[top.length] : numbers(bottom));
        }

        List<ReplicationResult> results() {
            finish();
            return List.copyOf(results);
        }

        private void finish() {
            if (outcomes.isEmpty()) {
                return;
            }
            OutcomeSeries series = new OutcomeSeries(
                    outcomes,
                    firstMonth,
                    windowYears,
                    numerators.toArray(double[][]::new),
                    denominators.toArray(double[][]::new),
                    paths);
            results.add(new ReplicationResult.Completed(key, series));
            outcomes.clear();
            numerators.clear();
            denominators.clear();
            paths = PathCounts.NONE;
        }

        private static int[] wholes(Array array) throws SQLException {
            Object[] boxed = (Object[]) array.getArray();
            int[] wholes = new int[boxed.length];
            for (int i = 0; i < boxed.length; i++) {
                wholes[i] = (Integer) boxed[i];
            }
            return wholes;
        }

        private static double[] numbers(Array array) throws SQLException {
            Object[] boxed = (Object[]) array.getArray();
            double[] numbers = new double[boxed.length];
            for (int i = 0; i < boxed.length; i++) {
                numbers[i] = (Double) boxed[i];
            }
            return numbers;
        }
    }
}
