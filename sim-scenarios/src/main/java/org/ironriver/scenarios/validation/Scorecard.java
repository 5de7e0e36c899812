package org.ironriver.scenarios.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.ironriver.scenarios.evidence.Query;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetGroup;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.evidence.TargetUse;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Simulated levels beside published ones.
 *
 * @param scenarios    what was simulated, in order of their windows
 * @param replications how many of each were asked for
 * @param complete     how many were completed in all scenarios; only these count
 * @param seed         the experiment's seed
 * @param failures     replications that broke down
 * @param status       whether it ran to its end
 * @param groups       the scores, in the registry's order
 */
public record Scorecard(
        List<Scenario> scenarios,
        int replications,
        int complete,
        long seed,
        List<ReplicationResult.Failed> failures,
        ExperimentStatus status,
        List<GroupScore> groups) {

    public Scorecard {
        scenarios = List.copyOf(scenarios);
        failures = List.copyOf(failures);
        groups = List.copyOf(groups);
    }

    /** Groups with this use. */
    public List<GroupScore> listGroups(TargetUse use) {
        return groups.stream().filter(score -> score.group().use() == use).toList();
    }

    /** Groups that pass or fail. */
    public List<GroupScore> listTargets() {
        return groups.stream().filter(score -> score.group().use().isTarget()).toList();
    }

    /** @param answers value of each question, by number of the replication */
    static List<GroupScore> score(TargetRegistry registry, SortedMap<Integer, Map<Query, Double>> answers) {
        List<GroupScore> groups = new ArrayList<>();
        for (TargetGroup group : registry.groups()) {
            List<Score> scores = new ArrayList<>();
            double[] squares = new double[answers.size()];
            for (Target target : group.targets()) {
                double[] values = values(target, answers);
                for (int i = 0; i < values.length; i++) {
                    double error = values[i] / target.published() - 1;
                    squares[i] += error * error / group.targets().size();
                }
                scores.add(new Score(target, Estimate.of(values)));
            }
            groups.add(new GroupScore(group, scores, error(group, squares)));
        }
        return groups;
    }

    private static double[] values(Target target, SortedMap<Integer, Map<Query, Double>> answers) {
        return answers.values().stream()
                .mapToDouble(
                        replication -> target.measure().value(query -> replication.getOrDefault(query, Double.NaN)))
                .toArray();
    }

    private static Optional<SeriesError> error(TargetGroup group, double[] squares) {
        if (group.rootMeanSquareError().isEmpty()) {
            return Optional.empty();
        }
        double[] errors = new double[squares.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(squares[i]);
        }
        return Optional.of(
                new SeriesError(Estimate.of(errors), group.rootMeanSquareError().getAsDouble()));
    }
}
