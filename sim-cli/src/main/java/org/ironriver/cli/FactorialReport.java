package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.MeanEstimate;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.factorial.EffectKind;
import org.ironriver.scenarios.factorial.Factorial;
import org.ironriver.scenarios.factorial.FactorialEffect;
import org.ironriver.scenarios.scenario.Scenario;

/** A factorial experiment as tables: what each policy does alone, beside the others and in all, outcome by outcome. */
final class FactorialReport {

    private static final List<String> HEADERS =
            List.of("", "", "difference", "95 % interval", "relative", "share of the joint effect");

    private final PrintWriter out;

    FactorialReport(PrintWriter out) {
        this.out = out;
    }

    void print(Results results, Factorial factorial) {
        Experiment experiment = results.experiment();
        Scenario reference = experiment.reference();
        out.println("All " + factorial.scenarios().size() + " combinations of "
                + factorial.factors().size() + " policies against " + Titles.of(reference) + ",");
        out.println(PairedReplications.of(results) + ", seed " + experiment.seed());
        out.println("Yearly means, " + reference.from() + " to " + reference.until());
        out.println();
        for (int factor = 0; factor < factorial.factors().size(); factor++) {
            Scenario alone = experiment.alternatives().get((1 << factor) - 1);
            out.println(Factorial.letter(factor) + "  " + Titles.of(alone));
            DifferentLaw.lines(alone, reference).forEach(line -> out.println("   " + line));
        }
        List<FactorialEffect> effects = FactorialEffect.listEffects(
                results, factorial, outcome -> outcome.headline() && !OutcomeLabels.isPart(outcome));
        effects.stream()
                .collect(Collectors.groupingBy(FactorialEffect::outcome, LinkedHashMap::new, Collectors.toList()))
                .forEach((outcome, rows) -> printOutcome(outcome, rows, letters(factorial)));
        out.println();
        out.println(
                "alone and synergy add up to the joint effect, and so do the Shapley parts; main and interaction are");
        out.println("averages over all combinations of the other policies");
    }

    private static Map<String, String> letters(Factorial factorial) {
        Map<String, String> letters = new LinkedHashMap<>();
        for (int factor = 0; factor < factorial.factors().size(); factor++) {
            letters.put(factorial.factors().get(factor), Factorial.letter(factor));
        }
        return letters;
    }

    private void printOutcome(Outcome outcome, List<FactorialEffect> effects, Map<String, String> letters) {
        FactorialEffect joint = effects.get(0);
        Interval known = joint.estimate().interval();
        int decimals = Figures.decimals((known.high() - known.low()) / 2, joint.referenceMean());
        out.println();
        out.println(outcome.name() + ", " + outcome.unit() + ": " + Figures.number(joint.referenceMean(), decimals)
                + " in the reference");
        TextTable table = new TextTable(2, HEADERS);
        for (FactorialEffect effect : effects) {
            MeanEstimate estimate = effect.estimate();
            double scale = effect.referenceMean();
            Interval relative = new Interval(
                    estimate.interval().low() / scale, estimate.interval().high() / scale);
            table.row(List.of(
                    "  " + effect.kind().id(),
                    effect.factors().stream().map(letters::get).collect(Collectors.joining("+")),
                    Figures.change(estimate.mean(), decimals),
                    Figures.interval(estimate.interval(), decimals),
                    Figures.percentChange(estimate.mean() / scale, relative),
                    effect.kind() == EffectKind.JOINT ? "" : share(effect.share())));
        }
        table.print(out);
    }

    private static String share(MeanEstimate.Share share) {
        if (Double.isNaN(share.value())) {
            return "";
        }
        Interval interval = share.interval();
        return Figures.number(100 * share.value(), 1) + " % (" + Figures.number(100 * interval.low(), 1) + " to "
                + Figures.number(100 * interval.high(), 1) + ")";
    }
}
