package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ironriver.scenarios.evidence.TargetUse;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.validation.GroupScore;
import org.ironriver.scenarios.validation.Score;
import org.ironriver.scenarios.validation.Scorecard;
import org.ironriver.scenarios.validation.SeriesError;

/** The scorecard as a table for a terminal. */
final class ScorecardReport {

    private static final String ROW = "  %-40s %10s %9s %10s %6s %5s %5s";

    private final PrintWriter out;

    ScorecardReport(PrintWriter out) {
        this.out = out;
    }

    void print(Scorecard scorecard) {
        out.println("Simulated levels beside published ones");
        out.println(runs(scorecard));
        out.println("Mean of " + ScoreFigures.replications(scorecard) + " ± half its 95 % interval, seed "
                + scorecard.seed());
        if (scorecard.drawn()) {
            out.println(
                    "each replication has a parameter set of the fit that ships (--parameters point: single values)");
        }
        out.println("30 %: the mean is within 30 % of the published figure; fit: within the figure's own tolerance");
        out.println();
        out.println(row("", "simulated", "", "published", "ratio", "30 %", "fit"));
        scorecard.listTargets().forEach(this::print);
        printAlso("Given to the model", scorecard.listGroups(TargetUse.INPUT));
        printAlso("Sums that must close", scorecard.listGroups(TargetUse.ARITHMETIC));
        printAlso("Never fitted", scorecard.listGroups(TargetUse.CHECK));
        out.println();
        conclude("levels within 30 %, every figure of the target: ", ScoreFigures.levels(scorecard));
        conclude("targets within tolerance, every figure or the series: ", ScoreFigures.targets(scorecard));
    }

    private void conclude(String what, ScoreFigures.Count count) {
        out.println(what + count.passing() + " of " + count.all());
        if (!count.others().isEmpty()) {
            out.println("  not " + String.join(", ", count.others()));
        }
    }

    static String runs(Scorecard scorecard) {
        return scorecard.scenarios().stream().map(ScorecardReport::window).collect(Collectors.joining(", "));
    }

    private static String window(Scenario scenario) {
        return scenario.id() + " " + scenario.from() + " to " + scenario.until();
    }

    private void printAlso(String heading, List<GroupScore> groups) {
        if (!groups.isEmpty()) {
            out.println();
            out.println(heading);
            groups.forEach(this::print);
        }
    }

    private void print(GroupScore group) {
        String id = group.group().use().isTarget() || group.group().use() == TargetUse.INPUT
                ? group.group().id() + " "
                : "";
        String unit = ScoreFigures.unit(group.scores().get(0).target());
        boolean sameUnit = group.scores().stream()
                .allMatch(score -> ScoreFigures.unit(score.target()).equals(unit));
        out.println(id + group.group().title() + (sameUnit ? ", " + unit : ""));
        boolean level = group.group().use() == TargetUse.LEVEL;
        for (Score score : group.scores()) {
            String ofIts = sameUnit ? "" : ", " + ScoreFigures.unit(score.target());
            out.println(row(
                    score.target().name() + ofIts,
                    ScoreFigures.simulated(score),
                    ScoreFigures.halfWidth(score),
                    ScoreFigures.published(score),
                    ScoreFigures.ratio(score),
                    ScoreFigures.verdict(score.isLevel(), level),
                    ScoreFigures.verdict(
                            score.isWithinTolerance(), group.group().use() != TargetUse.INPUT)));
        }
        group.error().ifPresent(this::print);
    }

    private void print(SeriesError error) {
        String verdict = ScoreFigures.verdict(error.isWithinTolerance(), true);
        String label = "root-mean-square error, % (at most " + ScoreFigures.largestError(error) + ")";
        out.println(row(label, ScoreFigures.error(error.ofMean()), "", "", "", "", verdict));
        out.println(row(
                "  of one replication, on average",
                ScoreFigures.error(error.ofOne().mean()),
                "",
                "",
                "",
                "",
                ""));
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, ROW, (Object[]) cells).stripTrailing();
    }
}
