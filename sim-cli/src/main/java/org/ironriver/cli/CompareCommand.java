package org.ironriver.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.belief.BeliefWorlds;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.precision.PrecisionSearch;
import org.ironriver.scenarios.scenario.LoadedScenario;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

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
            "  ironriver compare --displacement                       prevented, or displaced to where",
            "  ironriver compare --best homicides                     which policy prevents most",
            "  ironriver compare --factorial universal-background-checks,dealer-oversight   all combinations",
            "  ironriver compare --precision 5                        go on until intervals are narrow",
            "  ironriver compare --draws ranges --replications 40     how much of the interval is parameters",
            "  ironriver compare --beliefs permissive,restrictive     the same under two readings of the evidence",
            "  ironriver-spark compare --engine spark --master spark://host:7077   on a cluster",
            "  ironriver compare --only baseline:17 --format csv      one row of runs.csv again",
            "  ironriver compare --civilian-scale 1 --threads-inside 2      the nation 1:1",
            "  ironriver compare history history-ban-kept --format csv > contrasts.csv"
        })
final class CompareCommand implements Callable<Integer> {

    private static final List<String> DEFAULT =
            List.of("baseline", "universal-background-checks", "assault-weapon-ban", "dealer-oversight", "all-three");

    @ParentCommand
    private @Nullable IronRiver parent;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "Built-in ids or YAML or JSON files; the first is the reference.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "10",
            description = "Replications of each scenario (default: ${DEFAULT-VALUE}).")
    private int replications;

    @Option(
            names = "--only",
            paramLabel = "SCENARIO:REPLICATION",
            converter = RowChoice.Converter.class,
            description = "Run this replication alone and print its row of runs.csv; nothing is written.")
    private @Nullable RowChoice only;

    @Mixin
    private FactorialOptions factorial = new FactorialOptions();

    @Mixin
    private PrecisionOptions precision = new PrecisionOptions();

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Mixin
    private DrawOptions draws = new DrawOptions();

    @Mixin
    private BeliefOptions beliefs = new BeliefOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private AccountOptions accounts = new AccountOptions();

    @Override
    public Integer call() throws IOException {
        running.requireBetween("--replications", replications, RunningOptions.MOST_REPLICATIONS);
        EngineOptions.Choice choice = engine.choice(running);
        accounts.require(output);
        Optional<PrecisionSearch> search = precision.search(replications, environment(), output);
        ScenarioLibrary library = new ScenarioLibrary();
        Experiment experiment = experiment(library);
        if (only != null) {
            requireNothingIdle(choice, search);
            return runOne(experiment, only, choice);
        }
        return folder.run(
                experiment,
                library,
                () -> factorial.isAsked() ? factorial.folder() : ResultsFolder.free(experiment),
                environment(),
                new AnswerReport(environment(), output, accounts),
                choice,
                search);
    }

    /** One row is printed, and that is all that happens. */
    private void requireNothingIdle(EngineOptions.Choice choice, Optional<PrecisionSearch> search) {
        List<String> idle = new ArrayList<>(folder.given());
        idle.addAll(accounts.given());
        if (search.isPresent()) {
            idle.add("--precision");
        }
        if (!choice.isLocal()) {
            idle.add("--engine");
        }
        if (!idle.isEmpty()) {
            throw new InvalidInputException(
                    idle.get(0),
                    "together with --only",
                    "one of them: --only prints one row of runs.csv, here, and writes nothing");
        }
    }

    private int runOne(Experiment experiment, RowChoice row, EngineOptions.Choice choice) throws IOException {
        List<String> ids = experiment.scenarios().stream().map(Scenario::id).toList();
        if (!ids.contains(row.scenario())) {
            throw InvalidInputException.unknownName("--only " + row, "scenario", row.scenario(), ids);
        }
        Scenario scenario = experiment.scenarios().get(ids.indexOf(row.scenario()));
        long seed = experiment.replicationSeed(row.replication());
        ReplicationKey key = new ReplicationKey(scenario.id(), row.replication(), seed);
        OutcomeSeries series = environment()
                .runner()
                .withThreadsInside(choice.inside())
                .run(experiment.inReplication(scenario, key.replication()), key.replication(), seed);
        new RowReport(environment().out()).print(key, series, output.format());
        return ExitCode.DONE;
    }

    private Experiment experiment(ScenarioLibrary library) {
        if (factorial.isAsked()) {
            beliefs.requireNone("--factorial");
            return draws.applied(library, factorial.experiment(library, scenarios, model, replications));
        }
        List<String> names = scenarios.isEmpty() ? DEFAULT : scenarios;
        List<LoadedScenario> loaded = names.stream().map(library::load).toList();
        List<Scenario> all = new ArrayList<>();
        if (loaded.size() == 1) {
            all.add(loaded.get(0).base().orElseThrow(() -> nothingToCompare(names.get(0))));
        }
        loaded.forEach(scenario -> all.add(scenario.scenario()));
        List<Scenario> changed = model.apply(library, all);
        Optional<BeliefWorlds> worlds = beliefs.worlds(library, changed);
        List<Scenario> run = worlds.map(BeliefWorlds::scenarios).orElse(changed);
        Plan plan = StudyPlan.of(draws.draws(library, run), worlds.map(BeliefWorlds::design));
        return new Experiment(run.get(0), run.subList(1, run.size()), replications, model.seed(), plan);
    }

    private static InvalidInputException nothingToCompare(String name) {
        return new InvalidInputException(
                "SCENARIO",
                "only '" + name + "', which extends no other scenario",
                "two scenarios or more, or one that extends another");
    }

    private Environment environment() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        return parent.environment();
    }
}
