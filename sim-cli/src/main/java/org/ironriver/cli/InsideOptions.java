package org.ironriver.cli;

import org.ironriver.scenarios.experiment.ReplicationRunner;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Threads that share one replication; they change no result. */
final class InsideOptions {

    private static final int MOST_THREADS = 1_024;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--threads-inside",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads that share one replication; changes no result, and pays where civilians are many, as"
                    + " with --civilian-scale 1 (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new ParameterException(
                    command.commandLine(), "--threads-inside cannot be " + threads + "; allowed: 1 to " + MOST_THREADS);
        }
        return threads;
    }

    ReplicationRunner applied(ReplicationRunner runner) {
        return runner.withThreadsInside(threads());
    }
}
