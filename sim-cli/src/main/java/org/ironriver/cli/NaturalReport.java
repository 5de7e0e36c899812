package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.List;
import org.ironriver.scenarios.evidence.Finding;
import org.ironriver.scenarios.natural.FindingScore;
import org.ironriver.scenarios.natural.NaturalExperiments;

/** The natural experiments as a table for a terminal. */
final class NaturalReport {

    private static final List<String> HEADERS =
            List.of("", "simulated", "95 % interval", "one history", "published", "");

    private final PrintWriter out;

    NaturalReport(PrintWriter out) {
        this.out = out;
    }

    void print(NaturalExperiments.Answer answer) {
        out.println("Natural experiments, never fitted: the published estimator run on simulated data");
        out.println(answer.replications() + " replications, seed " + answer.seed());
        out.println("one history: where the figure of a single history falls, as the published one is");
        String told = "";
        TextTable table = new TextTable(1, HEADERS);
        for (FindingScore score : answer.scores()) {
            Finding finding = score.finding();
            if (!finding.experiment().equals(told)) {
                table.row(List.of(finding.experiment(), "", "", "", "", ""));
                told = finding.experiment();
            }
            table.row(List.of(
                    "  " + finding.name(),
                    FindingFigures.value(finding, score.estimate()),
                    FindingFigures.interval(finding, score.ofMean()),
                    FindingFigures.interval(finding, score.ofOne()),
                    FindingFigures.published(finding),
                    FindingFigures.verdict(score)));
        }
        table.print(out);
        out.println("given: the model was told it by a parameter, so that a pass is no evidence");
        out.println("natural experiments: " + answer.passing() + " of "
                + answer.independent().size() + " findings pass of which the model was not told");
    }
}
