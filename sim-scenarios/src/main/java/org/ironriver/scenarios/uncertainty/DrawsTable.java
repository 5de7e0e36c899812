package org.ironriver.scenarios.uncertainty;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;

/** {@code draws.csv}: what was drawn for which replications; the same in every scenario. */
public final class DrawsTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS =
            List.of("draw", "first_replication", "last_replication", "parameter", "value");

    private DrawsTable() {}

    /** Of an experiment that was broken off, draws that no replication has come to are left out. */
    public static void write(Results results, ParameterDraws draws, Writer out) throws IOException {
        Experiment experiment = results.experiment();
        int begun = lastBegun(results);
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (int first = 1; first <= begun; first += draws.replicationsPerDraw()) {
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

    private static int lastBegun(Results results) {
        int asked = results.experiment().replications();
        int last = 0;
        boolean ended = true;
        for (Scenario scenario : results.experiment().scenarios()) {
            ended &= results.completed(scenario) + results.failed(scenario) == asked;
            boolean[] completed = results.isCompleted(scenario);
            for (int replication = asked; replication > last; replication--) {
                last = completed[replication - 1] ? replication : last;
            }
        }
        return ended ? asked : last;
    }
}
