package org.ironriver.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.ironriver.scenarios.experiment.EngineProvider;
import org.ironriver.scenarios.experiment.Engines;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options about where replications are run; none changes a result. */
final class EngineOptions {

    private static final String PARTS = "parts";

    /** More than one letter, which would be a drive. */
    private static final String BEGINS_AS_URI = "[A-Za-z][A-Za-z0-9+.-]+:.*";

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = Engines.LOCAL,
            description = "Where replications run: local (threads of this process), or spark, with ./ironriver-spark"
                    + " (default: ${DEFAULT-VALUE}).")
    private String engine = Engines.LOCAL;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master, such as spark://host:7077 (default: that of spark-submit, or else local with"
                    + " as many threads as --threads).")
    private @Nullable String master;

    @Option(
            names = "--parts",
            paramLabel = "URI",
            description = "Folder for the Parquet files of Spark's executors, which all machines must see, such as"
                    + " hdfs:///user/me/parts (default: parts in the experiment's folder).")
    private @Nullable String parts;

    @Mixin
    private InsideOptions inside = new InsideOptions();

    /**
     * An engine that exists, to be opened once there is a folder.
     *
     * @param provider makes it
     * @param threads  replications at once, where it runs in this process
     * @param inside   threads of each of them
     * @param master   as given
     * @param parts    as given
     */
    record Choice(EngineProvider provider, int threads, int inside, Optional<String> master, Optional<URI> parts) {

        boolean isLocal() {
            return provider.id().equals(Engines.LOCAL);
        }

        /** Other engines have the memory of other machines. */
        void requireRoom(ReplicationRunner runner, Experiment experiment) {
            if (isLocal()) {
                int all = experiment.scenarios().size() * experiment.replications();
                new ExperimentRunner(runner, threads).requireRoom(experiment.scenarios(), all);
            }
        }

        ExperimentEngine open(ReplicationRunner runner, Path folder) {
            URI where = parts.orElseGet(
                    () -> folder.resolve(PARTS).toAbsolutePath().normalize().toUri());
            return provider.open(new EngineProvider.Request(runner.withThreadsInside(inside), threads, master, where));
        }
    }

    /** Refuses what does not exist before anything is begun. */
    Choice choice(RunningOptions running) {
        EngineProvider provider = Engines.get("--engine", engine);
        int insideThreads = inside.threads();
        if (!engine.equals(Engines.LOCAL) && insideThreads > 1) {
            throw new ParameterException(
                    command.commandLine(),
                    "--threads-inside " + insideThreads + " is for the local engine; allowed with --engine " + engine
                            + ": 1, a task being one thread there");
        }
        if (engine.equals(Engines.LOCAL) && (master != null || parts != null)) {
            throw new ParameterException(
                    command.commandLine(),
                    (master != null ? "--master " + master : "--parts " + parts)
                            + " is for --engine spark; allowed with the local engine: neither --master nor --parts");
        }
        return new Choice(
                provider,
                running.threadsOf(insideThreads),
                insideThreads,
                Optional.ofNullable(master),
                Optional.ofNullable(parts).map(this::uri));
    }

    private URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException e) {
            if (text.matches(BEGINS_AS_URI)) {
                throw new ParameterException(
                        command.commandLine(),
                        "--parts '" + text + "' is no URI: " + e.getReason()
                                + "; allowed: a path, or one such as hdfs:///user/me/parts",
                        e);
            }
        }
        return Path.of(text).toAbsolutePath().normalize().toUri();
    }
}
