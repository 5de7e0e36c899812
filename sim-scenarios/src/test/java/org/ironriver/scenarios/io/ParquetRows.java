package org.ironriver.scenarios.io;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads Parquet files with DuckDB, as a user would. */
final class ParquetRows {

    private ParquetRows() {}

    /** All rows in the file's order, cells apart by commas. */
    static List<String> read(Path file) {
        return query("SELECT * FROM '" + file + "'");
    }

    /** The rows of a query. */
    static List<String> query(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(",", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
