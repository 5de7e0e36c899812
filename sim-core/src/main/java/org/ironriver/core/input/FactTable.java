package org.ironriver.core.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of facts from a CSV file: lines that begin with {@code #} are comments, the first other line is the header, and
 * every row has as many cells as the header.
 */
public final class FactTable {

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.ALLOW_COMMENTS)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    private final List<FactRow> rows;

    private FactTable(List<FactRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** In the order of the file. */
    public List<FactRow> rows() {
        return rows;
    }

    /** Reads a resource that stands beside a class. @param header the columns that the file must have, in this order */
    public static FactTable readResource(Class<?> anchor, String name, String... header) {
        try (InputStream in = anchor.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + anchor.getName());
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text. @param source what to call it in errors */
    public static FactTable parse(String source, String text, String... header) {
        List<String> columns = List.of(header);
        List<FactRow> rows = new ArrayList<>();
        boolean headerSeen = false;
        try (CsvParser parser = CSV.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                parser.nextToken();
                String where = source + ":" + parser.currentTokenLocation().getLineNr();
                List<String> cells = cells(parser);
                if (headerSeen) {
                    requireCells(where, cells, columns);
                    rows.add(new FactRow(where, columns, cells));
                } else {
                    requireHeader(where, cells, columns);
                    headerSeen = true;
                }
            }
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(source, e.getOriginalMessage(), "a well-formed CSV file", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!headerSeen) {
            throw new InvalidInputException(source, "no line at all", "the header " + String.join(",", columns));
        }
        return new FactTable(rows);
    }

    private static List<String> cells(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            cells.add(parser.getText());
            parser.nextToken();
        }
        return cells;
    }

    private static void requireHeader(String where, List<String> cells, List<String> columns) {
        if (!cells.equals(columns)) {
            throw new InvalidInputException(
                    where, "the header " + String.join(",", cells), "the header " + String.join(",", columns));
        }
    }

    private static void requireCells(String where, List<String> cells, List<String> columns) {
        if (cells.size() != columns.size()) {
            throw new InvalidInputException(
                    where,
                    cells.size() + " cells: " + String.join(",", cells),
                    columns.size() + " cells, as in the header");
        }
    }
}
