package org.ironriver.scenarios.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.random.KeyedRandom;

/**
 * Picks replications out of {@code runs.csv} as it is read: those with the smallest hash, so that a sample is spread over the
 * table, is the same every time, and needs memory for itself alone.
 */
final class RowSample {

    private final int size;
    private final Predicate<Row> eligible;
    private final TreeMap<Long, Row> picked = new TreeMap<>();
    private final List<Row> tail = new ArrayList<>();

    /** @param eligible which ones may be picked */
    RowSample(int size, Predicate<Row> eligible) {
        this.size = size;
        this.eligible = eligible;
    }

    /**
     * A replication as the table has it.
     *
     * @param values text of each value, by outcome; the outcome {@link RunsTable#FAILED} if it broke down
     */
    record Row(String scenario, int replication, long seed, Map<String, String> values) {

        boolean failed() {
            return values.containsKey(RunsTable.FAILED);
        }

        String name() {
            return scenario + ":" + replication;
        }
    }

    /** Takes a line of the table; lines of a replication follow each other. */
    void line(List<String> cells) {
        String scenario = cells.get(0);
        int replication = (int) whole(cells.get(1));
        if (tail.isEmpty()
                || !tail.get(0).scenario().equals(scenario)
                || tail.get(0).replication() != replication) {
            finishRow();
            tail.add(new Row(scenario, replication, whole(cells.get(2)), new LinkedHashMap<>()));
        }
        tail.get(0).values().put(cells.get(3), cells.get(5));
    }

    private static long whole(String cell) {
        try {
            return Long.parseLong(cell);
        } catch (NumberFormatException e) {
            throw new InvalidInputException(ExperimentFolder.RUNS, "'" + cell + "'", "a whole number", null, e);
        }
    }

    private void finishRow() {
        for (Row row : tail) {
            if (eligible.test(row)) {
                picked.put(hash(row), row);
                if (picked.size() > size) {
                    picked.pollLastEntry();
                }
            }
        }
        tail.clear();
    }

    private static long hash(Row row) {
        return KeyedRandom.replicationSeed(row.seed(), row.scenario().hashCode());
    }

    /** The sample, sorted by scenario and replication. */
    List<Row> rows() {
        finishRow();
        return picked.values().stream()
                .sorted(Comparator.comparing(Row::scenario).thenComparingInt(Row::replication))
                .toList();
    }
}
