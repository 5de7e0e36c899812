package org.ironriver.scenarios.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/** The paired differences so far, as replications come in. */
final class Convergence {

    private static final List<String> WATCHED = List.of("guns.crossed", "homicides");

    private final Experiment experiment;
    private final Map<String, double[]> values = new TreeMap<>();

    Convergence(Experiment experiment) {
        this.experiment = experiment;
    }

    void add(ReplicationResult result) {
        if (!(result instanceof ReplicationResult.Completed completed)) {
            return;
        }
        OutcomeSeries series = completed.series();
        for (int i = 0; i < series.outcomes().size(); i++) {
            String outcome = series.outcomes().get(i).name();
            if (WATCHED.contains(outcome)) {
                column(result.key().scenario(), outcome)[result.key().replication() - 1] = series.windowValue(i);
            }
        }
    }

    /** Of each scenario and watched outcome: pairs, difference, its interval, and the relative change. */
    ArrayNode differences() {
        ArrayNode all = Json.nodes().arrayNode();
        for (Scenario scenario : experiment.alternatives()) {
            for (String outcome : WATCHED) {
                PairedDifference paired =
                        paired(column(experiment.reference().id(), outcome), column(scenario.id(), outcome));
                if (paired.pairs() > 0) {
                    ObjectNode node = all.addObject();
                    node.put("scenario", scenario.id());
                    node.put("outcome", outcome);
                    node.put("pairs", paired.pairs());
                    node.set("difference", Json.number(paired.difference()));
                    node.set("low", Json.number(paired.interval().low()));
                    node.set("high", Json.number(paired.interval().high()));
                    node.set("relative", Json.number(paired.relative()));
                }
            }
        }
        return all;
    }

    private double[] column(String scenario, String outcome) {
        return values.computeIfAbsent(scenario + " " + outcome, key -> {
            double[] column = new double[experiment.replications()];
            Arrays.fill(column, Double.NaN);
            return column;
        });
    }

    private static PairedDifference paired(double[] reference, double[] other) {
        double[] left = new double[reference.length];
        double[] right = new double[reference.length];
        int pairs = 0;
        for (int i = 0; i < reference.length; i++) {
            if (Double.isFinite(reference[i]) && Double.isFinite(other[i])) {
                left[pairs] = reference[i];
                right[pairs] = other[i];
                pairs++;
            }
        }
        return PairedDifference.of(Arrays.copyOf(left, pairs), Arrays.copyOf(right, pairs));
    }
}
