package org.ironriver.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.prior.Factor;
import org.ironriver.scenarios.prior.Factors;
import org.ironriver.scenarios.scenario.Scenario;

/** Works out of a screening's results how much each figure rests on each parameter. */
public final class Influences {

    private static final Range NO_RANGE = new Range(0, 1);

    private final Results results;
    private final Screening screening;
    private final List<Factor> factors;
    private final List<Influence> found = new ArrayList<>();

    private Influences(Results results, Screening screening) {
        this.results = results;
        this.screening = screening;
        this.factors = Factors.named(
                        "sensitivity", results.experiment().reference().parameters(), screening.paths())
                .list();
    }

    /**
     * The levels of the reference, and what each other scenario changes; the most influential parameter of each figure first.
     * Blocks that are not complete are left out.
     */
    public static List<Influence> list(Results results, Screening screening) {
        Influences influences = new Influences(results, screening);
        for (int i = 0; i < results.outcomes().size(); i++) {
            if (screening.outcomes().contains(results.outcomes().get(i).name())) {
                influences.add(i);
            }
        }
        return influences.found;
    }

    private void add(int outcome) {
        Scenario reference = results.experiment().reference();
        double[] level = results.values(reference, outcome);
        add(reference.id(), "", outcome, level);
        for (Scenario scenario : results.experiment().alternatives()) {
            double[] difference = results.values(scenario, outcome).clone();
            for (int i = 0; i < difference.length; i++) {
                difference[i] -= level[i];
            }
            add(scenario.id(), reference.id(), outcome, difference);
        }
    }

    private void add(String scenario, String reference, int index, double[] values) {
        Outcome outcome = results.outcomes().get(index);
        List<Influence> figure = new ArrayList<>();
        if (screening.method() == Screening.Method.MORRIS) {
            List<MorrisEffects> effects = MorrisEffects.of(
                    new MorrisDesign(factors.size()), results.experiment().seed(), values);
            double sum =
                    effects.stream().mapToDouble(MorrisEffects::meanAbsolute).sum();
            for (int i = 0; i < factors.size(); i++) {
                MorrisEffects of = effects.get(i);
                figure.add(
                        influence(scenario, reference, outcome, i, of, Influence.NO_INDICES, of.meanAbsolute() / sum));
            }
        } else {
            List<SobolIndices> indices = SobolIndices.of(new SobolDesign(factors.size()), values);
            for (int i = 0; i < indices.size(); i++) {
                SobolIndices of = indices.get(i);
                figure.add(influence(scenario, reference, outcome, i, Influence.NO_EFFECTS, of, of.total()));
            }
        }
        figure.sort(Comparator.comparingDouble(Influence::share).reversed().thenComparing(Influence::parameter));
        found.addAll(figure);
    }

    private Influence influence(
            String scenario,
            String reference,
            Outcome outcome,
            int parameter,
            MorrisEffects effects,
            SobolIndices indices,
            double share) {
        boolean luck = parameter == factors.size();
        return new Influence(
                scenario,
                reference,
                outcome.name(),
                outcome.unit(),
                luck ? Influence.LUCK : factors.get(parameter).path(),
                luck ? Grade.A : factors.get(parameter).grade(),
                luck ? NO_RANGE : factors.get(parameter).range(),
                Math.max(effects.trajectories(), indices.blocks()),
                effects,
                indices,
                share);
    }
}
