package org.ironriver.scenarios.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * A paired difference in one outcome between two scenarios of an experiment.
 *
 * <p>Pairs are the replications that both scenarios completed and in which the outcome is defined in both (a share of
 * nothing is not). Where replications share draws of uncertain parameters, a pair is the mean over those of one draw, for
 * only these are independent. Only the two columns of one outcome are in memory at a time.
 */
public record Contrast(Scenario scenario, Scenario reference, Outcome outcome, PairedDifference paired) {

    /** Every outcome of every alternative against the reference, in the experiment's order. */
    public static List<Contrast> listContrasts(Results results) {
        List<Contrast> all = new ArrayList<>();
        for (Scenario scenario : results.experiment().alternatives()) {
            all.addAll(between(results, results.experiment().referenceOf(scenario), scenario));
        }
        return all;
    }

    /** Every outcome of one scenario against another, in the order of the outcomes. */
    public static List<Contrast> between(Results results, Scenario reference, Scenario scenario) {
        List<Contrast> contrasts = new ArrayList<>();
        for (int i = 0; i < results.outcomes().size(); i++) {
            PairedDifference paired = difference(
                    results.values(reference, i),
                    results.values(scenario, i),
                    results.experiment().plan().replicationsPerDraw());
            contrasts.add(new Contrast(scenario, reference, results.outcomes().get(i), paired));
        }
        return contrasts;
    }

    /** @param together how many replications in a row are not independent: their mean counts as one */
    private static PairedDifference difference(double[] reference, double[] other, int together) {
        double[] left = new double[reference.length];
        double[] right = new double[reference.length];
        int pairs = 0;
        for (int from = 0; from < reference.length; from += together) {
            double leftTotal = 0;
            double rightTotal = 0;
            int count = 0;
            for (int i = from; i < Math.min(from + together, reference.length); i++) {
                if (Double.isFinite(reference[i]) && Double.isFinite(other[i])) {
                    leftTotal += reference[i];
                    rightTotal += other[i];
                    count++;
                }
            }
            if (count > 0) {
                left[pairs] = leftTotal / count;
                right[pairs] = rightTotal / count;
                pairs++;
            }
        }
        return PairedDifference.of(Arrays.copyOf(left, pairs), Arrays.copyOf(right, pairs));
    }
}
