package org.ironriver.cli;

import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;
import org.ironriver.scenarios.uncertainty.ParameterDraws;
import org.ironriver.scenarios.uncertainty.ShippedFit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether parameters are those of the fit that ships, with its doubt, or single values. */
final class FitOptions {

    /** What holds where nothing else is drawn. */
    enum Source {
        fitted,
        point
    }

    @Option(
            names = "--parameters",
            paramLabel = "fitted|point",
            description =
                    "fitted: each replication has a parameter set of the fit that ships, the same in every scenario, so"
                            + " that one world carries what the fit leaves open; point: the single values of docs/parameters.md"
                            + " (default: fitted).")
    private @Nullable Source source;

    /** Whether the user chose. */
    boolean isGiven() {
        return source != null;
    }

    boolean isPoint() {
        return source == Source.point;
    }

    Optional<ParameterDraws> draws(ScenarioLibrary library, int replicationsPerDraw, List<Scenario> scenarios) {
        return isPoint() ? Optional.empty() : ShippedFit.draws(library, replicationsPerDraw, scenarios);
    }

    /** Each replication with a draw of its own. */
    Plan plan(ScenarioLibrary library, List<Scenario> scenarios) {
        return StudyPlan.of(draws(library, 1, scenarios), Optional.empty());
    }
}
