package org.ironriver.scenarios.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The values over the window of all replications, turned from rows into columns on the disk, so that one outcome of a
 * scenario can be read without reading the others. A passing file: it goes when it is closed.
 */
final class ColumnFile implements Closeable {

    private static final int BUFFER_BYTES = 4 * 1024 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private final int outcomes;
    private final int replications;

    private ColumnFile(Path path, int outcomes, int replications) throws IOException {
        this.path = path;
        this.outcomes = outcomes;
        this.replications = replications;
        Files.deleteIfExists(path);
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /** Reads the journal once, row by row. */
    static ColumnFile write(Path path, Journal journal, List<String> scenarios, int replications) throws IOException {
        ColumnFile columns = new ColumnFile(path, journal.outcomes().size(), replications);
        try {
            for (int scenario = 0; scenario < scenarios.size(); scenario++) {
                columns.fill(journal, scenarios.get(scenario), scenario);
            }
            return columns;
        } catch (IOException | RuntimeException e) {
            columns.close();
            throw e;
        }
    }

    private void fill(Journal journal, String id, int scenario) throws IOException {
        int rows = Math.max(1, Math.min(replications, BUFFER_BYTES / Double.BYTES / Math.max(1, outcomes)));
        double[][] block = new double[outcomes][rows];
        for (int first = 0; first < replications; first += rows) {
            int size = Math.min(rows, replications - first);
            for (int row = 0; row < size; row++) {
                double[] values = journal.findValues(id, first + row + 1).orElse(null);
                for (int outcome = 0; outcome < outcomes; outcome++) {
                    block[outcome][row] = values == null ? Double.NaN : values[outcome];
                }
            }
            for (int outcome = 0; outcome < outcomes; outcome++) {
                put(place(scenario, outcome) + (long) Double.BYTES * first, Arrays.copyOf(block[outcome], size));
            }
        }
    }

    double[] column(int scenario, int outcome) throws IOException {
        byte[] bytes = new byte[Double.BYTES * replications];
        file.seek(place(scenario, outcome));
        file.readFully(bytes);
        double[] column = new double[replications];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(column);
        return column;
    }

    private void put(long place, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
        bytes.asDoubleBuffer().put(values);
        file.seek(place);
        file.write(bytes.array());
    }

    private long place(int scenario, int outcome) {
        return (long) Double.BYTES * replications * ((long) scenario * outcomes + outcome);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
