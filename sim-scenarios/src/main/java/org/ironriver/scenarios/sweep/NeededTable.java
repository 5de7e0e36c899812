package org.ironriver.scenarios.sweep;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/**
 * {@code needed.csv}: the dose that each effect needs. {@code answer} is {@code reached}, {@code not_reached} (no dose in the
 * range has it), {@code everywhere} (every dose has it) or {@code unknown}; an infinite end of the interval lies beyond the
 * range that was swept.
 */
public final class NeededTable {

    private NeededTable() {}

    public static void write(Sweep sweep, List<NeededDose> doses, Writer out) throws IOException {
        List<String> columns = new ArrayList<>(List.of("needed", "parameter"));
        columns.addAll(sweep.paths().subList(1, sweep.paths().size()));
        columns.addAll(List.of(
                "curve",
                "replications",
                "answer",
                "dose",
                "ci_low",
                "ci_high",
                "reached_share",
                "strongest_effect",
                "strongest_at"));
        try (CsvTable table = new CsvTable(out, columns)) {
            for (NeededDose dose : doses) {
                table.row(cells(sweep, dose));
            }
        }
    }

    private static List<String> cells(Sweep sweep, NeededDose dose) {
        List<String> cells =
                new ArrayList<>(List.of(dose.effect().text(), sweep.paths().get(0)));
        dose.others().forEach(value -> cells.add(Numbers.shortest(value)));
        cells.add(sweep.curve().name().toLowerCase(Locale.ROOT));
        cells.add(Integer.toString(dose.replications()));
        cells.add(dose.answer().name().toLowerCase(Locale.ROOT));
        for (double value : new double[] {
            dose.dose(),
            dose.interval().low(),
            dose.interval().high(),
            dose.reachedShare(),
            dose.strongest(),
            dose.strongestAt()
        }) {
            cells.add(Numbers.shortest(value));
        }
        return cells;
    }
}
