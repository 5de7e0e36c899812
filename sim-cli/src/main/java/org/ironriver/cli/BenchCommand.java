package org.ironriver.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.ModelRunner;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** How fast the model is here. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures replications on one thread, phase by phase, and in the same run what bare MASON takes to step as"
                    + " many agents that do nothing.",
            "With --batch: the same batch of replications on one thread and on several.",
            "Compare ratios: seconds depend on the machine and on what else it does."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver bench",
            "  ironriver bench --years 5 --format json",
            "  ironriver bench --batch 40 --threads 2               two threads beside one",
            "  IRONRIVER_JAVA_OPTS='-XX:+UseParallelGC -Xmx512m' ironriver bench"
        })
final class BenchCommand implements Callable<Integer> {

    private static final int MOST_REPLICATIONS = 1_000;
    private static final int USUAL_REPLICATIONS = 5;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "baseline",
            description = "A built-in id, or a YAML or JSON file (default: ${DEFAULT-VALUE}).")
    private String scenario = "";

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications that are measured (default: " + USUAL_REPLICATIONS + ").")
    private @Nullable Integer replications;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "2",
            description = "Replications before them that are not, while the virtual machine compiles"
                    + " (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Measure a batch of so many replications on one thread, and then on --threads.")
    private @Nullable Integer batch;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Threads of --batch (default: one for each processor).")
    private @Nullable Integer threads;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        int measured = replications == null ? USUAL_REPLICATIONS : replications;
        requireBetween("--replications", measured, 1);
        requireBetween("--warm-up", warmUps, 0);
        if (output.format() == OutputOptions.Format.csv) {
            throw new ParameterException(spec.commandLine(), "--format cannot be csv; allowed: table, json");
        }
        if (threads != null && batch == null) {
            throw new InvalidInputException(
                    "--threads", "no --batch; without it, one thread is measured", "--batch N beside it");
        }
        if (replications != null && batch != null) {
            throw new InvalidInputException(
                    "--replications", "beside --batch, which has a number of its own", "one of the two");
        }
        Environment environment = environment();
        ScenarioLibrary library = new ScenarioLibrary();
        Scenario chosen =
                model.apply(library, List.of(library.load(scenario).scenario())).get(0);
        if (batch != null) {
            return runBatch(chosen, batch);
        }
        if (!output.quiet()) {
            environment.err().println("running " + (warmUps + measured) + " replications of " + chosen.id());
        }
        Bench bench = new Bench(ModelRunner.settings(chosen), model.seed());
        bench.measure(warmUps, measured);
        BenchReport report = new BenchReport(environment.out());
        if (output.format() == OutputOptions.Format.json) {
            report.json(chosen, bench);
        } else {
            report.table(chosen, bench);
        }
        return ExitCode.DONE;
    }

    private int runBatch(Scenario chosen, int size) {
        requireBetween("--batch", size, 1);
        int most = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        requireBetween("--threads", most, 1);
        Environment environment = environment();
        if (!output.quiet()) {
            environment.err().println("running two batches of " + size + " replications of " + chosen.id());
        }
        BatchBench bench = new BatchBench(environment.runner(), chosen, model.seed());
        List<BatchBench.Run> runs = bench.measure(warmUps, size, most);
        if (output.format() == OutputOptions.Format.json) {
            bench.json(environment.out(), size, runs);
        } else {
            bench.table(environment.out(), size, runs);
        }
        return ExitCode.DONE;
    }

    private void requireBetween(String option, int value, int least) {
        if (value < least || value > MOST_REPLICATIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " cannot be " + value + "; allowed: " + least + " to " + MOST_REPLICATIONS);
        }
    }

    private Environment environment() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        return parent.environment();
    }
}
