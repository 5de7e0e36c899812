package org.ironriver.scenarios.precision;

import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.CompletePairs;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * How narrow the intervals are after so many replications.
 *
 * @param replications     of each scenario
 * @param scenario         id of the scenario whose interval is the widest; empty if none has one
 * @param pairs            independent pairs of that scenario; the fewest of any, if none has an interval
 * @param halfWidthPercent half the width of its 95 % interval, in per cent of the reference's mean; {@code NaN} where it is not
 *     defined
 */
public record Look(int replications, String scenario, int pairs, double halfWidthPercent) {

    /** @throws IllegalArgumentException if the outcome is not measured */
    static Look at(Results results, String outcome) {
        Experiment experiment = results.experiment();
        int replications = experiment.replications();
        if (results.outcomes().isEmpty()) {
            return new Look(replications, "", 0, Double.NaN);
        }
        int index = index(results.outcomes(), outcome);
        Look widest = new Look(replications, "", Integer.MAX_VALUE, Double.NEGATIVE_INFINITY);
        for (Scenario scenario : experiment.alternatives()) {
            double[][] pairs = CompletePairs.of(results, List.of(experiment.referenceOf(scenario), scenario), index);
            PairedDifference paired = PairedDifference.of(pairs[0], pairs[1]);
            double width = halfWidthPercent(paired);
            if (Double.isNaN(width)) {
                return new Look(replications, scenario.id(), paired.pairs(), Double.NaN);
            }
            if (width > widest.halfWidthPercent()) {
                widest = new Look(replications, scenario.id(), paired.pairs(), width);
            }
        }
        return widest;
    }

    private static double halfWidthPercent(PairedDifference paired) {
        double halfWidth = (paired.interval().high() - paired.interval().low()) / 2;
        return paired.referenceMean() == 0 ? Double.NaN : 100 * halfWidth / Math.abs(paired.referenceMean());
    }

    private static int index(List<Outcome> outcomes, String name) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no outcome is called '" + name + "'");
    }
}
