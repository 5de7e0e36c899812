package org.ironriver.scenarios.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.parquet.PathsQuery;

/** Lays the ways that firearms take in replications that were run again beside those in {@code paths.parquet}. */
final class PathsCheck {

    private final Path file;

    PathsCheck(Path folder) {
        this.file = folder.resolve(ExperimentFolder.PATHS_PARQUET);
    }

    /**
     * One line for each replication that differs. Where the folder has no such table, or this machine cannot read it because
     * DuckDB has no library for it, nothing is compared.
     *
     * @param now ways by scenario and number of the replication
     * @throws InvalidInputException if the table is damaged
     */
    List<String> differences(Map<RowSample.Row, PathCounts> now) {
        List<String> differences = new ArrayList<>();
        if (now.isEmpty() || !Files.exists(file)) {
            return differences;
        }
        try (PathsQuery query = new PathsQuery(file)) {
            for (Map.Entry<RowSample.Row, PathCounts> each : now.entrySet()) {
                RowSample.Row row = each.getKey();
                compare(
                        row.name(),
                        query.find(row.scenario(), row.replication()),
                        PathsQuery.ways(each.getValue()),
                        differences);
            }
        } catch (LinkageError e) {
            return List.of();
        }
        return differences;
    }

    private static void compare(
            String name, Map<String, Integer> then, Map<String, Integer> now, List<String> differences) {
        TreeSet<String> ways = new TreeSet<>(then.keySet());
        ways.addAll(now.keySet());
        Map<String, String> differing = new TreeMap<>();
        for (String way : ways) {
            int before = then.getOrDefault(way, 0);
            int after = now.getOrDefault(way, 0);
            if (before != after) {
                differing.put(way, before + " in " + ExperimentFolder.PATHS_PARQUET + ", " + after + " now");
            }
        }
        differing.entrySet().stream()
                .findFirst()
                .ifPresent(first -> differences.add(name + " " + first.getKey() + " (and " + (differing.size() - 1)
                        + " other ways): " + first.getValue()));
    }
}
