package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ironriver.scenarios.displacement.Amount;
import org.ironriver.scenarios.displacement.Displacement;
import org.ironriver.scenarios.displacement.Part;

/** What of each effect on the flow is prevented, and what goes elsewhere. */
final class DisplacementReport {

    private static final int MOST_CELLS = 3;
    private static final List<String> HEADERS =
            List.of("divided by", "fall", "prevented", "displaced", "reshuffled", "added", "displaced to");

    private final PrintWriter out;

    DisplacementReport(PrintWriter out) {
        this.out = out;
    }

    void print(List<Displacement> displacements) {
        out.println();
        out.println(
                "Displacement, guns/year: of what stops crossing in some cells, what is prevented, and what crosses in");
        out.println("others");
        displacements.stream()
                .collect(Collectors.groupingBy(each -> each.scenario().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(this::printScenario);
        out.println();
        out.println(
                "fall = prevented + displaced + reshuffled; reshuffled: moves that cancel over the replications, which are"
                        + " luck");
    }

    private void printScenario(List<Displacement> displacements) {
        Displacement first = displacements.get(0);
        out.println();
        out.println(
                Titles.of(first.scenario()) + " against " + first.reference().id());
        TextTable table = new TextTable(1, HEADERS);
        displacements.forEach(each -> table.row(row(each)));
        table.print(out);
    }

    private static List<String> row(Displacement each) {
        List<String> cells = new ArrayList<>(List.of(each.dimension().id()));
        boolean time = each.parts().containsKey(Part.DELAYED);
        for (Part part : List.of(Part.FALL, Part.PREVENTED)) {
            cells.add(number(each, part));
        }
        cells.add(time ? sum(each, Part.DELAYED, Part.HASTENED) : number(each, Part.DISPLACED));
        cells.add(number(each, Part.RESHUFFLED));
        cells.add(number(each, Part.ADDED));
        cells.add(
                time
                        ? "later " + number(each, Part.DELAYED) + ", earlier " + number(each, Part.HASTENED)
                        : largest(each));
        return cells;
    }

    private static String largest(Displacement each) {
        String text = each.changes().entrySet().stream()
                .filter(change -> change.getValue().total() > 0)
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<String, Amount> change) -> -change.getValue().total()))
                .limit(MOST_CELLS)
                .map(change ->
                        change.getKey() + " " + Figures.number(change.getValue().mean(), 0))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? "-" : text;
    }

    private static String number(Displacement each, Part part) {
        Amount amount = each.parts().get(part);
        return amount == null ? "-" : Figures.number(amount.mean(), 0);
    }

    private static String sum(Displacement each, Part first, Part second) {
        Amount one = each.parts().get(first);
        Amount other = each.parts().get(second);
        return one == null || other == null ? "-" : Figures.number(one.mean() + other.mean(), 0);
    }
}
