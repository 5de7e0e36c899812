package org.ironriver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.StoredExperiment;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Goes on with an experiment, finished or interrupted. */
@Command(
        name = "extend",
        mixinStandardHelpOptions = true,
        description = {
            "Goes on with an experiment, finished, interrupted or killed, and prints its contrasts.",
            "It ends with the same tables as an experiment that was never interrupted. Replications that failed are"
                    + " tried again. Scenarios and seed are the experiment's own."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver extend results/mine                        to the number that was asked for",
            "  ironriver extend results/mine --replications 200     to more",
            "  ironriver extend results/mine --precision 0.5        to as many as narrow intervals need"
        })
final class ExtendCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable IronRiver parent;

    @Parameters(paramLabel = "DIR", description = "The experiment's folder.")
    private Path folder = Path.of(".");

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications of each scenario, those that there are included (default: as many as were asked"
                    + " for last).")
    private @Nullable Integer replications;

    @Option(
            names = "--repair",
            description =
                    "Set a damaged journal's whole records in its place and run the others again; the damaged file is"
                            + " kept.")
    private boolean repair;

    @Mixin
    private PrecisionOptions precision = new PrecisionOptions();

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AccountOptions accounts = new AccountOptions();

    @Override
    public Integer call() throws IOException {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        Environment environment = parent.environment();
        EngineOptions.Choice choice = engine.choice(running);
        accounts.require(output);
        OptionalInt wanted = replications == null
                ? OptionalInt.empty()
                : OptionalInt.of(
                        running.requireBetween("--replications", replications, RunningOptions.MOST_REPLICATIONS));
        Cancellation cancellation = new Cancellation();
        Runnable safe = environment.signals().onInterrupt(cancellation, writesTablesOf(folder));
        try (ExperimentFolder held = ExperimentFolder.reopen(folder)) {
            if (repair) {
                Path kept = StoredExperiment.repair(held);
                environment.err().println("the journal was written anew; the file as it was is " + kept);
            }
            try (StoredExperiment experiment =
                            StoredExperiment.reopen(held, wanted, new ScenarioLibrary(), environment.execution());
                    ExperimentEngine opened = choice.open(environment.runner(), folder)) {
                tellTorn(environment.err(), experiment);
                return new AnswerReport(environment, output, accounts)
                        .runAndPrint(
                                experiment,
                                held,
                                opened,
                                cancellation,
                                precision.search(experiment.experiment().replications(), environment, output));
            }
        } finally {
            safe.run();
        }
    }

    /** What is left to do where a process ended before it had written its tables. */
    static String writesTablesOf(Path folder) {
        return "what was finished is safe, and 'ironriver extend " + folder + "' writes the tables";
    }

    private static void tellTorn(PrintWriter err, StoredExperiment experiment) {
        if (experiment.tornBytes() > 0) {
            err.println("the last record in " + ExperimentFolder.JOURNAL + " was broken off as it was written ("
                    + experiment.tornBytes() + " bytes); it is dropped, and its replication run again");
        }
    }
}
