package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.uncertainty.ParameterDraws;
import org.ironriver.scenarios.uncertainty.SplitContrast;
import org.ironriver.scenarios.uncertainty.UncertaintySplit;

/** How much of what is uncertain about each effect is parameters, and how much luck. */
final class UncertaintyReport {

    private static final List<String> HEADERS = List.of(
            "",
            "difference",
            "95 % interval",
            "effect in a world\nnot known, 95 %",
            "of one pair:\nparameters, %",
            "of the interval:\nparameters, %");

    private final PrintWriter out;

    UncertaintyReport(PrintWriter out) {
        this.out = out;
    }

    void print(Results results, ParameterDraws draws) {
        out.println();
        if (draws.replicationsPerDraw() == 1) {
            out.println("Each replication draws a parameter set, the same in every scenario. --luck-per-draw 2 tells");
            out.println("parameters and luck apart; --parameters point keeps parameters still.");
            return;
        }
        List<SplitContrast> splits = SplitContrast.listSplits(results);
        int whole = splits.stream().mapToInt(each -> each.split().draws()).max().orElse(0);
        out.println("Uncertainty: " + whole + " draws of parameters, " + draws.replicationsPerDraw()
                + " replications of each");
        for (Scenario scenario : results.experiment().alternatives()) {
            out.println();
            out.println(Titles.of(scenario));
            TextTable table = new TextTable(1, HEADERS);
            splits.stream()
                    .filter(each -> each.scenario().id().equals(scenario.id()))
                    .filter(each -> each.outcome().headline() && !OutcomeLabels.isPart(each.outcome()))
                    .forEach(each -> table.row(row(each)));
            table.print(out);
        }
        out.println();
        out.println("share of parameters in the variance, the rest is luck; in brackets its 95 % interval");
    }

    private static List<String> row(SplitContrast each) {
        UncertaintySplit split = each.split();
        double halfWidth = (split.interval().high() - split.interval().low()) / 2;
        int decimals = Figures.decimals(halfWidth, split.difference());
        return List.of(
                OutcomeLabels.rowLabel(each.outcome()),
                Figures.change(split.difference(), decimals),
                Figures.interval(split.interval(), decimals),
                Figures.interval(split.effectRange(), decimals),
                share(split.parameterShare(), split.parameterShareInterval()),
                share(split.meanParameterShare(), split.meanParameterShareInterval()));
    }

    private static String share(double share, Interval interval) {
        String ends = interval.isDefined()
                ? " (" + Figures.number(100 * interval.low(), 0) + "-" + Figures.number(100 * interval.high(), 0) + ")"
                : "";
        return Figures.number(100 * share, 0) + ends;
    }
}
