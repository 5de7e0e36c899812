package org.ironriver.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options about how replications are run; none changes a result. */
final class RunningOptions {

    static final int MOST_REPLICATIONS = 1_000_000;
    private static final int MOST_THREADS = 1_024;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Replications at once; changes no result (default: one for each processor).")
    private @Nullable Integer threads;

    int threads() {
        return threadsOf(1);
    }

    /**
     * Replications at once.
     *
     * @param inside threads of each: unless the user says otherwise, all of them together are as many as processors
     */
    int threadsOf(int inside) {
        return threads == null
                ? Math.max(1, Runtime.getRuntime().availableProcessors() / inside)
                : requireBetween("--threads", threads, MOST_THREADS);
    }

    /** @return the value */
    int requireBetween(String option, int value, int most) {
        return requireBetween(option, value, 1, most);
    }

    /** @return the value */
    int requireBetween(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    command.commandLine(), option + " cannot be " + value + "; allowed: " + least + " to " + most);
        }
        return value;
    }
}
