package org.ironriver.scenarios.calibration;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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
    private final Map<String, double[]> known;

    private EvaluationLog(FileChannel channel, Map<String, double[]> known) {
        this.channel = channel;
        this.known = known;
    }

    /**
     * Goes on with the file, or begins it.
     *
     * @param about what is evaluated, in one line: evaluations of something else must not be mixed in
     * @throws InvalidInputException if the file is about something else
     */
    public static EvaluationLog open(Path file, String about) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (!lines.isEmpty() && !lines.get(0).equals(about)) {
            throw new InvalidInputException(
                    file.toString(), "evaluations of: " + lines.get(0), "those of: " + about + "; or another folder");
        }
        Map<String, double[]> known = new HashMap<>();
        List<String> whole = new ArrayList<>(List.of(about));
        lines.stream().skip(1).filter(line -> take(line, known)).forEach(whole::add);
        replace(file, whole);
        return new EvaluationLog(FileChannel.open(file, StandardOpenOption.APPEND), known);
    }

    /** The file as it was, or with these lines and no torn one, whatever happens meanwhile. */
    private static void replace(Path file, List<String> lines) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (String line : lines) {
                write(channel, line);
            }
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
        write(channel, content + ";" + content.hashCode());
        channel.force(false);
    }

    /** Takes figures for those at a point as long as this log is open. */
    synchronized void assume(double[] point, double[] figures) {
        known.put(text(point), figures.clone());
    }

    private static boolean take(String line, Map<String, double[]> known) {
        String[] parts = line.split(";", -1);
        if (parts.length != 3 || !parts[2].equals(Integer.toString((parts[0] + ";" + parts[1]).hashCode()))) {
            return false;
        }
        known.put(parts[0], numbers(parts[1]));
        return true;
    }

    private static void write(FileChannel channel, String line) throws IOException {
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
