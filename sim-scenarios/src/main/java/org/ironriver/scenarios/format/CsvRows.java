package org.ironriver.scenarios.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;

/** Reads a table that {@link CsvTable} wrote, row by row. */
public final class CsvRows {

    private static final ObjectReader READER =
            new CsvMapper().readerForListOf(String.class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private CsvRows() {}

    /** Is given rows one by one. */
    @FunctionalInterface
    public interface Visitor {
        void row(List<String> cells) throws IOException;
    }

    private static void visit(String where, Visitor visitor, List<String> cells) throws IOException {
        try {
            visitor.row(cells);
        } catch (IllegalArgumentException e) { // a number or a name that nobody wrote
            throw new InvalidInputException(
                    where, String.valueOf(e.getMessage()), "the row as it was written", null, e);
        }
    }

    /**
     * @param where what to call the table in errors
     * @throws InvalidInputException if it is no such text, has other columns, or a row has fewer cells than columns
     */
    public static void read(String where, Reader in, List<String> columns, Visitor visitor) throws IOException {
        try (MappingIterator<List<String>> rows = READER.readValues(in)) {
            List<String> header = rows.hasNextValue() ? rows.nextValue() : List.of();
            if (!header.equals(columns)) {
                throw new InvalidInputException(
                        where + ":1", "the columns " + String.join(",", header), String.join(",", columns));
            }
            for (int line = 2; rows.hasNextValue(); line++) {
                List<String> cells = rows.nextValue();
                if (cells.size() != columns.size()) {
                    throw new InvalidInputException(
                            where + ":" + line, cells.size() + " cells", columns.size() + ", one for each column");
                }
                visit(where + ":" + line, visitor, cells);
            }
        } catch (JacksonException | CharacterCodingException e) {
            throw StoredText.unreadable(where, e);
        }
    }
}
