package org.ironriver.scenarios.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * A table on its way to Parquet. Rows are gathered as blocks, each with a list of values, in a passing database file, and
 * spread to one row a value as they are written: a hundred times fewer calls than row by row.
 */
final class TidyTable implements Closeable {

    private final Path target;
    private final Path scratch;
    private final DuckDBConnection connection;

    /**
     * @param target  the Parquet file
     * @param scratch a file to make meanwhile
     * @param columns of the blocks, as SQL
     */
    TidyTable(Path target, Path scratch, String columns) throws IOException {
        this.target = target;
        this.scratch = scratch;
        removeScratch();
        try {
            this.connection = (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings());
        } catch (SQLException e) {
            throw named(e);
        }
        try {
            execute("ATTACH " + quoted(scratch.toString()) + " AS passing");
            execute("USE passing");
            execute("CREATE TABLE blocks (" + columns + ")");
        } catch (SQLException e) {
            close();
            throw named(e);
        }
    }

    /** One thread and a bound on memory: the table is written beside a JVM that may have little to spare. */
    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "256MB");
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("temp_directory", scratch + ".spill");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }

    /** Adds blocks. */
    @FunctionalInterface
    interface Filling {
        void fill(DuckDBAppender blocks) throws SQLException, IOException;
    }

    void fill(Filling filling) throws IOException {
        try (DuckDBAppender blocks = connection.createAppender("blocks")) {
            filling.fill(blocks);
        } catch (SQLException e) {
            throw named(e);
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException cause ? named(cause) : e;
        }
    }

    /**
     * The same, of some rows.
     *
     * @param condition on the table's columns, as SQL
     */
    void write(String columns, String condition) throws IOException {
        copy("SELECT * FROM (SELECT " + columns + " FROM blocks) WHERE " + condition);
    }

    /** @param columns of the table, as SQL over the blocks */
    void write(String columns) throws IOException {
        copy("SELECT " + columns + " FROM blocks");
    }

    private void copy(String rows) throws IOException {
        try {
            execute("COPY (" + rows + ") TO " + quoted(target.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw named(e);
        }
    }

    /** A list of texts that has the same value in every row. */
    static String list(List<String> texts) {
        return texts.stream().map(TidyTable::quoted).collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    }

    /** Appends a list of numbers, those that are not finite as missing. */
    static void append(DuckDBAppender blocks, double[] values) throws SQLException {
        boolean[] missing = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            missing[i] = !Double.isFinite(values[i]);
        }
        blocks.append(values, missing);
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private IOException named(SQLException cause) {
        FileSystemException named = new FileSystemException(target.toString(), null, cause.getMessage());
        named.initCause(cause);
        return named;
    }

    private void removeScratch() throws IOException {
        Files.deleteIfExists(scratch);
        Files.deleteIfExists(scratch.resolveSibling(scratch.getFileName() + ".wal"));
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw named(e);
        } finally {
            removeScratch();
        }
    }
}
