package org.ironriver.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.scenario.LoadedScenario;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;
import org.ironriver.scenarios.sweep.NeededEffect;
import org.ironriver.scenarios.sweep.Sweep;
import org.ironriver.scenarios.sweep.SweepAxis;
import org.ironriver.scenarios.sweep.SweepDesign;
import org.ironriver.scenarios.sweep.SweepRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Dose and response: one scenario at many values of some parameters. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a scenario at many values of one or more parameters, on the same luck as a reference, and prints the"
                    + " response.",
            "Any value that --set can change can be varied: of the model (PATH) or of a policy (policy.value,"
                    + " policy.strength). sweep.csv has every outcome at every point; 'extend' and 'verify' work as for"
                    + " other experiments."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver sweep universal-background-checks --vary universal-background-checks.compliance=0:1:5",
            "  ironriver sweep assault-weapon-ban --vary assault-weapon-ban.coverage=0.5,0.9,1 \\",
            "      --needed \"guns.crossed -2%%\"",
            "  ironriver sweep all-three --vary dealer-oversight.stings-per-year=0:2 \\",
            "      --vary universal-background-checks.compliance=0:1 --design sobol --points 32",
            "  ironriver sweep baseline --vary border.outbound-inspection-rate=0:0.05:6 --reference baseline"
        })
final class SweepCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable IronRiver parent;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario that is varied: a built-in id or a file.")
    private String scenario = "";

    @Option(
            names = "--vary",
            paramLabel = "PATH=VALUES",
            required = true,
            description = "What is varied: PATH=LOW:HIGH:COUNT, PATH=A,B,C, or PATH=LOW:HIGH for a design that spreads"
                    + " its points itself; may be given again.")
    private List<String> varied = new ArrayList<>();

    @Option(
            names = "--reference",
            paramLabel = "SCENARIO",
            description = "What each point is compared with (default: what the scenario extends, or itself).")
    private @Nullable String reference;

    @Option(
            names = "--reference-too",
            description =
                    "With a parameter of the model in --vary: vary it in the reference too: how the effect of the scenario's policies"
                            + " depends on them, not the effect of the parameters.")
    private boolean referenceToo;

    @Option(
            names = "--design",
            paramLabel = "DESIGN",
            defaultValue = "grid",
            description = "grid (every combination), lhs (Latin hypercube) or sobol (Sobol sequence) (default:"
                    + " ${DEFAULT-VALUE}).")
    private SweepDesign design = SweepDesign.GRID;

    @Option(names = "--points", paramLabel = "N", description = "Points of lhs or sobol, two or more.")
    private @Nullable Integer points;

    @Option(
            names = "--needed",
            paramLabel = "EFFECT",
            description = "Find the dose of the first --vary at which an outcome changes this much: \"homicides -5%%\","
                    + " \"guns.crossed -20000\"; may be given again.")
    private List<String> needed = new ArrayList<>();

    @Option(
            names = "--curve",
            paramLabel = "CURVE",
            description =
                    "With --needed: how it reads the response between points: monotone (isotonic regression) or interpolated"
                            + " (default: monotone).")
    private Sweep.@Nullable Curve curve;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "10",
            description = "Replications of each point (default: ${DEFAULT-VALUE}).")
    private int replications;

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
        running.requireBetween("--replications", replications, RunningOptions.MOST_REPLICATIONS);
        EngineOptions.Choice choice = engine.choice(running);
        accounts.require(output);
        ScenarioLibrary library = new ScenarioLibrary();
        Experiment experiment = experiment(library);
        return folder.run(
                experiment,
                library,
                () -> ResultsFolder.free(
                        "sweep-" + library.load(scenario).scenario().id()),
                environment,
                new AnswerReport(environment, output, accounts),
                choice,
                Optional.empty());
    }

    private Experiment experiment(ScenarioLibrary library) {
        SweepRequest.Scenarios built = request(library).build(library, model.seed());
        List<Scenario> others =
                new ArrayList<>(built.references().subList(1, built.references().size()));
        others.addAll(built.scenarios());
        return new Experiment(
                built.references().get(0), others, replications, model.seed(), StudyPlan.of(built.sweep()));
    }

    private SweepRequest request(ScenarioLibrary library) {
        LoadedScenario loaded = library.load(scenario);
        Scenario against = Optional.ofNullable(reference)
                .map(id -> library.load(id).scenario())
                .orElseGet(() -> loaded.base().orElse(loaded.scenario()));
        List<Scenario> changed = model.apply(library, List.of(against, loaded.scenario()));
        return new SweepRequest(
                changed.get(1),
                changed.get(0),
                referenceToo,
                varied.stream()
                        .map(text -> SweepAxis.parse("--vary " + text, text))
                        .toList(),
                design,
                count(),
                curve(),
                needed.stream().map(SweepCommand::effect).toList());
    }

    private Sweep.Curve curve() {
        if (curve != null && needed.isEmpty()) {
            throw new InvalidInputException("--curve", "no --needed, which it is for", "--needed EFFECT beside it");
        }
        return curve == null ? Sweep.Curve.MONOTONE : curve;
    }

    private int count() {
        boolean scattered = design != SweepDesign.GRID;
        if (scattered == (points == null)) {
            throw new InvalidInputException(
                    "--points",
                    scattered
                            ? "no number of points for --design "
                                    + design.name().toLowerCase(Locale.ROOT)
                            : "--points with a grid",
                    scattered
                            ? "--points N, 2 to " + SweepDesign.MOST_POINTS
                            : "--design lhs or sobol; a grid has as many points as its values make");
        }
        if (points == null) {
            return 0;
        }
        return running.requireBetween("--points", points, 2, SweepDesign.MOST_POINTS);
    }

    private static NeededEffect effect(String text) {
        String where = "--needed \"" + text + "\"";
        NeededEffect effect = NeededEffect.parse(where, text);
        OutcomeNames.requireKnown("--needed", effect.outcome());
        return effect;
    }
}
