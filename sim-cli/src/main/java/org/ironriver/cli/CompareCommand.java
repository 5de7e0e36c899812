package org.ironriver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentResult;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.ContrastsTable;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.Summary;
import org.ironriver.scenarios.scenario.LoadedScenario;
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

/** The main job: scenarios on the same luck, and what differs. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Runs scenarios on the same luck and prints how they differ from the first one.",
            "Without scenarios: present law against universal background checks, an assault weapon ban, dealer"
                    + " oversight, and all three. With a single scenario the reference is the one that it extends."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver compare",
            "  ironriver compare baseline my-scenario.yaml --replications 100 --out results/mine",
            "  ironriver compare my-scenario.yaml --set border.outbound-inspection-rate=0.02",
            "  ironriver compare history history-ban-kept --format csv > contrasts.csv"
        })
final class CompareCommand implements Callable<Integer> {

    private static final List<String> DEFAULT =
            List.of("baseline", "universal-background-checks", "assault-weapon-ban", "dealer-oversight", "all-three");
    private static final int MOST_REPLICATIONS = 1_000_000;
    private static final int MOST_THREADS = 1_024;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in ids or YAML or JSON files; the first is the reference.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "20",
            description = "Replications of each scenario (default: ${DEFAULT-VALUE}).")
    private int replications;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Replications at once; changes no result (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the tables (default: a new one under results/, named after the scenarios).")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace the experiment that the folder holds, if it holds one.")
    private boolean force;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        requireBetween("--replications", replications, MOST_REPLICATIONS);
        requireBetween("--threads", threads, MOST_THREADS);
        ScenarioLibrary library = new ScenarioLibrary();
        Experiment experiment = experiment(library);
        Path folder = out != null ? out : ResultsFolder.free(experiment);
        Cancellation cancellation = new Cancellation();
        Runnable safe = environment().signals().onInterrupt(cancellation);
        try (ExperimentFolder held = ExperimentFolder.open(folder, force)) {
            return run(experiment, library, held, cancellation);
        } finally {
            safe.run();
        }
    }

    private int run(Experiment experiment, ScenarioLibrary library, ExperimentFolder folder, Cancellation cancellation)
            throws IOException {
        Environment environment = environment();
        Instant started = environment.clock().instant();
        ExperimentResult result = new ExperimentRunner(environment.runner(), threads)
                .run(experiment, Progress.of(environment, output.quiet()), cancellation);
        List<Contrast> contrasts = Contrast.listContrasts(result);
        folder.write(result, contrasts, library::effective, environment.execution(started, threads));
        print(result, contrasts);
        tell(result, folder);
        environment.out().flush();
        return exitCode(result);
    }

    private Experiment experiment(ScenarioLibrary library) {
        List<String> names = scenarios.isEmpty() ? DEFAULT : scenarios;
        List<LoadedScenario> loaded = names.stream().map(library::load).toList();
        List<Scenario> all = new ArrayList<>();
        if (loaded.size() == 1) {
            all.add(loaded.get(0).base().orElseThrow(() -> nothingToCompare(names.get(0))));
        }
        loaded.forEach(scenario -> all.add(scenario.scenario()));
        List<Scenario> changed = model.apply(library, all);
        return new Experiment(changed.get(0), changed.subList(1, changed.size()), replications, model.seed());
    }

    private static InvalidInputException nothingToCompare(String name) {
        return new InvalidInputException(
                "SCENARIO",
                "only '" + name + "', which extends no other scenario",
                "two scenarios or more, or one that extends another");
    }

    private void print(ExperimentResult result, List<Contrast> contrasts) throws IOException {
        PrintWriter printer = environment().out();
        switch (output.format()) {
            case table -> new ContrastReport(printer).print(result, contrasts);
            case json -> printer.print(Json.write(Summary.of(result, contrasts)));
            case csv -> ContrastsTable.write(contrasts, printer);
        }
    }

    private void tell(ExperimentResult result, ExperimentFolder folder) {
        PrintWriter err = environment().err();
        if (!result.failures().isEmpty()) {
            err.println(result.failures().size() + " replications failed; their rows in " + ExperimentFolder.RUNS
                    + " say so, and " + ExperimentFolder.MANIFEST + " says why");
        }
        if (!output.quiet()) {
            String how =
                    result.status() == ExperimentStatus.INTERRUPTED ? "interrupted; what was finished is" : "tables";
            err.println(how + " in " + folder.path());
        }
    }

    private static int exitCode(ExperimentResult result) {
        if (result.status() == ExperimentStatus.INTERRUPTED) {
            return ExitCode.INTERRUPTED;
        }
        return result.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void requireBetween(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " cannot be " + value + "; allowed: 1 to " + most);
        }
    }

    private Environment environment() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        return parent.environment();
    }
}
