package org.ironriver.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * A paired difference in one outcome between two scenarios of an experiment.
 *
 * <p>Pairs are the replications that both scenarios completed and in which the outcome is defined in both (a share of
 * nothing is not).
 */
public record Contrast(Scenario scenario, Scenario reference, Outcome outcome, PairedDifference paired) {

    /** Every outcome of every alternative against the reference, in the experiment's order. */
    public static List<Contrast> listContrasts(ExperimentResult result) {
        List<Contrast> all = new ArrayList<>();
        for (Scenario scenario : result.experiment().alternatives()) {
            all.addAll(between(result, result.experiment().reference(), scenario));
        }
        return all;
    }

    /** Every outcome of one scenario against another, in the order of the outcomes. */
    public static List<Contrast> between(ExperimentResult result, Scenario reference, Scenario scenario) {
        List<double[][]> pairs = pairs(result.rows(reference), result.rows(scenario));
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < result.outcomes().size(); i++) {
            contrasts.add(new Contrast(scenario, reference, result.outcomes().get(i), difference(pairs, i)));
        }
        return contrasts;
    }

    private static List<double[][]> pairs(List<ExperimentResult.Row> reference, List<ExperimentResult.Row> other) {
        Map<Integer, double[]> byReplication = new TreeMap<>();
        for (ExperimentResult.Row row : reference) {
            byReplication.put(row.key().replication(), row.values());
        }
        List<double[][]> pairs = new ArrayList<>();
        for (ExperimentResult.Row row : other) {
            double[] partner = byReplication.get(row.key().replication());
            if (partner != null) {
                pairs.add(new double[][] {partner, row.values()});
            }
        }
        return pairs;
    }

    private static PairedDifference difference(List<double[][]> pairs, int outcome) {
        List<double[][]> defined = pairs.stream()
                .filter(pair -> Double.isFinite(pair[0][outcome]) && Double.isFinite(pair[1][outcome]))
                .toList();
        return PairedDifference.of(
                defined.stream().mapToDouble(pair -> pair[0][outcome]).toArray(),
                defined.stream().mapToDouble(pair -> pair[1][outcome]).toArray());
    }
}
