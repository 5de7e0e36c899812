package org.ironriver.scenarios.displacement;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/**
 * {@code displacement.csv}: the parts of each change in flow, and the changes of the cells (not of months: these are in {@code
 * series.parquet}), sorted by scenario. {@code total} is in firearms over the window and all replications, and adds up exactly;
 * {@code mean} and its interval are in firearms a year; {@code share} is of the fall.
 */
public final class DisplacementTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "scenario",
            "reference",
            "dimension",
            "part",
            "cell",
            "unit",
            "replications",
            "total",
            "mean",
            "ci_low",
            "ci_high",
            "share");

    /** What stands in the column {@code part} for the change of a cell. */
    static final String CHANGE = "change";

    private DisplacementTable() {}

    public static void write(List<Displacement> displacements, Writer out) throws IOException {
        List<Displacement> sorted = displacements.stream()
                .sorted(Comparator.comparing(each -> each.scenario().id()))
                .toList();
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (Displacement each : sorted) {
                for (Map.Entry<Part, Amount> part : each.parts().entrySet()) {
                    table.row(cells(each, part.getKey().id(), "", part.getValue()));
                }
                if (!each.dimension().isTime()) {
                    for (Map.Entry<String, Amount> change : each.changes().entrySet()) {
                        table.row(cells(each, CHANGE, change.getKey(), change.getValue()));
                    }
                }
            }
        }
    }

    private static List<String> cells(Displacement of, String part, String cell, Amount amount) {
        Amount fall = of.parts().get(Part.FALL);
        double share = fall == null || fall.total() == 0 ? Double.NaN : amount.total() / fall.total();
        return List.of(
                of.scenario().id(),
                of.reference().id(),
                of.dimension().id(),
                part,
                cell,
                "guns/year",
                Integer.toString(of.replications()),
                Numbers.shortest(amount.total()),
                Numbers.shortest(amount.mean()),
                Numbers.shortest(amount.interval().low()),
                Numbers.shortest(amount.interval().high()),
                Numbers.shortest(share));
    }
}
