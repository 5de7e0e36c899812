package org.ironriver.scenarios.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** Asks {@code series.parquet} for means over replications. Months without a defined value have no row. */
public final class SeriesQuery implements Closeable {

    private final Path file;
    private final Connection connection;

    /** @param file a table of the columns that {@link ParquetTables#writeSeries} writes */
    public SeriesQuery(Path file) throws IOException {
        this.file = file;
        Properties settings = new Properties();
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        } catch (SQLException e) {
            throw named(e);
        }
    }

    /**
     * Mean over replications.
     *
     * @param period first day of the month, {@code 2020-01-01}, or the year
     * @param deviation standard deviation over replications; {@code NaN} of a single one
     */
    public record Row(
            String scenario, String outcome, String period, double mean, double deviation, int replications) {}

    /** Each month of these outcomes. */
    public List<Row> listMonths(List<String> outcomes) throws IOException {
        return ask(
                "SELECT scenario, outcome, CAST(month AS VARCHAR) AS period, avg(value), stddev_samp(value), count(value)"
                        + " FROM " + table() + " WHERE " + among(outcomes) + " GROUP BY ALL ORDER BY 1, 2, 3");
    }

    /** Each month's difference from the reference, replication by replication. */
    public List<Row> listMonthlyDifferences(String reference, List<String> outcomes) throws IOException {
        String from = " FROM " + table() + " WHERE " + among(outcomes);
        return ask("WITH r AS (SELECT replication, month, outcome, value" + from + " AND scenario = "
                + TidyTable.quoted(reference) + "), s AS (SELECT scenario, replication, month, outcome, value" + from
                + " AND scenario <> " + TidyTable.quoted(reference) + ") SELECT s.scenario, s.outcome,"
                + " CAST(s.month AS VARCHAR) AS period, avg(s.value - r.value), stddev_samp(s.value - r.value),"
                + " count(s.value - r.value) FROM s JOIN r USING (replication, month, outcome)"
                + " GROUP BY ALL ORDER BY 1, 2, 3");
    }

    /** Each year's total (or mean, of what is not counted by month) of the outcomes whose names begin so. */
    public List<Row> listYears(List<String> prefixes) throws IOException {
        String chosen = prefixes.stream()
                .map(prefix -> "starts_with(outcome, " + TidyTable.quoted(prefix) + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
        return ask("SELECT scenario, outcome, CAST(year(month) AS VARCHAR) AS period,"
                + " CASE WHEN ends_with(any_value(unit), '/month') THEN sum(value) / count(DISTINCT replication)"
                + " ELSE avg(value) END, CAST('nan' AS DOUBLE), count(DISTINCT replication) FROM " + table() + " WHERE "
                + chosen + " GROUP BY ALL ORDER BY 1, 2, 3");
    }

    private List<Row> ask(String sql) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                double deviation = found.getDouble(5);
                rows.add(new Row(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getDouble(4),
                        found.wasNull() ? Double.NaN : deviation,
                        found.getInt(6)));
            }
        } catch (SQLException e) {
            throw named(e);
        }
        return rows;
    }

    private String table() {
        return "read_parquet(" + TidyTable.quoted(file.toString()) + ")";
    }

    private static String among(List<String> outcomes) {
        return outcomes.stream().map(TidyTable::quoted).collect(Collectors.joining(", ", "outcome IN (", ")"))
                + " AND value IS NOT NULL";
    }

    private IOException named(SQLException cause) {
        return new IOException("cannot read " + file + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw named(e);
        }
    }
}
