package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalInt;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.precision.Look;
import org.ironriver.scenarios.precision.PrecisionGoal;
import org.ironriver.scenarios.precision.PrecisionSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Going on until intervals are narrow enough. */
final class PrecisionOptions {

    private static final String DEFAULT_OUTCOME = "guns.crossed";
    private static final int DEFAULT_MOST = 1_000;
    private static final double MOST_PERCENT = 1_000;
    private static final int DECIMALS = 3;

    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--precision",
            paramLabel = "PCT",
            description =
                    "Go on until the half-width of each contrast's 95 %% interval is at most this many per cent of the"
                            + " reference's mean; --replications is the pilot then, 5 or more.")
    private @Nullable Double percent;

    @Option(
            names = "--precision-outcome",
            paramLabel = "OUTCOME",
            description = "The outcome of --precision (default: " + DEFAULT_OUTCOME + ").")
    private @Nullable String outcome;

    @Option(
            names = "--max-replications",
            paramLabel = "N",
            description = "Where --precision gives up (default: " + DEFAULT_MOST
                    + "; where there are as many already, twice those).")
    private @Nullable Integer most;

    /**
     * What is to be reached, if anything.
     *
     * @param pilot replications before the first look
     */
    Optional<PrecisionSearch> search(int pilot, Environment environment, OutputOptions output) {
        if (percent == null) {
            requireNothingElse();
            return Optional.empty();
        }
        require(
                percent > 0 && percent <= MOST_PERCENT,
                "--precision cannot be " + percent + "; allowed: above 0 to " + (int) MOST_PERCENT);
        require(
                pilot >= PrecisionGoal.SMALLEST_PILOT,
                "--precision needs a pilot of " + PrecisionGoal.SMALLEST_PILOT + " --replications or more, not "
                        + pilot);
        int mostReplications = most == null ? mostBeyond(pilot) : most;
        require(
                mostReplications >= pilot && mostReplications <= RunningOptions.MOST_REPLICATIONS,
                "--max-replications cannot be " + mostReplications + "; allowed: " + pilot + " to "
                        + RunningOptions.MOST_REPLICATIONS);
        String watched = outcome == null ? DEFAULT_OUTCOME : outcome;
        OutcomeNames.requireKnown("--precision-outcome", watched);
        PrecisionGoal goal = new PrecisionGoal(watched, percent, mostReplications);
        PrintWriter err = environment.err();
        return Optional.of(new PrecisionSearch(goal, (look, next) -> {
            boolean missed = next.isEmpty() && !goal.isReached(look);
            if (missed || !output.quiet()) {
                err.println(text(goal, look, next));
            }
        }));
    }

    /** Who has as many already wants more, or would not ask. */
    private static int mostBeyond(int pilot) {
        return pilot < DEFAULT_MOST ? DEFAULT_MOST : Math.min(2 * pilot, RunningOptions.MOST_REPLICATIONS);
    }

    /** Options that say how are of no use without the one that says what. */
    private void requireNothingElse() {
        if (outcome != null || most != null) {
            throw new InvalidInputException(
                    outcome != null ? "--precision-outcome" : "--max-replications",
                    "no --precision",
                    "--precision PCT beside it");
        }
    }

    private static String text(PrecisionGoal goal, Look look, OptionalInt next) {
        String width = Double.isFinite(look.halfWidthPercent())
                ? Figures.number(look.halfWidthPercent(), DECIMALS) + " % (" + look.scenario() + ")"
                : "not defined";
        String seen = "precision: after " + look.replications() + " replications the widest half-width of "
                + goal.outcome() + " is " + width;
        if (next.isPresent()) {
            return seen + "; going on to " + next.getAsInt();
        }
        return seen
                + (goal.isReached(look)
                        ? ", which is enough"
                        : "; " + Numbers.shortest(goal.percent()) + " % is not reached");
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(command.commandLine(), message);
        }
    }
}
