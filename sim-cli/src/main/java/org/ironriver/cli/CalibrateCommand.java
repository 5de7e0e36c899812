package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.calibration.Calibration;
import org.ironriver.scenarios.calibration.EvaluationLog;
import org.ironriver.scenarios.calibration.Likelihood;
import org.ironriver.scenarios.calibration.NoPointException;
import org.ironriver.scenarios.calibration.Recovery;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.Sha256;
import org.ironriver.scenarios.prior.Factor;
import org.ironriver.scenarios.prior.Factors;
import org.ironriver.scenarios.scenario.KnownValues;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.validation.Observables;
import org.ironriver.scenarios.validation.ScenarioFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Fits uncertain parameters to the published targets. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Fits uncertain parameters to the calibration targets on history: a global search, then a posterior by emulators"
                    + " that runs of the model correct.",
            "The same command on the same folder goes on where it was broken off. draws.csv is for 'compare --draws'."
        },
        footer = {
            "",
            "Examples:",
            "  ironriver calibrate --screened results/morris --top 10 --points 350 --out results/fit",
            "  ironriver calibrate --parameters cartel.guns-per-member,conflict.attack-rate --points 40"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final int FEWEST_POINTS = 8;
    private static final int MOST_POINTS = 100_000;
    private static final int MOST_PARAMETERS = 50;
    private static final int DATA_SETS = 100;

    private static final int DEFAULT_TOP = 10;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Option(names = "--parameters", paramLabel = "PATHS", split = ",", description = "Fit these.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--screened",
            paramLabel = "DIR",
            description = "Fit those that were the most influential in this earlier 'sensitivity'.")
    private @Nullable Path screened;

    @Option(names = "--top", paramLabel = "N", description = "How many of --screened (default: " + DEFAULT_TOP + ").")
    private @Nullable Integer top;

    @Option(
            names = "--points",
            paramLabel = "N",
            defaultValue = "350",
            description =
                    "Points at which the model is run (default: ${DEFAULT-VALUE}): a fifth each spread evenly, in the"
                            + " search, drawn from a first posterior and from a second, and in the result.")
    private int points;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "2",
            description = "Replications of each point, on the same luck at every point (default: ${DEFAULT-VALUE}).")
    private int replications;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the tables, and for what is evaluated (default: results/calibration).")
    private Path out = Path.of("results", "calibration");

    @Option(names = "--quiet", description = "No progress and no messages; errors are still told.")
    private boolean quiet;

    @Mixin
    private RunningOptions running = new RunningOptions();

    @Mixin
    private ModelOptions model = new ModelOptions();

    @Override
    public Integer call() throws IOException {
        running.requireBetween("--replications", replications, RunningOptions.MOST_REPLICATIONS);
        running.requireBetween("--points", points, MOST_POINTS);
        ScenarioLibrary library = new ScenarioLibrary();
        Scenario history = model.apply(library, List.of(library.load("history").scenario()))
                .get(0);
        Factors factors = factors(history);
        Likelihood likelihood =
                new Likelihood(TargetRegistry.load(Observables.names()).groups());
        Calibration.Settings settings =
                Calibration.Settings.of(factors.size(), points, replications, running.threads(), model.seed());
        environment().runner().requireRoom(history, running.threads());
        Instant started = environment().clock().instant();
        Cancellation cancellation = new Cancellation();
        Runnable safe = environment().signals().onInterrupt(cancellation);
        try (FitFolder folder = FitFolder.open(out);
                EvaluationLog log = EvaluationLog.open(folder.log(), about(library, history, factors));
                Progress.OfPoints progress = Progress.ofPoints(environment(), quiet, settings.evaluations())) {
            ScenarioFigures figures = new ScenarioFigures(environment().runner(), likelihood.targets());
            Calibration calibration = new Calibration(
                    likelihood,
                    (point, replication) -> figures.of(
                            history.withParameters(factors.apply(history.parameters(), point)),
                            replication,
                            KeyedRandom.replicationSeed(model.seed(), replication)),
                    log,
                    settings,
                    factors.standard(),
                    cancellation,
                    progress);
            Calibration.Posterior posterior = calibration.run();
            progress.ended();
            FitReport report = new FitReport(environment().out());
            folder.write(factors, posterior, manifest(history, settings, posterior, started));
            report.print(factors, posterior);
            tell("tables in " + out);
            List<Recovery> recoveries = calibration.recover(
                    factors.list().stream().map(Factor::path).toList(), posterior, DATA_SETS);
            folder.write(recoveries);
            report.print(recoveries, DATA_SETS);
            return told(calibration.failures());
        } catch (NoPointException e) {
            environment().err().println("ironriver: " + e.getMessage());
            return ExitCode.FAILED;
        } catch (CancellationException e) {
            environment().err().println("interrupted; go on with the same command: what was evaluated is in " + out);
            return ExitCode.INTERRUPTED;
        } finally {
            safe.run();
        }
    }

    private Factors factors(Scenario history) throws IOException {
        if (paths.isEmpty() == (screened == null)) {
            throw new InvalidInputException(
                    "calibrate",
                    paths.isEmpty() ? "neither --parameters nor --screened" : "both --parameters and --screened",
                    "one of the two: which parameters are fitted");
        }
        ScreenedParameters.requireScreening(top, screened);
        List<String> chosen = screened == null
                ? paths
                : ScreenedParameters.most(screened, top == null ? DEFAULT_TOP : top, each -> true);
        running.requireBetween("number of parameters", chosen.size(), MOST_PARAMETERS);
        if (points < FEWEST_POINTS) {
            throw new InvalidInputException("--points", Integer.toString(points), FEWEST_POINTS + " or more");
        }
        String where = screened == null ? "--parameters" : "--screened " + screened;
        new KnownValues(List.of(history)).requireNone(where, chosen);
        return Factors.named(where, history.parameters(), chosen);
    }

    /** Evaluations of another build, seed, scenario or set of parameters do not belong together. */
    private String about(ScenarioLibrary library, Scenario history, Factors factors) {
        return BuildInfo.current() + " history "
                + Sha256.of(library.effective(history).getBytes(StandardCharsets.UTF_8)) + " seed " + model.seed()
                + " replications " + replications + " of "
                + factors.list().stream().map(Factor::path).toList();
    }

    /** Points that broke down tell the fit nothing; somebody has to know. */
    private int told(List<String> failures) {
        if (failures.isEmpty()) {
            return ExitCode.DONE;
        }
        environment()
                .err()
                .println("ironriver: " + failures.size() + " of " + points
                        + " points broke down and are left out; the same command tries them again. The first: "
                        + failures.get(0));
        return ExitCode.FAILED;
    }

    private void tell(String line) {
        if (!quiet) {
            environment().err().println(line);
        }
    }

    private ObjectNode manifest(
            Scenario history, Calibration.Settings settings, Calibration.Posterior posterior, Instant started) {
        ObjectNode manifest = Json.nodes().objectNode();
        BuildInfo build = BuildInfo.current();
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("local_changes", build.dirty());
        environment().command().forEach(manifest.putArray("command")::add);
        manifest.put("seed", settings.seed());
        manifest.put("points", settings.evaluations());
        manifest.put("replications", settings.replications());
        manifest.put("threads", settings.threads());
        manifest.put("scenario", history.id());
        manifest.put("parameter_hash", history.parameters().hash());
        manifest.set("effective_draws", Json.number(posterior.effectiveDraws()));
        manifest.set("best_log_likelihood", Json.number(posterior.bestLogLikelihood()));
        manifest.put("started", started.toString());
        manifest.put(
                "seconds_of_last_session",
                Duration.between(started, environment().clock().instant()).toSeconds());
        return manifest;
    }

    private Environment environment() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        return parent.environment();
    }
}
