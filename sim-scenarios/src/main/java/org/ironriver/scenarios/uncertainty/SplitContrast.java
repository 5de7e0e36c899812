package org.ironriver.scenarios.uncertainty;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.experiment.WholeDraws;
import org.ironriver.scenarios.scenario.Scenario;

/** The uncertainty of one outcome's paired difference between two scenarios, split into parameters and luck. */
public record SplitContrast(Scenario scenario, Scenario reference, Outcome outcome, UncertaintySplit split) {

    /** Every outcome of every alternative, over whole draws; only two columns are in memory at a time. */
    public static List<SplitContrast> listSplits(Results results) {
        int together = results.experiment().plan().replicationsPerDraw();
        List<SplitContrast> all = new ArrayList<>();
        for (Scenario scenario : results.experiment().alternatives()) {
            Scenario reference = results.experiment().referenceOf(scenario);
            boolean[] whole = WholeDraws.of(results, List.of(reference, scenario));
            for (int i = 0; i < results.outcomes().size(); i++) {
                double[] differences = results.values(scenario, i);
                double[] values = results.values(reference, i);
                for (int pair = 0; pair < differences.length; pair++) {
                    differences[pair] = whole[pair] ? differences[pair] - values[pair] : Double.NaN;
                }
                all.add(new SplitContrast(
                        scenario, reference, results.outcomes().get(i), UncertaintySplit.of(differences, together)));
            }
        }
        return all;
    }
}
