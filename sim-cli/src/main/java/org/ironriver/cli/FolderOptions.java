package org.ironriver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.WholeDraws;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.StoredExperiment;
import org.ironriver.scenarios.precision.PrecisionSearch;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a new experiment goes, and how it is run there, for every command that begins one. */
final class FolderOptions {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the tables (default: a new one under results/, named after what is run).")
    private @Nullable Path out;

    @Option(
            names = "--force",
            description =
                    "Replace the experiment that the folder of --out holds, if it holds one; it is kept in DIR/.replaced until"
                            + " the new one is complete.")
    private boolean force;

    /** The options that the user gave. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        if (out != null) {
            given.add("--out");
        }
        if (force) {
            given.add("--force");
        }
        return given;
    }

    /**
     * Runs an experiment in its folder and prints what it came to.
     *
     * @param otherwise the folder, unless the user named one
     * @return the exit code
     */
    int run(
            Experiment experiment,
            ScenarioLibrary library,
            Supplier<Path> otherwise,
            Environment environment,
            AnswerReport answer,
            EngineOptions.Choice engine,
            Optional<PrecisionSearch> precision)
            throws IOException {
        if (force && out == null) {
            throw new InvalidInputException(
                    "--force", "no --out", "--out DIR beside it: without, the folder is a new one");
        }
        WholeDraws.require("--replications", experiment.replications(), experiment.plan());
        engine.requireRoom(environment.runner(), experiment);
        Path folder = out != null ? out : otherwise.get();
        Cancellation cancellation = new Cancellation();
        Runnable safe = environment.signals().onInterrupt(cancellation, ExtendCommand.writesTablesOf(folder));
        try (ExperimentFolder held = ExperimentFolder.open(folder, force);
                // Before the experiment, which sets an earlier one aside.
                ExperimentEngine opened = engine.open(environment.runner(), folder);
                StoredExperiment stored = StoredExperiment.create(held, experiment, library, environment.execution())) {
            return answer.runAndPrint(stored, held, opened, cancellation, precision);
        } finally {
            safe.run();
        }
    }
}
