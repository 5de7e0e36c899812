package org.ironriver.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeCatalogue;
import org.ironriver.scenarios.belief.BeliefLibrary;
import org.ironriver.scenarios.belief.BeliefSet;
import org.ironriver.scenarios.belief.BeliefWorlds;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about sets of beliefs. */
final class BeliefOptions {

    private static final String DEFAULT_OUTCOME = "homicides";
    private static final int MOST_BETWEEN = 50;

    @Option(
            names = "--beliefs",
            paramLabel = "SET,SET",
            split = ",",
            description =
                    "Run every scenario under each of these sets of beliefs, and in worlds between them, and print"
                            + " effects, regret and switch points: permissive (policies do more), central, restrictive (policies do"
                            + " less), or YAML files.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--between",
            paramLabel = "N",
            description = "Worlds between a set of beliefs and the next, of two sets or more (default: 1).")
    private @Nullable Integer between;

    @Option(
            names = "--judge-by",
            paramLabel = "OUTCOME",
            description = "The outcome by which policies are judged under beliefs (default: " + DEFAULT_OUTCOME + ").")
    private @Nullable String outcome;

    Optional<BeliefWorlds> worlds(ScenarioLibrary library, List<Scenario> scenarios) {
        if (sets.isEmpty()) {
            if (between != null || outcome != null) {
                throw new InvalidInputException(
                        between != null ? "--between" : "--judge-by", "no --beliefs", "--beliefs SET,SET beside it");
            }
            return Optional.empty();
        }
        if (between != null && sets.size() == 1) {
            throw new InvalidInputException(
                    "--between", "one set of beliefs", "two sets or more, between which there are worlds");
        }
        int steps = between == null ? 1 : between;
        if (steps < 0 || steps > MOST_BETWEEN) {
            throw new InvalidInputException("--between", Integer.toString(steps), "0 to " + MOST_BETWEEN);
        }
        BeliefLibrary beliefs = new BeliefLibrary();
        List<BeliefSet> loaded = sets.stream().map(beliefs::load).toList();
        return Optional.of(BeliefWorlds.of(library, scenarios, loaded, steps, judge()));
    }

    /** @param other an option that does not go with beliefs */
    void requireNone(String other) {
        if (!sets.isEmpty()) {
            throw new InvalidInputException(
                    "--beliefs", "together with " + other, "one of them: run " + other + " again with --set");
        }
    }

    private String judge() {
        String name = outcome == null ? DEFAULT_OUTCOME : outcome;
        List<Outcome> all = OutcomeCatalogue.outcomes(Geography.load());
        Outcome found = all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.unknownName(
                        "--judge-by",
                        "outcome",
                        name,
                        all.stream().map(Outcome::name).toList()));
        if (found.direction() == Outcome.Direction.NEUTRAL) {
            throw new InvalidInputException(
                    "--judge-by " + name,
                    "an outcome of which neither less nor more is better",
                    "one that has a better direction, such as homicides or guns.crossed");
        }
        return found.name();
    }
}
