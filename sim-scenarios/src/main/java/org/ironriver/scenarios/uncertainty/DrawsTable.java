package org.ironriver.scenarios.uncertainty;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/** {@code draws.csv}: what was drawn for which replications; the same in every scenario. */
public final class DrawsTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS =
            List.of("draw", "first_replication", "last_replication", "parameter", "value");

    private DrawsTable() {}

    public static void write(Experiment experiment, ParameterDraws draws, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (int first = 1; first <= experiment.replications(); first += draws.replicationsPerDraw()) {
                int draw = draws.drawOf(first);
                int last = Math.min(experiment.replications(), first + draws.replicationsPerDraw() - 1);
                for (Map.Entry<String, Double> number : draws.numbers(experiment.reference(), experiment.seed(), draw)
                        .entrySet()) {
                    table.row(List.of(
                            Integer.toString(draw),
                            Integer.toString(first),
                            Integer.toString(last),
                            number.getKey(),
                            Numbers.shortest(number.getValue())));
                }
            }
        }
    }
}
