package org.ironriver.scenarios.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a table as comma-separated values: a header, fixed columns, {@code \n} at the end of each line, quotes only where
 * they are needed, missing values empty.
 */
public final class CsvTable implements Closeable {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final int columns;
    private final CsvGenerator generator;

    /** Writes the header. Closing the table does not close the writer. */
    public CsvTable(Writer out, List<String> columns) throws IOException {
        this.columns = columns.size();
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator('\n');
        columns.forEach(schema::addColumn);
        this.generator = MAPPER.getFactory().createGenerator(out);
        generator.setSchema(schema.build().withoutHeader());
        row(columns);
    }

    /** Writes a row of as many cells as there are columns. */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells in a table of " + columns + " columns");
        }
        generator.writeStartArray();
        for (String cell : cells) {
            generator.writeString(cell);
        }
        generator.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        generator.close();
    }
}
