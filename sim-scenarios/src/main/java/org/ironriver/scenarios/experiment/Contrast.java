package org.ironriver.scenarios.experiment;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.MeanEstimate;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.contrast.Resamples;
import org.ironriver.scenarios.contrast.StudentizedBootstrap;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * A paired difference in one outcome between two scenarios of an experiment.
 *
 * <p>Pairs are those of {@link CompletePairs}. Only the two columns of one outcome are in memory at a time.
 *
 * @param scenario     what is compared
 * @param reference    with what
 * @param outcome      in what
 * @param paired       the difference with Student's interval
 * @param bootstrap    95 % interval of the difference from resampling
 * @param simultaneous interval of the difference such that those of all scenarios and headline outcomes hold at once with 95 %
 *     (Bonferroni's correction of Student's interval, which needs nothing known of how they go together); undefined for other
 *     outcomes
 */
public record Contrast(
        Scenario scenario,
        Scenario reference,
        Outcome outcome,
        PairedDifference paired,
        Interval bootstrap,
        Interval simultaneous) {

    /** Every outcome of every alternative against the reference, in the experiment's order. */
    public static List<Contrast> listContrasts(Results results) {
        List<Contrast> all = new ArrayList<>();
        List<Scenario> alternatives = results.experiment().alternatives();
        Resamples resamples = new Resamples(results.experiment().seed());
        for (Scenario scenario : alternatives) {
            Scenario reference = results.experiment().referenceOf(scenario);
            all.addAll(between(results, reference, scenario, alternatives.size(), resamples));
        }
        return all;
    }

    /** Every outcome of one scenario against another, in the order of the outcomes. */
    public static List<Contrast> between(Results results, Scenario reference, Scenario scenario) {
        return between(
                results,
                reference,
                scenario,
                1,
                new Resamples(results.experiment().seed()));
    }

    private static List<Contrast> between(
            Results results, Scenario reference, Scenario scenario, int scenarios, Resamples resamples) {
        List<Contrast> contrasts = new ArrayList<>();
        long headlines = results.outcomes().stream().filter(Outcome::headline).count();
        double confidence = 1 - (1 - PairedDifference.CONFIDENCE) / Math.max(1, headlines * scenarios);
        for (int i = 0; i < results.outcomes().size(); i++) {
            Outcome outcome = results.outcomes().get(i);
            double[][] pairs = CompletePairs.of(results, List.of(reference, scenario), i);
            PairedDifference paired = PairedDifference.of(pairs[0], pairs[1]);
            double[] differences = differences(pairs);
            contrasts.add(new Contrast(
                    scenario,
                    reference,
                    outcome,
                    paired,
                    StudentizedBootstrap.interval(differences, resamples),
                    outcome.headline() ? MeanEstimate.studentInterval(differences, confidence) : Interval.UNDEFINED));
        }
        return contrasts;
    }

    private static double[] differences(double[][] pairs) {
        double[] differences = new double[pairs[0].length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = pairs[1][i] - pairs[0][i];
        }
        return differences;
    }
}
