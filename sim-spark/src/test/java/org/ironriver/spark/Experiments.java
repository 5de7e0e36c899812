package org.ironriver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.EngineProvider;
import org.ironriver.scenarios.experiment.Engines;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.io.Execution;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.StoredExperiment;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/** Experiments in folders, on one engine or the other. */
final class Experiments {

    static final ScenarioLibrary LIBRARY = new ScenarioLibrary();

    private Experiments() {}

    static Experiment twoScenarios(int replications) {
        return new Experiment(
                LIBRARY.load("baseline").scenario(),
                List.of(LIBRARY.load("all-three").scenario()),
                replications,
                20);
    }

    static ExperimentEngine local(ReplicationRunner runner) {
        return Engines.get("test", Engines.LOCAL)
                .open(new EngineProvider.Request(
                        runner, 2, Optional.empty(), Path.of("parts").toUri()));
    }

    static ExperimentEngine spark(ReplicationRunner runner, Optional<String> master, Path parts) {
        return Engines.get("test", "spark").open(new EngineProvider.Request(runner, 2, master, parts.toUri()));
    }

    static void run(Path path, ExperimentEngine engine, Experiment experiment, ExperimentListener listener)
            throws IOException {
        try (engine;
                ExperimentFolder folder = ExperimentFolder.open(path, false);
                StoredExperiment stored =
                        StoredExperiment.create(folder, experiment, LIBRARY, Execution.fromProgram())) {
            stored.run(engine, listener, new Cancellation());
        }
    }

    static void extend(Path path, ExperimentEngine engine, int replications) throws IOException {
        try (engine;
                ExperimentFolder folder = ExperimentFolder.reopen(path);
                StoredExperiment stored = StoredExperiment.reopen(
                        folder, OptionalInt.of(replications), LIBRARY, Execution.fromProgram())) {
            stored.run(engine, ExperimentListener.NONE, new Cancellation());
        }
    }

    static void requireSameTables(Path folder, Path other) throws IOException {
        assertThat(tables(folder)).containsKey("runs.csv").isEqualTo(tables(other));
    }

    private static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.matches("scenarios/.*|.*\\.csv|summary.json")) {
                    tables.put(name, Files.readString(file));
                }
            }
        }
        return tables;
    }

    static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
