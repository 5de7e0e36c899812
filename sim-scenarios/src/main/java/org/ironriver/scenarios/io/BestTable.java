package org.ironriver.scenarios.io;

import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import org.ironriver.scenarios.experiment.BestPolicy;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/** {@code best.csv}: which scenario is the best for each outcome, sorted by outcome and scenario. */
public final class BestTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS =
            List.of("outcome", "scenario", "replications", "mean", "p_best", "mcb_low", "mcb_high");

    private static final Comparator<BestPolicy> ORDER = Comparator.comparing(
                    (BestPolicy standing) -> standing.outcome().name())
            .thenComparing(standing -> standing.scenario().id());

    private BestTable() {}

    public static void write(List<BestPolicy> standings, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (BestPolicy standing : sorted(standings)) {
                table.row(List.of(
                        standing.outcome().name(),
                        standing.scenario().id(),
                        Integer.toString(standing.replications()),
                        Numbers.shortest(standing.mean()),
                        Numbers.shortest(standing.probability()),
                        Numbers.shortest(standing.gap().low()),
                        Numbers.shortest(standing.gap().high())));
            }
        }
    }

    /** In the order of the table. */
    static List<BestPolicy> sorted(List<BestPolicy> standings) {
        return standings.stream().sorted(ORDER).toList();
    }
}
