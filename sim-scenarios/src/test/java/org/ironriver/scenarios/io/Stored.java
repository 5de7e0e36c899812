package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.journal.Durability;

/** Experiments in folders, for tests. */
final class Stored {

    static final Execution EXECUTION = new Execution(
            List.of("compare", "--seed", "7"),
            InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z")),
            Durability.OPERATING_SYSTEM);

    private Stored() {}

    static void begin(Path path, ReplicationRunner runner, Experiment experiment, Cancellation cancellation)
            throws IOException {
        begin(path, false, runner, experiment, cancellation);
    }

    /** @return what the user is told */
    static List<String> replace(Path path, ReplicationRunner runner, Experiment experiment, Cancellation cancellation)
            throws IOException {
        return begin(path, true, runner, experiment, cancellation);
    }

    private static List<String> begin(
            Path path, boolean replace, ReplicationRunner runner, Experiment experiment, Cancellation cancellation)
            throws IOException {
        try (ExperimentFolder folder = ExperimentFolder.open(path, replace);
                StoredExperiment stored = StoredExperiment.create(folder, experiment, Scenarios.LIBRARY, EXECUTION)) {
            return stored.run(new ExperimentRunner(runner, 2), ExperimentListener.NONE, cancellation)
                    .notices();
        }
    }

    /** @return how many bytes of an interrupted write there were */
    static long extend(Path path, ReplicationRunner runner, OptionalInt replications) throws IOException {
        try (ExperimentFolder folder = ExperimentFolder.reopen(path);
                StoredExperiment stored = StoredExperiment.reopen(folder, replications, Scenarios.LIBRARY, EXECUTION)) {
            stored.run(new ExperimentRunner(runner, 2), ExperimentListener.NONE, new Cancellation());
            return stored.tornBytes();
        }
    }

    /** A runner that is interrupted as a replication of this number begins. */
    static ReplicationRunner cancellingIn(int last, ReplicationRunner runner, Cancellation cancellation) {
        return (scenario, replication, seed) -> {
            if (replication == last) {
                cancellation.cancel();
            }
            return runner.run(scenario, replication, seed);
        };
    }

    static void requireSameTables(Path other, Path whole) throws IOException {
        assertThat(tables(other)).isEqualTo(tables(whole));
        assertThat(ParquetRows.read(other.resolve("runs.parquet")))
                .isEqualTo(ParquetRows.read(whole.resolve("runs.parquet")));
        assertThat(ParquetRows.read(other.resolve("series.parquet")))
                .isEqualTo(ParquetRows.read(whole.resolve("series.parquet")));
    }

    private static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = content(folder);
        tables.keySet().removeIf(name -> !name.matches("scenarios/.*|runs.csv|contrasts.csv|summary.json"));
        return tables;
    }

    /** SHA-256 of each file by name, but for the lock. */
    static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.equals(".lock")) {
                    content.put(name, Sha256.of(file));
                }
            }
        }
        return content;
    }
}
