package org.ironriver.scenarios.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.input.InvalidInputException;

/** Reads a table by the names of its columns, so that columns added later, or moved, disturb nobody. */
public final class CsvRecords {

    private static final ObjectReader READER = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private CsvRecords() {}

    /**
     * @param where    what to call the table in errors
     * @param required columns without which the table is of no use
     * @return the rows, by column
     * @throws InvalidInputException if it is no such text, or a required column is missing
     */
    public static List<Map<String, String>> read(String where, Reader in, List<String> required) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> records = READER.readValues(in)) {
            while (records.hasNextValue()) {
                rows.add(new TreeMap<>(records.nextValue()));
            }
        } catch (JacksonException | CharacterCodingException e) {
            throw StoredText.unreadable(where, e);
        }
        for (String column : required) {
            if (!rows.isEmpty() && !rows.get(0).containsKey(column)) {
                throw new InvalidInputException(
                        where + ":1", "no column '" + column + "'", String.join(",", required) + ", and others");
            }
        }
        return rows;
    }

    /**
     * As {@link #read}, and what stands in some of the columns is a number or nothing.
     *
     * @param numbers columns of numbers; one that the table does not have is passed over
     * @throws InvalidInputException besides, if one of their cells holds something else
     */
    public static List<Map<String, String>> readNumbers(
            String where, Reader in, List<String> required, List<String> numbers) throws IOException {
        List<Map<String, String>> rows = read(where, in, required);
        for (int row = 0; row < rows.size(); row++) {
            for (String column : numbers) {
                String cell = rows.get(row).getOrDefault(column, "");
                if (!cell.isEmpty() && !isNumber(cell)) {
                    throw new InvalidInputException(
                            where + ":" + (row + 2) + ", column " + column, "'" + cell + "'", "a number, or nothing");
                }
            }
        }
        return rows;
    }

    private static boolean isNumber(String cell) {
        try {
            Double.parseDouble(cell);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
