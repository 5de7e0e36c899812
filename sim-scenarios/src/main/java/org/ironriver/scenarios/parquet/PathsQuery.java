package org.ironriver.scenarios.parquet;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.duckdb.DuckDBDriver;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;

/** Asks {@code paths.parquet} for the ways that firearms took in one replication. */
public final class PathsQuery implements Closeable {

    private final Path file;
    private final Connection connection;

    /**
     * @param file a table of the columns that {@link ParquetTables#writePaths} writes
     * @throws InvalidInputException here and below, if it cannot be read
     */
    public PathsQuery(Path file) {
        this.file = file;
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        } catch (SQLException e) {
            throw named(e);
        }
    }

    /** Firearms by way, as {@link #ways} names them; ways that no firearm took are not among them. */
    public Map<String, Integer> find(String scenario, int replication) {
        String question = "SELECT from_kind, \"from\", to_kind, \"to\", guns FROM read_parquet("
                + TidyTable.quoted(file.toString()) + ") WHERE scenario = ? AND replication = ?";
        Map<String, Integer> ways = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, scenario);
            statement.setInt(2, replication);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ways.put(
                            way(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
                            rows.getInt(5));
                }
            }
        } catch (SQLException e) {
            throw named(e);
        }
        return ways;
    }

    /** The same of counts at hand. */
    public static Map<String, Integer> ways(PathCounts paths) {
        Map<String, Integer> ways = new TreeMap<>();
        int cell = 0;
        for (PathLayout.Link link : paths.layout().links()) {
            for (String from : link.from().ids()) {
                for (String to : link.to().ids()) {
                    if (paths.count(cell) != 0) {
                        ways.put(way(link.from().kind(), from, link.to().kind(), to), paths.count(cell));
                    }
                    cell++;
                }
            }
        }
        return ways;
    }

    private static String way(String fromKind, String from, String toKind, String to) {
        return fromKind + " " + from + " to " + toKind + " " + to;
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
