package org.ironriver.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;
import org.ironriver.scenarios.uncertainty.DrawRanges;
import org.ironriver.scenarios.uncertainty.DrawTableReader;
import org.ironriver.scenarios.uncertainty.ParameterDraws;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options about what is not known of the world. */
final class DrawOptions {

    private static final String RANGES = "ranges";
    private static final String SOME_RANGES = RANGES + ":";
    private static final int DEFAULT_LUCK = 2;
    private static final int LUCK_OF_FIT = 1;
    private static final int MOST_LUCK = 10_000;

    @Mixin
    private FitOptions fit = new FitOptions();

    @Option(
            names = "--draws",
            paramLabel = "FILE|ranges",
            description = "Draw uncertain parameters, the same for every scenario of a replication: from a CSV table of"
                    + " parameter sets (paths as columns, and 'weight'), or from the ranges of the evidence; some of these by"
                    + " ranges:PATH,GROUP. uncertainty.csv says how much of each effect's uncertainty is parameters.")
    private @Nullable String draws;

    @Option(
            names = "--luck-per-draw",
            paramLabel = "M",
            description =
                    "Replications of each draw, with other luck (default: 1 of the fit, 2 of --draws); 1 tells parameters"
                            + " and luck not apart.")
    private @Nullable Integer luckPerDraw;

    Optional<ParameterDraws> draws(ScenarioLibrary library, List<Scenario> scenarios) {
        int luck = luck();
        if (draws == null) {
            return fit.draws(library, luck, scenarios);
        }
        if (fit.isGiven()) {
            throw new InvalidInputException(
                    "--parameters", "--draws " + draws + " beside it", "one of the two: --draws says what is drawn");
        }
        if (draws.equals(RANGES) || draws.startsWith(SOME_RANGES)) {
            List<String> only = draws.equals(RANGES)
                    ? List.of()
                    : List.of(draws.substring(SOME_RANGES.length()).split(",", -1));
            return Optional.of(DrawRanges.of(only, luck, scenarios));
        }
        return Optional.of(new DrawTableReader(library).read(Path.of(draws), luck, scenarios));
    }

    /** The experiment with the draws added to its plan. */
    Experiment applied(ScenarioLibrary library, Experiment experiment) {
        Optional<ParameterDraws> drawn = draws(library, experiment.scenarios());
        Optional<StudyPlan> plan = StudyPlan.of(experiment);
        return drawn.isEmpty() || plan.isEmpty()
                ? experiment
                : new Experiment(
                        experiment.reference(),
                        experiment.alternatives(),
                        experiment.replications(),
                        experiment.seed(),
                        plan.get().withDraws(drawn.get()));
    }

    private int luck() {
        if (luckPerDraw == null) {
            return draws == null ? LUCK_OF_FIT : DEFAULT_LUCK;
        }
        if (draws == null && fit.isPoint()) {
            throw new InvalidInputException(
                    "--luck-per-draw",
                    "--parameters point",
                    "--parameters fitted, --draws FILE or --draws ranges beside it");
        }
        if (luckPerDraw < 1 || luckPerDraw > MOST_LUCK) {
            throw new InvalidInputException("--luck-per-draw", luckPerDraw.toString(), "1 to " + MOST_LUCK);
        }
        return luckPerDraw;
    }
}
