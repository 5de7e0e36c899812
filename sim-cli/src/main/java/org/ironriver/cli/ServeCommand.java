package org.ironriver.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.serve.LocalServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A page to choose policies on. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a page on this machine alone, to choose policies with dates and strengths, run them against present law,"
                    + " watch the answer converge, and open its report.",
            "It goes on until it is interrupted (Ctrl-C); experiments under way are then broken off and can be gone on with by"
                    + " extend."
        },
        footer = {"", "Examples:", "  ironriver serve", "  ironriver serve --port 8080 --out results --threads 4"})
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "Port of the loopback address (default: any that is free).")
    private int port;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "results",
            description = "Where experiments get their folders (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        if (port != 0) {
            running.requireBetween("--port", port, HIGHEST_PORT);
        }
        Environment environment = parent.environment();
        ExperimentRunner runner = new ExperimentRunner(environment.runner(), running.threads());
        Cancellation cancellation = new Cancellation();
        Runnable safe = environment
                .signals()
                .onInterrupt(
                        cancellation,
                        "what was finished is safe, and 'ironriver extend' goes on with each experiment in " + out);
        try (LocalServer server = start(runner, environment)) {
            environment.out().println(server.address());
            environment.out().flush();
            environment.err().println("open this address in a browser; Ctrl-C ends it");
            cancellation.await();
        } finally {
            safe.run();
        }
        return ExitCode.INTERRUPTED;
    }

    private LocalServer start(ExperimentRunner runner, Environment environment) throws IOException {
        try {
            return LocalServer.start(port, out, runner, environment.execution());
        } catch (BindException e) {
            throw new InvalidInputException(
                    "--port " + port,
                    "a port that cannot be had: " + e.getMessage(),
                    "another port, or 0 for any that is free",
                    null,
                    e);
        }
    }
}
