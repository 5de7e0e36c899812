package org.ironriver.scenarios.factorial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.MeanEstimate;
import org.ironriver.scenarios.contrast.Resamples;
import org.ironriver.scenarios.experiment.CompletePairs;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * An effect in a factorial experiment. It is calculated in each replication from the outcomes of all combinations, which share
 * their luck there, so its interval is that of a mean of independent values. Replications count in which every combination was
 * completed.
 *
 * @param outcome       in what
 * @param kind          what it is
 * @param factors       of which factors
 * @param referenceMean mean of the outcome without any of the factors
 * @param estimate      the effect, in the unit of the outcome
 * @param share         its part of the joint effect, for kinds that add up to it; undefined where the interval of the joint effect
 *     reaches 0
 */
public record FactorialEffect(
        Outcome outcome,
        EffectKind kind,
        List<String> factors,
        double referenceMean,
        MeanEstimate estimate,
        MeanEstimate.Share share) {

    private static final MeanEstimate.Share NO_PART = new MeanEstimate.Share(Double.NaN, Interval.UNDEFINED);

    /** Every effect on the outcomes that are asked for, in their order. */
    public static List<FactorialEffect> listEffects(Results results, Factorial factorial, Predicate<Outcome> wanted) {
        List<FactorialEffect> effects = new ArrayList<>();
        Resamples resamples = new Resamples(results.experiment().seed());
        List<Scenario> scenarios = scenarios(results, factorial);
        for (int i = 0; i < results.outcomes().size(); i++) {
            Outcome outcome = results.outcomes().get(i);
            if (wanted.test(outcome)) {
                double[][] values = CompletePairs.of(results, scenarios, i);
                effects.addAll(of(outcome, factorial, values, resamples));
            }
        }
        return effects;
    }

    /** @param values by combination, then by replication */
    static List<FactorialEffect> of(Outcome outcome, Factorial factorial, double[][] values, Resamples resamples) {
        int factors = factorial.factors().size();
        double[] joint = effect(EffectKind.JOINT, factors, values.length - 1, values);
        double referenceMean = mean(values[0]);
        List<FactorialEffect> effects = new ArrayList<>();
        for (EffectKind kind : EffectKind.values()) {
            for (int subject : subjects(kind, factors)) {
                double[] effect = effect(kind, factors, subject, values);
                effects.add(new FactorialEffect(
                        outcome,
                        kind,
                        factorial.names(subject),
                        referenceMean,
                        MeanEstimate.of(effect, resamples),
                        kind.addsUp() ? MeanEstimate.share(effect, joint) : NO_PART));
            }
        }
        return effects;
    }

    /** Which combinations a kind of effect has: single factors first, then pairs and so on. */
    private static List<Integer> subjects(EffectKind kind, int factors) {
        List<Integer> subjects = new ArrayList<>();
        int all = (1 << factors) - 1;
        for (int combination = 1; combination <= all; combination++) {
            int size = Integer.bitCount(combination);
            boolean fits = switch (kind) {
                case JOINT -> combination == all;
                case ALONE, MAIN, SHAPLEY -> size == 1;
                case SYNERGY, INTERACTION -> size > 1;
            };
            if (fits) {
                subjects.add(combination);
            }
        }
        subjects.sort(Comparator.comparingInt(Integer::bitCount));
        return subjects;
    }

    /** By replication. Differences from the reference are summed, because levels are large and effects small. */
    private static double[] effect(EffectKind kind, int factors, int subject, double[][] values) {
        double[] effect = new double[values[0].length];
        for (int combination = 1; combination < values.length; combination++) {
            double weight = kind.weight(factors, subject, combination);
            for (int i = 0; i < effect.length; i++) {
                effect[i] += weight * (values[combination][i] - values[0][i]);
            }
        }
        return effect;
    }

    private static double mean(double[] values) {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total / values.length;
    }

    private static List<Scenario> scenarios(Results results, Factorial factorial) {
        return factorial.scenarios().stream()
                .map(id -> results.experiment().scenarios().stream()
                        .filter(scenario -> scenario.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the experiment has no scenario '" + id + "'")))
                .toList();
    }
}
