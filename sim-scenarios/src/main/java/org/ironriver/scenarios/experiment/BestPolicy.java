package org.ironriver.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.scenarios.contrast.BestComparison;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * How a scenario stands in the question which one is the best for an outcome. The reference takes part: to change nothing is a
 * choice too.
 *
 * @param outcome      what the scenarios are judged by
 * @param scenario     one of them
 * @param replications in how many all of them were completed
 * @param mean         of the scenario, over these
 * @param probability  of being the best, 0-1
 * @param gap          95 % interval, for all scenarios at once, of the distance to the best of the others
 * @see BestComparison
 */
public record BestPolicy(
        Outcome outcome, Scenario scenario, int replications, double mean, double probability, Interval gap) {

    private static final String BREAKDOWN = ".by-";

    /** For every outcome by which scenarios are judged; none where they are no choice. */
    public static List<BestPolicy> listStandings(Results results) {
        Experiment experiment = results.experiment();
        if (!experiment.plan().isChoice() || experiment.alternatives().isEmpty()) {
            return List.of();
        }
        List<BestPolicy> standings = new ArrayList<>();
        for (int i = 0; i < results.outcomes().size(); i++) {
            Outcome outcome = results.outcomes().get(i);
            if (isJudged(outcome)) {
                standings.addAll(of(results, i));
            }
        }
        return standings;
    }

    /** Whether one scenario can be the best for an outcome: less or more of it is better, and it is no breakdown of another. */
    public static boolean isJudged(Outcome outcome) {
        return outcome.direction() != Direction.NEUTRAL && !outcome.name().contains(BREAKDOWN);
    }

    private static List<BestPolicy> of(Results results, int index) {
        Experiment experiment = results.experiment();
        Outcome outcome = results.outcomes().get(index);
        double[][] values = CompletePairs.of(results, experiment.scenarios(), index);
        List<BestComparison.Standing> found =
                BestComparison.of(values, outcome.direction() == Direction.LESS_IS_BETTER, experiment.seed());
        List<BestPolicy> standings = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            BestComparison.Standing each = found.get(i);
            standings.add(new BestPolicy(
                    outcome,
                    experiment.scenarios().get(i),
                    values[i].length,
                    each.mean(),
                    each.probability(),
                    each.gap()));
        }
        return standings;
    }
}
