package org.ironriver.scenarios.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.DoubleStream;
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
 * @param drawn        whether each replication had parameters of its own, drawn from a fit
 * @param failures     replications that broke down
 * @param status       whether it ran to its end
 * @param groups       the scores, in the registry's order
 */
public record Scorecard(
        List<Scenario> scenarios,
        int replications,
        int complete,
        long seed,
        boolean drawn,
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
            List<double[]> values = group.targets().stream()
                    .map(target -> values(target, answers))
                    .toList();
            List<Score> scores = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                scores.add(new Score(group.targets().get(i), Estimate.of(values.get(i))));
            }
            groups.add(new GroupScore(group, scores, error(group, scores, values)));
        }
        return groups;
    }

    private static double[] values(Target target, SortedMap<Integer, Map<Query, Double>> answers) {
        return answers.values().stream()
                .mapToDouble(
                        replication -> target.measure().value(query -> replication.getOrDefault(query, Double.NaN)))
                .toArray();
    }

    /** @param values of each figure of the group, by replication */
    private static Optional<SeriesError> error(TargetGroup group, List<Score> scores, List<double[]> values) {
        if (group.rootMeanSquareError().isEmpty()) {
            return Optional.empty();
        }
        double[] ofOne = new double[values.get(0).length];
        for (int replication = 0; replication < ofOne.length; replication++) {
            int column = replication;
            ofOne[replication] = rootMeanSquare(group, values.stream().mapToDouble(figure -> figure[column]));
        }
        double ofMean = rootMeanSquare(
                group, scores.stream().mapToDouble(score -> score.simulated().mean()));
        return Optional.of(new SeriesError(
                ofMean, Estimate.of(ofOne), group.rootMeanSquareError().getAsDouble()));
    }

    private static double rootMeanSquare(TargetGroup group, DoubleStream simulated) {
        double[] values = simulated.toArray();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double error = values[i] / group.targets().get(i).published() - 1;
            squares += error * error;
        }
        return Math.sqrt(squares / values.length);
    }
}
