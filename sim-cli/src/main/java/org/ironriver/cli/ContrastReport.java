package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.scenario.Scenario;

/** The answer as a table: each policy's effect on the headline outcomes. */
final class ContrastReport {

    private static final List<String> HEADERS =
            List.of("", "reference", "policy", "difference", "95 % interval", "relative");

    private final PrintWriter out;
    private final Colours colours;

    ContrastReport(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    void print(Results result, List<Contrast> contrasts) {
        Experiment experiment = result.experiment();
        Scenario reference = experiment.reference();
        out.println("Against " + Titles.of(reference) + ", " + pairs(contrasts) + paired(experiment) + ", seed "
                + experiment.seed());
        out.println("Yearly means, " + reference.from() + " to " + reference.until());
        int number = 0;
        for (Scenario scenario : experiment.alternatives()) {
            number++;
            out.println();
            out.println(colours.strong("[" + number + "] " + Titles.of(scenario)) + incomplete(result, scenario));
            DifferentLaw.lines(scenario, reference).forEach(out::println);
            List<Contrast> shown = contrasts.stream()
                    .filter(contrast -> contrast.scenario().id().equals(scenario.id()))
                    .filter(contrast -> contrast.outcome().headline())
                    .toList();
            printTable(shown);
            if (isPairAWorld(experiment)) {
                printOneWorld(shown);
            }
            Leaning.on(scenario.id(), reference.id()).forEach(out::println);
        }
        out.println();
        out.println("95 % interval: of the mean over worlds; it narrows with replications");
        if (isPairAWorld(experiment)) {
            out.println(
                    "in one world: where a single pair lies, with its luck and with its parameters if they are drawn;");
            out.println("  it does not narrow");
        }
        out.println("variance ratio: of the difference between worlds that share nothing, over that of these pairs");
        new ShiftReport(out).print(experiment, contrasts);
    }

    /** Replications that share a draw of parameters count as one. */
    private static String paired(Experiment experiment) {
        int together = experiment.plan().replicationsPerDraw();
        return together == 1
                ? " paired replications"
                : " draws of parameters with " + together + " paired replications of each";
    }

    private static int pairs(List<Contrast> contrasts) {
        return contrasts.stream()
                .mapToInt(contrast -> contrast.paired().pairs())
                .max()
                .orElse(0);
    }

    private static String incomplete(Results result, Scenario scenario) {
        int complete = result.completed(scenario);
        int asked = result.experiment().replications();
        return complete == asked ? "" : ", " + complete + " of " + asked + " replications complete";
    }

    /** Otherwise what counts as one is a draw of parameters, and the report of uncertainty tells it from luck. */
    private static boolean isPairAWorld(Experiment experiment) {
        return experiment.plan().replicationsPerDraw() == 1;
    }

    private void printTable(List<Contrast> contrasts) {
        TextTable table = new TextTable(1, HEADERS);
        for (Contrast contrast : contrasts) {
            PairedDifference paired = contrast.paired();
            double halfWidth = (paired.interval().high() - paired.interval().low()) / 2;
            int decimals = Figures.decimals(halfWidth, paired.referenceMean());
            List<String> cells = List.of(
                    OutcomeLabels.rowLabel(contrast.outcome()),
                    Figures.number(paired.referenceMean(), decimals),
                    Figures.number(paired.mean(), decimals),
                    Figures.change(paired.difference(), decimals),
                    Figures.interval(paired.interval(), decimals),
                    Figures.percentChange(paired.relative(), paired.relativeInterval()));
            table.row(
                    cells,
                    number -> colours.change(
                            number, paired.interval(), contrast.outcome().direction()));
        }
        table.print(out);
        out.println(gains(contrasts));
    }

    private void printOneWorld(List<Contrast> contrasts) {
        List<String> worlds = contrasts.stream()
                .filter(contrast -> !OutcomeLabels.isPart(contrast.outcome()))
                .filter(contrast -> contrast.paired().ofOnePair().isDefined())
                .map(contrast ->
                        "  " + OutcomeLabels.shortLabel(contrast.outcome()) + ": " + inOneWorld(contrast.paired()))
                .toList();
        if (!worlds.isEmpty()) {
            out.println("in one world, 95 %");
            worlds.forEach(out::println);
        }
    }

    private static String inOneWorld(PairedDifference paired) {
        Interval range = paired.ofOnePair();
        int decimals = Figures.decimals((range.high() - range.low()) / 2, paired.referenceMean());
        return Figures.interval(range, decimals) + " (" + Figures.percentInterval(paired.relativeOfOnePair()) + ")";
    }

    /** How much luck in common has narrowed the intervals. */
    private static String gains(List<Contrast> contrasts) {
        return contrasts.stream()
                .filter(contrast -> !OutcomeLabels.isPart(contrast.outcome()))
                .map(contrast -> OutcomeLabels.shortLabel(contrast.outcome()) + " " + gain(contrast.paired()))
                .collect(Collectors.joining(", ", "variance ratio: ", ""));
    }

    private static String gain(PairedDifference paired) {
        if (Double.isInfinite(paired.varianceRatio())) {
            return "infinite";
        }
        return Figures.number(paired.varianceRatio(), paired.varianceRatio() < 10 ? 1 : 0);
    }
}
