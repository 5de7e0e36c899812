package org.ironriver.scenarios.experiment;

import java.util.Arrays;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Replications that share a draw of uncertain parameters count together or not at all. So a mean over replications is the mean over
 * their draws, and tables that read single replications agree with those that read draws.
 */
public final class WholeDraws {

    private WholeDraws() {}

    /**
     * Which replications count: those whose draw was completed in all of the scenarios. Where each replication has a draw of its own,
     * these are the completed ones.
     *
     * @return by replication, the first at 0
     */
    public static boolean[] of(Results results, List<Scenario> scenarios) {
        boolean[][] completed = scenarios.stream().map(results::isCompleted).toArray(boolean[][]::new);
        int replications = results.experiment().replications();
        int together = results.experiment().plan().replicationsPerDraw();
        boolean[] whole = new boolean[replications];
        for (int first = 0; first + together <= replications; first += together) {
            Arrays.fill(whole, first, first + together, isCompleted(completed, first, first + together));
        }
        return whole;
    }

    private static boolean isCompleted(boolean[][] completed, int from, int until) {
        for (boolean[] scenario : completed) {
            for (int each = from; each < until; each++) {
                if (!scenario[each]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The number of replications, or the next above it, that leaves no draw incomplete. */
    public static int atLeast(int replications, Plan plan) {
        int together = plan.replicationsPerDraw();
        return (replications + together - 1) / together * together;
    }

    /**
     * Refuses a number of replications that leaves the last draw incomplete.
     *
     * @param where the option that it came by
     */
    public static void require(String where, int replications, Plan plan) {
        int together = plan.replicationsPerDraw();
        int above = atLeast(replications, plan);
        if (above != replications) {
            int below = above - together;
            throw new InvalidInputException(
                    where,
                    replications + ", whose last draw (or block) of parameters is incomplete",
                    "a multiple of the " + together + " replications of each: " + (below > 0 ? below + " or " : "")
                            + above);
        }
    }
}
