package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.ShellWords;
import org.ironriver.scenarios.io.WholeFile;
import org.ironriver.scenarios.natural.FindingsJson;
import org.ironriver.scenarios.natural.FindingsTable;
import org.ironriver.scenarios.natural.NaturalExperiments;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.validation.Observables;
import org.ironriver.scenarios.validation.Scorecard;
import org.ironriver.scenarios.validation.ScorecardJson;
import org.ironriver.scenarios.validation.ScorecardTable;
import org.ironriver.scenarios.validation.Validation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The scorecard: simulated levels beside published ones. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Runs history, and present law for the years since, and prints what came out beside what is published:"
                    + " the flow, traces, seizures, prices, homicides year by year, cartels, firearms in homes.",
            "A figure that is far off is a finding and no failure: the exit code is 0 all the same."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver validate",
            "  ironriver validate --replications 16 --format markdown --out docs/levels.md",
            "  ironriver validate --natural                 natural experiments too",
            "  ironriver validate --natural --replications 16 --format markdown --out docs/validation.md",
            "  ironriver validate --replications 2 --set conflict.attack-rate=5.5"
        })
final class ValidateCommand implements Callable<Integer> {

    private static final int MOST_REPLICATIONS = 10_000;
    private static final int MOST_THREADS = 1_024;

    /** What the result is written as. */
    enum Format {
        table,
        json,
        csv,
        markdown
    }

    @ParentCommand
    private @Nullable IronRiver parent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "4",
            description = "Replications of each scenario (default: ${DEFAULT-VALUE}).")
    private int replications;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Replications at once; changes no result (default: one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "What the result is written as: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write the result to this file, and over it, instead of to standard output; an interrupted run"
                            + " leaves the file as it is.")
    private @Nullable Path file;

    @Option(
            names = "--natural",
            description =
                    "Replay natural experiments too: the published estimator run on simulated data, never fitted. With"
                            + " csv, their table alone; with markdown, the page docs/validation.md.")
    private boolean natural;

    @Option(names = "--quiet", description = "No progress and no messages; errors are still told.")
    private boolean quiet;

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private FitOptions fit = new FitOptions();

    @Override
    public Integer call() throws IOException {
        requireBetween("--replications", replications, MOST_REPLICATIONS);
        requireBetween("--threads", threads, MOST_THREADS);
        requireFolder();
        TargetRegistry registry = TargetRegistry.load(Observables.names());
        List<Scenario> scenarios = scenarios(new ScenarioLibrary(), registry);
        Validation validation = new Validation(
                registry, scenarios, replications, model.seed(), fit.plan(new ScenarioLibrary(), scenarios));
        Optional<NaturalExperiments> experiments = naturalExperiments(); // may be refused, so before anything runs
        Environment environment = environment();
        Cancellation cancellation = new Cancellation();
        Runnable safe = environment
                .signals()
                .onInterrupt(cancellation, "of a scorecard nothing is kept; begin again with the same command");
        try {
            Scorecard scorecard =
                    validation.run(environment.runner(), threads, Progress.of(environment, quiet), cancellation);
            Optional<NaturalExperiments.Answer> replayed = scorecard.status() == ExperimentStatus.COMPLETE
                    ? experiments.map(each -> replay(each, cancellation))
                    : Optional.empty();
            int code = Math.max(
                    exitCode(scorecard), replayed.map(ValidateCommand::exitCode).orElse(ExitCode.DONE));
            if (code == ExitCode.INTERRUPTED && file != null) {
                environment.err().println("interrupted; nothing was written to " + file);
            } else if (code == ExitCode.INTERRUPTED && isOtherDocument(replayed)) {
                environment
                        .err()
                        .println("interrupted; what was asked for needs natural experiments, which were not run");
            } else {
                deliver(scorecard, replayed);
            }
            return code;
        } finally {
            safe.run();
        }
    }

    /** Without natural experiments these formats hold something else than with them. */
    private boolean isOtherDocument(Optional<NaturalExperiments.Answer> replayed) {
        return natural && replayed.isEmpty() && (format == Format.csv || format == Format.markdown);
    }

    private Optional<NaturalExperiments> naturalExperiments() {
        if (!natural) {
            return Optional.empty();
        }
        ScenarioLibrary library = new ScenarioLibrary();
        NaturalExperiments.Worlds worlds =
                NaturalExperiments.Worlds.builtIn(library, scenarios -> model.apply(library, scenarios));
        return Optional.of(new NaturalExperiments(worlds, replications, model.seed(), fit.plan(library, worlds.all())));
    }

    private NaturalExperiments.Answer replay(NaturalExperiments experiments, Cancellation cancellation) {
        Environment environment = environment();
        return experiments.run(environment.runner(), threads, Progress.of(environment, quiet), cancellation);
    }

    /** History, and present law up to the last year that any figure is about: later years would be simulated for nothing. */
    private List<Scenario> scenarios(ScenarioLibrary library, TargetRegistry registry) {
        List<Scenario> loaded = List.of(
                library.load("history").scenario(), library.load("baseline").scenario());
        List<Scenario> changed = model.apply(library, loaded);
        Scenario present = changed.get(1);
        int years = Validation.lastYear(registry) + 1 - present.from().getYear();
        boolean longer = present.until().isAfter(present.from().plusYears(years));
        return List.of(changed.get(0), longer ? present.withYears("validate", years) : present);
    }

    private void deliver(Scorecard scorecard, Optional<NaturalExperiments.Answer> replayed) throws IOException {
        Environment environment = environment();
        StringWriter text = new StringWriter();
        PrintWriter printer = new PrintWriter(text);
        write(scorecard, replayed, printer);
        printer.flush();
        if (file == null) {
            environment.out().print(text);
            environment.out().flush();
        } else {
            save(file, text.toString());
        }
        if (!scorecard.failures().isEmpty()) {
            environment
                    .err()
                    .println(scorecard.failures().size() + " replications failed; the scorecard is of the "
                            + scorecard.complete() + " that every scenario completed");
        }
    }

    /** A disk that is full must not cost what was simulated for minutes. */
    private void save(Path file, String text) throws IOException {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.writeString(file, text, StandardCharsets.UTF_8); // a terminal, or a pipe
            } else {
                WholeFile.write(Files.exists(file) ? file.toRealPath() : file, out -> out.write(text));
            }
        } catch (IOException e) {
            environment().out().print(text);
            environment().out().flush();
            throw e;
        }
        tell("the scorecard is in " + file);
    }

    private void write(Scorecard scorecard, Optional<NaturalExperiments.Answer> replayed, PrintWriter printer)
            throws IOException {
        switch (format) {
            case table -> {
                new ScorecardReport(printer).print(scorecard);
                replayed.ifPresent(answer -> {
                    printer.println();
                    new NaturalReport(printer).print(answer);
                });
            }
            case json -> {
                ObjectNode root = ScorecardJson.of(scorecard);
                replayed.ifPresent(answer -> root.set("natural_experiments", FindingsJson.of(answer.scores())));
                printer.print(Json.write(root));
            }
            case csv -> {
                if (replayed.isPresent()) {
                    FindingsTable.write(replayed.get().scores(), printer);
                } else {
                    ScorecardTable.write(scorecard, printer);
                }
            }
            case markdown -> {
                if (replayed.isPresent()) {
                    new ValidationDocument(printer).print(scorecard, replayed.get(), command());
                } else {
                    new ScorecardDocument(printer).print(scorecard, command());
                }
            }
        }
    }

    private String command() {
        return "./ironriver "
                + environment().command().stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private void tell(String message) {
        if (!quiet) {
            environment().err().println(message);
        }
    }

    private static int exitCode(Scorecard scorecard) {
        if (scorecard.status() == ExperimentStatus.INTERRUPTED) {
            return ExitCode.INTERRUPTED;
        }
        return scorecard.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static int exitCode(NaturalExperiments.Answer answer) {
        if (answer.status() == ExperimentStatus.INTERRUPTED) {
            return ExitCode.INTERRUPTED;
        }
        return answer.failures().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Before anything is simulated: a run of minutes must not end in a folder that is not there. */
    private void requireFolder() {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new ParameterException(
                    spec.commandLine(), "--out cannot be " + file + "; allowed: a file in a folder that exists");
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--out cannot be " + file + ", which cannot be written; allowed: a file that can");
        }
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
