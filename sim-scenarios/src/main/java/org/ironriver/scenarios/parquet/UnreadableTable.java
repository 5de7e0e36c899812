package org.ironriver.scenarios.parquet;

import java.nio.file.Path;
import java.sql.SQLException;
import org.ironriver.core.input.InvalidInputException;

/** What DuckDB says of a Parquet file that is not as it was written, as this program says such things. */
final class UnreadableTable {

    private UnreadableTable() {}

    static InvalidInputException of(Path file, SQLException cause) {
        String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new InvalidInputException(
                file.toString(),
                "what cannot be read: " + first,
                "the table as it was written; 'ironriver extend' with the folder writes it again",
                null,
                cause);
    }
}
