package org.ironriver.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.parameter.Grade;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.prior.Factor;
import org.ironriver.scenarios.prior.Factors;
import org.ironriver.scenarios.scenario.KnownValues;
import org.ironriver.scenarios.scenario.LoadedScenario;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.sensitivity.Screening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Which assumptions an answer rests on. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = {
            "Moves uncertain parameters over their ranges and says how much levels, and what policies change, rest on each.",
            "First screen all by Morris, then work out Sobol indices of those that matter (--screened). It is an"
                    + " experiment whose replications are points of the design: 'extend' and 'verify' work as for others."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver sensitivity all-three --years 3 --blocks 10 --out results/morris",
            "  ironriver sensitivity all-three --years 3 --method sobol --screened results/morris --top 8 \\",
            "      --blocks 64",
            "  ironriver sensitivity baseline --parameters cartel.guns-per-member,smuggler.ant-trips-per-week"
        })
final class SensitivityCommand implements Callable<Integer> {

    private static final int MOST_BLOCKS = 100_000;
    private static final String BASELINE = "baseline";

    private static final int DEFAULT_TOP = 8;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "Built-in ids or files; the first is the reference. One alone is compared with what it extends; none: baseline alone.")
    private List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "morris",
            description = "morris (screening) or sobol (first and total indices) (default: ${DEFAULT-VALUE}).")
    private Screening.Method method = Screening.Method.MORRIS;

    @Option(
            names = "--blocks",
            paramLabel = "N",
            defaultValue = "10",
            description =
                    "Morris: trajectories, of as many points as parameters and one more. Sobol: blocks, of as many"
                            + " points as parameters and three more (default: ${DEFAULT-VALUE}).")
    private int blocks;

    @Option(
            names = "--grades",
            paramLabel = "GRADES",
            split = ",",
            defaultValue = "A,B,C,D",
            description =
                    "Evidence grades of the parameters that vary, where neither --parameters nor --screened names them"
                            + " (default: ${DEFAULT-VALUE}).")
    private List<Grade> grades = List.of(Grade.values());

    @Option(names = "--parameters", paramLabel = "PATHS", split = ",", description = "Vary these, and no others.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--screened",
            paramLabel = "DIR",
            description = "Vary those that were the most influential in this earlier screening.")
    private @Nullable Path screened;

    @Option(names = "--top", paramLabel = "N", description = "How many of --screened (default: " + DEFAULT_TOP + ").")
    private @Nullable Integer top;

    @Option(
            names = "--outcomes",
            paramLabel = "NAMES",
            split = ",",
            defaultValue = "guns.crossed,homicides,homicides.firearm",
            description = "Figures that are asked about (default: ${DEFAULT-VALUE}).")
    private List<String> outcomes = new ArrayList<>();

    @Mixin
    private FolderOptions folder = new FolderOptions();

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Mixin
    private EngineOptions engine = new EngineOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

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
        running.requireBetween("--blocks", blocks, MOST_BLOCKS);
        accounts.require(output);
        EngineOptions.Choice choice = engine.choice(running);
        ScenarioLibrary library = new ScenarioLibrary();
        Experiment experiment = experiment(library);
        return folder.run(
                experiment,
                library,
                () -> ResultsFolder.free("sensitivity-" + method.id()),
                environment,
                new AnswerReport(environment, output, accounts),
                choice,
                Optional.empty());
    }

    private Experiment experiment(ScenarioLibrary library) throws IOException {
        outcomes.forEach(outcome -> OutcomeNames.requireKnown("--outcomes", outcome));
        List<Scenario> changed = model.apply(library, loaded(library));
        Scenario reference = changed.get(0);
        Screening screening = new Screening(method, varied(reference, new KnownValues(changed)), outcomes);
        int points = running.requireBetween(
                "--blocks times points of a block", blocks * screening.blockSize(), RunningOptions.MOST_REPLICATIONS);
        return new Experiment(reference, changed.subList(1, changed.size()), points, model.seed(), screening);
    }

    private List<Scenario> loaded(ScenarioLibrary library) {
        List<String> names = scenarios.isEmpty() ? List.of(BASELINE) : scenarios;
        List<Scenario> all = new ArrayList<>();
        for (String name : names) {
            LoadedScenario loaded = library.load(name);
            if (names.size() == 1) {
                loaded.base().ifPresent(all::add);
            }
            all.add(loaded.scenario());
        }
        return all;
    }

    private List<String> varied(Scenario reference, KnownValues known) throws IOException {
        ScreenedParameters.requireScreening(top, screened);
        if (!paths.isEmpty() && screened != null) {
            throw new InvalidInputException("--parameters", "--screened as well", "one of the two");
        }
        if (!paths.isEmpty()) {
            return named("--parameters", reference, known, paths);
        }
        if (screened != null) {
            List<String> most = ScreenedParameters.most(
                    screened, top == null ? DEFAULT_TOP : top, each -> outcomes.contains(each.outcome()));
            return named("--screened " + screened, reference, known, most);
        }
        return Factors.uncertain(reference.parameters(), grades).list().stream()
                .map(Factor::path)
                .filter(path -> !known.contains(path))
                .toList();
    }

    private static List<String> named(String where, Scenario reference, KnownValues known, List<String> paths) {
        Factors.named(where, reference.parameters(), paths);
        known.requireNone(where, paths);
        return paths;
    }
}
