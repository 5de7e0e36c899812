package org.ironriver.scenarios.parquet;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.ironriver.core.input.InvalidInputException;

/** Asks {@code series.parquet} for means over replications. Months without a defined value have no row. */
public final class SeriesQuery implements Closeable {

    private final Path file;
    private final Connection connection;

    /**
     * @param file a table of the columns that {@link ParquetTables#writeSeries} writes
     * @param kept outcomes to be asked about month by month; they are read once and kept
     * @throws InvalidInputException here and below, if it cannot be read
     */
    public SeriesQuery(Path file, List<String> kept) {
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
        boolean read = false;
        try {
            execute("CREATE TEMP TABLE kept AS SELECT scenario, replication, month, outcome, value FROM " + table()
                    + " WHERE outcome IN " + among(kept) + " AND value IS NOT NULL");
            read = true;
        } finally {
            if (!read) {
                close();
            }
        }
    }

    /**
     * Mean over observations: replications, or draws that several replications share.
     *
     * @param period first day of the month, {@code 2020-01-01}, or the year
     * @param deviation standard deviation over observations; {@code NaN} of a single one
     */
    public record Row(
            String scenario, String outcome, String period, double mean, double deviation, int replications) {}

    /**
     * Each month of the outcomes that were kept.
     *
     * @param together how many replications in a row are one observation, their mean
     */
    public List<Row> listMonths(int together) {
        return ask(observed("SELECT scenario, outcome, month, replication, value FROM kept", together));
    }

    /**
     * Each month's difference, replication by replication, of the outcomes that were kept.
     *
     * @param references what each scenario is compared with
     * @param together   how many replications in a row are one observation, their mean
     */
    public List<Row> listMonthlyDifferences(Map<String, String> references, int together) {
        if (references.isEmpty()) {
            return List.of();
        }
        String pairs = references.entrySet().stream()
                .map(pair -> "(" + TidyTable.quoted(pair.getKey()) + ", " + TidyTable.quoted(pair.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return ask(observed(
                "SELECT s.scenario, s.outcome, s.month, s.replication, s.value - r.value AS value FROM kept s"
                        + " JOIN (VALUES " + pairs + ") AS pair(scenario, reference) ON pair.scenario = s.scenario"
                        + " JOIN kept r ON r.scenario = pair.reference AND r.replication = s.replication"
                        + " AND r.month = s.month AND r.outcome = s.outcome",
                together));
    }

    /** Means and deviations over observations, by scenario, outcome and month. */
    private static String observed(String values, int together) {
        String observations = together == 1
                ? values
                : "SELECT scenario, outcome, month, (replication - 1) // " + together
                        + " AS observation, avg(value) AS value FROM (" + values + ") GROUP BY ALL";
        return "SELECT scenario, outcome, CAST(month AS VARCHAR), avg(value), stddev_samp(value), count(value)"
                + " FROM (" + observations + ") GROUP BY scenario, outcome, month ORDER BY 1, 2, 3";
    }

    /**
     * Each year's total of outcomes that are counted by month. Names become numbers before rows are gathered, which takes a
     * third of the time on tens of millions of rows.
     *
     * @param scenarios all of the table's
     */
    public List<Row> listYears(List<String> scenarios, List<String> outcomes) {
        execute("CREATE OR REPLACE TEMP TYPE scenario_name AS ENUM " + among(scenarios));
        execute("CREATE OR REPLACE TEMP TYPE outcome_name AS ENUM " + among(outcomes));
        return ask("WITH n AS (SELECT scenario, count(DISTINCT replication) AS replications FROM kept GROUP BY 1),"
                + " y AS (SELECT CAST(scenario AS scenario_name) AS scenario, CAST(outcome AS outcome_name) AS outcome,"
                + " year(month) AS year, sum(value) AS total FROM " + table() + " WHERE outcome IN " + among(outcomes)
                + " AND value IS NOT NULL GROUP BY ALL)"
                + " SELECT n.scenario, CAST(y.outcome AS VARCHAR) AS outcome, CAST(y.year AS VARCHAR) AS period,"
                + " y.total / n.replications, CAST('nan' AS DOUBLE), n.replications"
                + " FROM y JOIN n ON n.scenario = CAST(y.scenario AS VARCHAR) ORDER BY 1, 2, 3");
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw named(e);
        }
    }

    private List<Row> ask(String sql) {
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

    private static String among(List<String> names) {
        return names.stream().map(TidyTable::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private InvalidInputException named(SQLException cause) {
        return UnreadableTable.of(file, cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw named(e);
        }
    }
}
