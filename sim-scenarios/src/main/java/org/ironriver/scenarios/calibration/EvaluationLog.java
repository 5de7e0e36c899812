package org.ironriver.scenarios.calibration;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ironriver.core.input.InvalidInputException;

/**
 * Every evaluation of the model, safe on the disk as it ends. A line holds the point, then the figures, in hexadecimal, and
 * last the line's own hash; a line that was torn as it was written is dropped.
 */
public final class EvaluationLog implements Closeable {

    private final FileChannel channel;
    private final Map<String, double[]> known = new HashMap<>();

    private EvaluationLog(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Goes on with the file, or begins it.
     *
     * @param about what is evaluated, in one line: evaluations of something else must not be mixed in
     * @throws InvalidInputException if the file is about something else
     */
    public static EvaluationLog open(Path file, String about) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        EvaluationLog log = new EvaluationLog(FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        boolean same = lines.isEmpty() || lines.get(0).equals(about);
        log.write(same ? about : lines.get(0));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            if (log.take(line)) {
                log.write(line);
            }
        }
        if (!same) {
            log.close();
            throw new InvalidInputException(
                    file.toString(), "evaluations of: " + lines.get(0), "those of: " + about + "; or another folder");
        }
        return log;
    }

    /** The figures at a point that was evaluated. */
    public synchronized Optional<double[]> find(double[] point) {
        return Optional.ofNullable(known.get(text(point)));
    }

    /** How many evaluations there are. */
    public synchronized int size() {
        return known.size();
    }

    synchronized void keep(double[] point, double[] figures) throws IOException {
        String content = text(point) + ";" + text(figures);
        known.put(text(point), figures);
        write(content + ";" + content.hashCode());
        channel.force(false);
    }

    private boolean take(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != 3 || !parts[2].equals(Integer.toString((parts[0] + ";" + parts[1]).hashCode()))) {
            return false;
        }
        known.put(parts[0], numbers(parts[1]));
        return true;
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String text(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toHexString).collect(Collectors.joining(" "));
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
