package org.ironriver.scenarios.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;

/**
 * Replications as bytes, exact to the last bit.
 *
 * <p>A completed one has its values over the window first, as they are, so that tables can be made without the monthly
 * series; then the ways that firearms took; then the series, compressed.
 */
final class ReplicationCodec {

    /** Scenario, replication, seed, and when it ended. */
    static final int KEY_BYTES = 4 + 4 + 8 + 8;

    private static final int MONTHS_A_YEAR = 12;

    private final List<String> scenarios;

    /** @param scenarios ids; a record has the position of its own */
    ReplicationCodec(List<String> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /** How many bytes of a completed replication's record its values over the window take, with what stands before. */
    static int bytesToValues(int outcomes) {
        return KEY_BYTES + Double.BYTES * outcomes;
    }

    byte[] encode(ReplicationResult.Completed completed, Instant ended) {
        OutcomeSeries series = completed.series();
        int outcomes = series.outcomes().size();
        byte[] months = deflate(months(series));
        byte[] paths = PathCodec.encode(series.paths());
        ByteBuffer record =
                ByteBuffer.allocate(bytesToValues(outcomes) + 4 + paths.length + 4 + Double.BYTES + 4 + months.length);
        putKey(record, completed.key(), ended);
        for (int i = 0; i < outcomes; i++) {
            record.putDouble(series.windowValue(i));
        }
        record.putInt(paths.length).put(paths);
        YearMonth first = series.month(0);
        record.putInt(first.getYear() * MONTHS_A_YEAR + first.getMonthValue() - 1);
        record.putDouble(series.windowYears());
        record.putInt(series.months());
        return record.put(months).array();
    }

    byte[] encode(ReplicationResult.Failed failed, Instant ended) {
        ByteBuffer key = ByteBuffer.allocate(KEY_BYTES);
        putKey(key, failed.key(), ended);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(key.array());
            text(out, failed.reason());
            text(out, failed.place());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    ReplicationKey key(byte[] record) {
        ByteBuffer fields = ByteBuffer.wrap(record);
        return new ReplicationKey(scenarios.get(fields.getInt()), fields.getInt(), fields.getLong());
    }

    static Instant ended(byte[] record) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(record).getLong(KEY_BYTES - Long.BYTES));
    }

    static double[] values(byte[] record, int outcomes) {
        double[] values = new double[outcomes];
        ByteBuffer.wrap(record).position(KEY_BYTES).asDoubleBuffer().get(values);
        return values;
    }

    static PathCounts paths(byte[] record, Measured measured) {
        return paths(
                ByteBuffer.wrap(record)
                        .position(bytesToValues(measured.outcomes().size())),
                measured);
    }

    private static PathCounts paths(ByteBuffer fields, Measured measured) {
        byte[] bytes = new byte[fields.getInt()];
        fields.get(bytes);
        return PathCodec.decode(measured.paths(), bytes);
    }

    OutcomeSeries series(byte[] record, Measured measured) {
        List<Outcome> outcomes = measured.outcomes();
        ByteBuffer fields = ByteBuffer.wrap(record).position(bytesToValues(outcomes.size()));
        PathCounts paths = paths(fields, measured);
        int first = fields.getInt();
        double years = fields.getDouble();
        int months = fields.getInt();
        ByteBuffer numbers = ByteBuffer.wrap(inflate(record, fields.position(), rows(outcomes) * months));
        double[][] numerators = new double[outcomes.size()][months];
        double[][] denominators = new double[outcomes.size()][months];
        for (int i = 0; i < outcomes.size(); i++) {
            read(numbers, numerators[i]);
            if (hasDenominator(outcomes.get(i))) {
                read(numbers, denominators[i]);
            }
        }
        YearMonth month = YearMonth.of(Math.floorDiv(first, MONTHS_A_YEAR), Math.floorMod(first, MONTHS_A_YEAR) + 1);
        return new OutcomeSeries(outcomes, month, years, numerators, denominators, paths);
    }

    ReplicationResult.Failed failed(byte[] record) {
        ByteBuffer fields = ByteBuffer.wrap(record).position(KEY_BYTES);
        return new ReplicationResult.Failed(key(record), text(fields), text(fields));
    }

    private void putKey(ByteBuffer record, ReplicationKey key, Instant ended) {
        int scenario = scenarios.indexOf(key.scenario());
        if (scenario < 0) {
            throw new IllegalArgumentException("the journal has no scenario '" + key.scenario() + "'");
        }
        record.putInt(scenario).putInt(key.replication()).putLong(key.seed()).putLong(ended.toEpochMilli());
    }

    private static boolean hasDenominator(Outcome outcome) {
        return outcome.aggregation() != Outcome.Aggregation.YEARLY_TOTAL;
    }

    private static int rows(List<Outcome> outcomes) {
        int ratios =
                (int) outcomes.stream().filter(ReplicationCodec::hasDenominator).count();
        return outcomes.size() + ratios;
    }

    private static byte[] months(OutcomeSeries series) {
        ByteBuffer numbers = ByteBuffer.allocate(Double.BYTES * rows(series.outcomes()) * series.months());
        for (int i = 0; i < series.outcomes().size(); i++) {
            for (int month = 0; month < series.months(); month++) {
                numbers.putDouble(series.numerator(i, month));
            }
            for (int month = 0; hasDenominator(series.outcomes().get(i)) && month < series.months(); month++) {
                numbers.putDouble(series.denominator(i, month));
            }
        }
        return numbers.array();
    }

    private static void read(ByteBuffer numbers, double[] row) {
        for (int month = 0; month < row.length; month++) {
            row[month] = numbers.getDouble();
        }
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
            byte[] buffer = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflate(byte[] record, int from, int numbers) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(record, from, record.length - from);
            byte[] bytes = new byte[Double.BYTES * numbers];
            int got = 0;
            while (got < bytes.length && !inflater.finished()) {
                int more = inflater.inflate(bytes, got, bytes.length - got);
                if (more == 0) {
                    break;
                }
                got += more;
            }
            if (got != bytes.length) {
                throw new DamagedJournalException("a series of " + numbers + " numbers has " + got / Double.BYTES);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new IllegalStateException("what passed its checksum is not what was compressed", e);
        } finally {
            inflater.end();
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(ByteBuffer fields) {
        byte[] bytes = new byte[fields.getInt()];
        fields.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
