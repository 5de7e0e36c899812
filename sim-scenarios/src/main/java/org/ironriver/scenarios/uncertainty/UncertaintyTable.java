package org.ironriver.scenarios.uncertainty;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/** {@code uncertainty.csv}: each contrast's uncertainty, split into parameters and luck, sorted by scenario and outcome. */
public final class UncertaintyTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "scenario",
            "reference",
            "outcome",
            "unit",
            "draws",
            "replications",
            "difference",
            "ci_low",
            "ci_high",
            "sd_parameters",
            "sd_luck",
            "parameter_share",
            "parameter_share_ci_low",
            "parameter_share_ci_high",
            "luck_share",
            "interval_parameter_share",
            "interval_parameter_share_ci_low",
            "interval_parameter_share_ci_high",
            "effect_low",
            "effect_high");

    private UncertaintyTable() {}

    public static void write(List<SplitContrast> splits, Writer out) throws IOException {
        List<SplitContrast> sorted = splits.stream()
                .sorted(Comparator.comparing(
                                (SplitContrast each) -> each.scenario().id())
                        .thenComparing(each -> each.outcome().name()))
                .toList();
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (SplitContrast each : sorted) {
                table.row(cells(each));
            }
        }
    }

    private static List<String> cells(SplitContrast each) {
        UncertaintySplit split = each.split();
        List<String> cells = new ArrayList<>(List.of(
                each.scenario().id(),
                each.reference().id(),
                each.outcome().name(),
                each.outcome().unit(),
                Integer.toString(split.draws()),
                Integer.toString(split.replications())));
        for (double value : new double[] {
            split.difference(),
            split.interval().low(),
            split.interval().high(),
            split.sdParameters(),
            split.sdLuck(),
            split.parameterShare(),
            split.parameterShareInterval().low(),
            split.parameterShareInterval().high(),
            1 - split.parameterShare(),
            split.meanParameterShare(),
            split.meanParameterShareInterval().low(),
            split.meanParameterShareInterval().high(),
            split.effectRange().low(),
            split.effectRange().high()
        }) {
            cells.add(Numbers.shortest(value));
        }
        return cells;
    }
}
