package org.ironriver.scenarios.sweep;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/**
 * {@code sweep.csv}: every outcome at every point against the reference, sorted by point and outcome. After {@code point}
 * (the number, from 1), {@code scenario} and {@code reference} comes a column for each parameter that was varied, named by its
 * path.
 */
public final class SweepTable {

    /** Columns after those of the parameters. */
    private static final List<String> RESULTS = List.of(
            "outcome",
            "unit",
            "replications",
            "reference_mean",
            "mean",
            "difference",
            "ci_low",
            "ci_high",
            "relative",
            "relative_ci_low",
            "relative_ci_high");

    private SweepTable() {}

    public static List<String> columns(Sweep sweep) {
        List<String> columns = new ArrayList<>(List.of("point", "scenario", "reference"));
        columns.addAll(sweep.paths());
        columns.addAll(RESULTS);
        return columns;
    }

    public static void write(Sweep sweep, List<Contrast> contrasts, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, columns(sweep))) {
            for (int i = 0; i < sweep.points().size(); i++) {
                Sweep.Point point = sweep.points().get(i);
                List<Contrast> ofPoint = contrasts.stream()
                        .filter(contrast -> contrast.scenario().id().equals(point.scenario()))
                        .sorted(Comparator.comparing(
                                contrast -> contrast.outcome().name()))
                        .toList();
                for (Contrast contrast : ofPoint) {
                    table.row(cells(i + 1, point, contrast));
                }
            }
        }
    }

    private static List<String> cells(int number, Sweep.Point point, Contrast contrast) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(number), point.scenario(), point.reference()));
        point.values().forEach(value -> cells.add(Numbers.shortest(value)));
        cells.add(contrast.outcome().name());
        cells.add(contrast.outcome().unit());
        PairedDifference paired = contrast.paired();
        cells.add(Integer.toString(paired.pairs()));
        for (double value : new double[] {
            paired.referenceMean(),
            paired.mean(),
            paired.difference(),
            paired.interval().low(),
            paired.interval().high(),
            paired.relative(),
            paired.relativeInterval().low(),
            paired.relativeInterval().high()
        }) {
            cells.add(Numbers.shortest(value));
        }
        return cells;
    }
}
