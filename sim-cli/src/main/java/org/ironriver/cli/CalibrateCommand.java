package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.calibration.Calibration;
import org.ironriver.scenarios.calibration.CalibrationTables;
import org.ironriver.scenarios.calibration.EvaluationLog;
import org.ironriver.scenarios.calibration.Identifiability;
import org.ironriver.scenarios.calibration.Likelihood;
import org.ironriver.scenarios.calibration.Recovery;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.prior.Factor;
import org.ironriver.scenarios.prior.Factors;
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
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final double STRONG = 0.5;
    private static final int DATA_SETS = 100;

    @ParentCommand
    private @Nullable IronRiver parent;

    @Option(names = "--parameters", paramLabel = "PATHS", split = ",", description = "Fit these.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--screened",
            paramLabel = "DIR",
            description = "Fit those that were the most influential in this earlier 'sensitivity'.")
    private @Nullable Path screened;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of --screened (default: ${DEFAULT-VALUE}).")
    private int top;

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
        Files.createDirectories(out);
        Instant started = environment().clock().instant();
        Cancellation cancellation = new Cancellation();
        Runnable safe = environment().signals().onInterrupt(cancellation);
        try (EvaluationLog log = EvaluationLog.open(out.resolve("evaluations.log"), about(history, factors))) {
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
                    progress(started, settings.evaluations()));
            Calibration.Posterior posterior = calibration.run();
            write(history, factors, settings, posterior, started);
            print(factors, posterior);
            List<Recovery> recoveries = calibration.recover(
                    factors.list().stream().map(Factor::path).toList(), posterior, DATA_SETS);
            writeRecovery(recoveries);
            print(recoveries);
            return ExitCode.DONE;
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
        List<String> chosen = screened == null ? paths : ScreenedParameters.most(screened, top, each -> true);
        running.requireBetween("number of parameters", chosen.size(), MOST_PARAMETERS);
        if (points < FEWEST_POINTS) {
            throw new InvalidInputException("--points", Integer.toString(points), FEWEST_POINTS + " or more");
        }
        return Factors.named("--parameters", history.parameters(), chosen);
    }

    /** Evaluations of another build, seed, scenario or set of parameters do not belong together. */
    private String about(Scenario history, Factors factors) {
        return BuildInfo.current() + " history " + history.parameters().hash() + " until " + history.until()
                + " scale " + history.civilianScale() + " seed " + model.seed() + " replications " + replications
                + " of "
                + factors.list().stream().map(Factor::path).toList();
    }

    private IntConsumer progress(Instant started, int total) {
        Instant[] told = {started};
        return done -> {
            Instant now = environment().clock().instant();
            boolean due = Duration.between(told[0], now).compareTo(EVERY) >= 0 || done == total;
            if (!quiet && due && done > 0) {
                told[0] = now;
                Duration left = Duration.between(started, now)
                        .multipliedBy(Math.max(0, total - done))
                        .dividedBy(done);
                environment()
                        .err()
                        .println(
                                done + " of at most " + total + " points, about " + left.toMinutes() + " minutes left");
            }
        };
    }

    private void write(
            Scenario history,
            Factors factors,
            Calibration.Settings settings,
            Calibration.Posterior posterior,
            Instant started)
            throws IOException {
        StringWriter draws = new StringWriter();
        CalibrationTables.writeDraws(factors, posterior, draws);
        StringWriter best = new StringWriter();
        CalibrationTables.writeBest(factors, posterior, best);
        StringWriter identified = new StringWriter();
        CalibrationTables.writeIdentifiability(factors, posterior, identified);
        Files.writeString(out.resolve("draws.csv"), draws.toString(), StandardCharsets.UTF_8);
        Files.writeString(out.resolve("best.csv"), best.toString(), StandardCharsets.UTF_8);
        Files.writeString(out.resolve("identifiability.csv"), identified.toString(), StandardCharsets.UTF_8);
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
        Files.writeString(out.resolve("manifest.json"), Json.write(manifest), StandardCharsets.UTF_8);
    }

    private void writeRecovery(List<Recovery> recoveries) throws IOException {
        StringWriter table = new StringWriter();
        CalibrationTables.writeRecovery(recoveries, table);
        Files.writeString(out.resolve("recovery.csv"), table.toString(), StandardCharsets.UTF_8);
    }

    private void print(List<Recovery> recoveries) {
        PrintWriter printer = environment().out();
        printer.println();
        printer.println("Recovery of known parameters from " + DATA_SETS
                + " histories of the model, each fitted without the point that it comes from");
        TextTable table = new TextTable(1, List.of("parameter", "covered by 90 %", "width/prior", "informed"));
        recoveries.forEach(each -> table.row(List.of(
                each.path(),
                Figures.number(100 * each.covered(), 0) + " %",
                Figures.number(each.width(), 2),
                each.informed() ? "yes" : "no")));
        table.print(printer);
        printer.flush();
    }

    private void print(Factors factors, Calibration.Posterior posterior) {
        List<String> names = factors.list().stream().map(Factor::path).toList();
        TextTable table = new TextTable(
                1,
                List.of("parameter", "prior from", "to", "posterior 5 %", "95 %", "best", "width/prior", "informed"));
        List<Identifiability> list = Identifiability.list(names, posterior.draws());
        for (int i = 0; i < list.size(); i++) {
            Factor factor = factors.list().get(i);
            Identifiability of = list.get(i);
            double low = factor.at(of.interval().low());
            double high = factor.at(of.interval().high());
            int decimals = Figures.decimals((high - low) / 2, high);
            table.row(List.of(
                    of.path(),
                    Figures.number(factor.range().low(), decimals),
                    Figures.number(factor.range().high(), decimals),
                    Figures.number(low, decimals),
                    Figures.number(high, decimals),
                    Figures.number(factor.at(posterior.best()[i]), decimals),
                    Figures.number(of.width(), 2),
                    of.isInformed() ? "yes" : "no"));
        }
        table.print(environment().out());
        Identifiability.listPairs(names, posterior.draws(), STRONG)
                .forEach(pair -> environment()
                        .out()
                        .println("trade off: " + pair.one() + " and " + pair.other() + ", correlation "
                                + Figures.number(pair.correlation(), 2)));
        environment()
                .out()
                .println("worth " + Figures.number(posterior.effectiveDraws(), 1) + " equal draws of "
                        + posterior.draws().size() + "; few mean that the emulators are poor: run more --points");
        environment().out().flush();
        if (!quiet) {
            environment().err().println("tables in " + out);
        }
    }

    private Environment environment() {
        if (parent == null) {
            throw new IllegalStateException("a command runs under ironriver");
        }
        return parent.environment();
    }
}
