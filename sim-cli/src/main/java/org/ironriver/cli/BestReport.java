package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.experiment.BestPolicy;

/** Which scenario is the best, with what is known about it. */
final class BestReport {

    private static final List<String> DEFAULT = List.of("homicides.firearm", "guns.crossed");
    private static final List<String> HEADERS = List.of("", "mean", "probability", "behind the best of the others");

    private final PrintWriter out;

    BestReport(PrintWriter out) {
        this.out = out;
    }

    /** @param wanted outcomes; those of the default that were measured if there are none */
    void print(List<String> wanted, List<BestPolicy> standings) {
        Map<String, List<BestPolicy>> known = standings.stream()
                .collect(Collectors.groupingBy(
                        standing -> standing.outcome().name(), LinkedHashMap::new, Collectors.toList()));
        List<String> shown = (wanted.isEmpty() ? DEFAULT : wanted)
                .stream().filter(known::containsKey).distinct().toList();
        if (!wanted.isEmpty() && shown.isEmpty()) {
            out.println();
            out.println("None is the best: these scenarios are points of a design, not a choice");
        }
        // With one policy its contrast says as much.
        boolean choice = standings.stream().map(BestPolicy::scenario).distinct().count() > 2;
        if (!shown.isEmpty() && (choice || !wanted.isEmpty())) {
            out.println();
            out.println("Which is the best? All intervals hold at once with 95 %; below 0 is better than any other");
            shown.forEach(outcome -> printOutcome(known.getOrDefault(outcome, List.of())));
        }
    }

    private void printOutcome(List<BestPolicy> standings) {
        BestPolicy first = standings.get(0);
        out.println();
        out.println(first.outcome().name() + ", " + first.outcome().unit());
        double widest = standings.stream()
                .mapToDouble(each -> each.gap().high() - each.gap().low())
                .max()
                .orElse(0);
        int decimals = Figures.decimals(widest / 2, first.mean());
        TextTable table = new TextTable(1, HEADERS);
        for (BestPolicy standing : standings) {
            table.row(List.of(
                    "  " + standing.scenario().id(),
                    Figures.number(standing.mean(), decimals),
                    Figures.number(standing.probability(), 3),
                    gap(standing.gap(), decimals)));
        }
        table.print(out);
    }

    private static String gap(Interval gap, int decimals) {
        return Figures.interval(gap, decimals);
    }
}
