package org.ironriver.scenarios.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Scenarios to be compared, and how often.
 *
 * <p>Replication r has the same seed in every scenario, and the seed depends on the experiment's seed and r alone. So
 * the first ten of a hundred replications are the ten of an experiment of ten, whatever other scenarios there are, but for what
 * a plan draws: a parameter that any scenario sets is drawn in none.
 *
 * @param reference    the scenario that the others are compared with
 * @param alternatives the others, in the order in which they are shown
 * @param replications number of replications of each scenario
 * @param seed         the experiment's seed
 * @param plan         what it is besides
 */
public record Experiment(Scenario reference, List<Scenario> alternatives, int replications, long seed, Plan plan) {

    public Experiment {
        Objects.requireNonNull(reference);
        Objects.requireNonNull(plan);
        alternatives = List.copyOf(alternatives);
        if (replications < 1) {
            throw new IllegalArgumentException(replications + " replications; allowed: 1 or more");
        }
        long all = (alternatives.size() + 1L) * replications;
        if (all > Integer.MAX_VALUE) {
            throw new InvalidInputException(
                    "replications",
                    replications + " of each of " + (alternatives.size() + 1) + " scenarios: " + all + " in all",
                    "at most " + Integer.MAX_VALUE / (alternatives.size() + 1) + " of each");
        }
        requireDistinctIds(reference, alternatives);
        alternatives.forEach(scenario -> requireSameWindow(reference, scenario));
    }

    /** An experiment without a particular plan. */
    public Experiment(Scenario reference, List<Scenario> alternatives, int replications, long seed) {
        this(reference, alternatives, replications, seed, Plan.PLAIN);
    }

    /** The same with another number of replications. */
    public Experiment withReplications(int number) {
        return new Experiment(reference, alternatives, number, seed, plan);
    }

    /** The reference, then the alternatives. */
    public List<Scenario> scenarios() {
        List<Scenario> all = new ArrayList<>();
        all.add(reference);
        all.addAll(alternatives);
        return all;
    }

    /** The seed of a replication, for every scenario. */
    public long replicationSeed(int replication) {
        return KeyedRandom.replicationSeed(seed, plan.luck(replication));
    }

    /** What an alternative is compared with. */
    public Scenario referenceOf(Scenario alternative) {
        String id = plan.findReference(alternative.id()).orElse(reference.id());
        return scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no scenario '" + id + "' to compare with"));
    }

    /** What a replication of a scenario simulates. */
    public Scenario inReplication(Scenario scenario, int replication) {
        return plan.inReplication(scenario, seed, replication);
    }

    private static void requireDistinctIds(Scenario reference, List<Scenario> alternatives) {
        Set<String> ids = new HashSet<>();
        ids.add(reference.id());
        for (Scenario scenario : alternatives) {
            if (!ids.add(scenario.id())) {
                throw new InvalidInputException(
                        "scenarios of the experiment",
                        "two called '" + scenario.id() + "'",
                        "each id once: results are told apart by it");
            }
        }
    }

    private static void requireSameWindow(Scenario reference, Scenario scenario) {
        if (!scenario.from().equals(reference.from()) || !scenario.until().equals(reference.until())) {
            throw new InvalidInputException(
                    "scenarios of the experiment",
                    scenario.id() + " from " + scenario.from() + " until " + scenario.until(),
                    "the window of the reference " + reference.id() + ", from " + reference.from() + " until "
                            + reference.until()
                            + ": yearly means of different years are no effect of a policy. To compare in another window, "
                            + "name a scenario with that window first: it is the reference");
        }
    }
}
