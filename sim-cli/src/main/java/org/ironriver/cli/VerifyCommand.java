package org.ironriver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.Verification;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Whether an experiment's tables can be had again. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Runs some replications of an experiment again and compares them with runs.csv to the last bit; checks the"
                    + " SHA-256 of every file. Changes nothing.",
            "Exit code 4 if there is a difference."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver verify results/mine",
            "  ironriver verify results/mine --sample 50",
            "  ironriver verify results/mine --only baseline:17"
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 20;

    private static final int DEFAULT_SAMPLE = 4;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Parameters(paramLabel = "DIR", description = "The experiment's folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--sample",
            paramLabel = "K",
            description = "Replications to run again, spread over scenarios and numbers, the same every time (default: "
                    + DEFAULT_SAMPLE + ").")
    private @Nullable Integer sample;

    @Option(
            names = "--only",
            paramLabel = "SCENARIO:REPLICATION",
            converter = RowChoice.Converter.class,
            description = "This replication alone.")
    private @Nullable RowChoice only;

    @Option(names = "--quiet", description = "No progress and no messages.")
    private boolean quiet;

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Override
    public Integer call() throws IOException {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        Environment environment = parent.environment();
        if (sample != null && only != null) {
            throw new InvalidInputException(
                    "--sample", "--only beside it", "one of the two: which replications are run again");
        }
        int replications = sample == null ? DEFAULT_SAMPLE : sample;
        running.requireBetween("--sample", replications, RunningOptions.MOST_REPLICATIONS);
        ExperimentRunner runner = new ExperimentRunner(environment.runner(), running.threads());
        Verification verification = Verification.of(folder, new ScenarioLibrary());
        String build = BuildInfo.current().toString();
        if (!quiet && !build.equals(verification.build())) {
            environment.err().println("made by version " + verification.build() + ", verified by version " + build);
        }
        Cancellation cancellation = new Cancellation();
        Runnable safe =
                environment.signals().onInterrupt(cancellation, "what was found is not told; the folder is as it was");
        try {
            ExperimentListener progress = Progress.of(environment, quiet);
            Verification.Report report = only == null
                    ? verification.sample(replications, runner, progress, cancellation)
                    : verification.only(only.scenario(), only.replication(), runner, progress, cancellation);
            print(environment.out(), report);
            environment.out().flush(); // from safe on, the process may end
            return exitCode(report, cancellation);
        } finally {
            safe.run();
        }
    }

    private static void print(PrintWriter out, Verification.Report report) {
        out.println(report.files() + " files of the manifest checked by SHA-256");
        out.println(report.rows().size() + " replications run again, " + report.values() + " values of "
                + ExperimentFolder.RUNS + " compared: " + String.join(", ", report.rows()));
        int number = report.differences().size();
        out.println(number == 0 ? "no difference" : number + (number == 1 ? " difference:" : " differences:"));
        report.differences().stream().limit(MOST_SHOWN).forEach(difference -> out.println("  " + difference));
        if (number > MOST_SHOWN) {
            out.println("  and " + (number - MOST_SHOWN) + " more");
        }
    }

    private static int exitCode(Verification.Report report, Cancellation cancellation) {
        if (!report.differences().isEmpty()) {
            return ExitCode.DIFFERENT;
        }
        return cancellation.isCancelled() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }
}
