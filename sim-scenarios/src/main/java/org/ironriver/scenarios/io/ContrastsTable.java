package org.ironriver.scenarios.io;

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
 * {@code contrasts.csv}: every paired difference, sorted by scenario and outcome.
 *
 * <p>What is not defined is empty: intervals after one replication, a relative change where the reference mean is 0, a
 * variance ratio where nothing varies. A variance ratio is {@code Infinity} where all pairs differ by the same amount,
 * as under a policy that does nothing. Simultaneous intervals are those of headline outcomes; an end of a bootstrap interval is
 * infinite where too many resamples repeat one value.
 */
public final class ContrastsTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "scenario",
            "reference",
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
            "relative_ci_high",
            "p_reduction",
            "variance_ratio",
            "bootstrap_low",
            "bootstrap_high",
            "simultaneous_low",
            "simultaneous_high",
            "one_world_low",
            "one_world_high",
            "one_world_relative_low",
            "one_world_relative_high");

    private static final Comparator<Contrast> ORDER = Comparator.comparing(
                    (Contrast contrast) -> contrast.scenario().id())
            .thenComparing(contrast -> contrast.outcome().name());

    private ContrastsTable() {}

    public static void write(List<Contrast> contrasts, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (Contrast contrast : sorted(contrasts)) {
                table.row(cells(contrast));
            }
        }
    }

    /** The contrasts in the order of the table. */
    static List<Contrast> sorted(List<Contrast> contrasts) {
        return contrasts.stream().sorted(ORDER).toList();
    }

    private static List<String> cells(Contrast contrast) {
        List<String> cells = new ArrayList<>(List.of(
                contrast.scenario().id(),
                contrast.reference().id(),
                contrast.outcome().name(),
                contrast.outcome().unit(),
                Integer.toString(contrast.paired().pairs())));
        for (double value : values(contrast)) {
            cells.add(Numbers.shortest(value));
        }
        return cells;
    }

    /** The numbers of a contrast, in the order of the columns from {@code reference_mean} on. */
    static double[] values(Contrast contrast) {
        PairedDifference paired = contrast.paired();
        return new double[] {
            paired.referenceMean(),
            paired.mean(),
            paired.difference(),
            paired.interval().low(),
            paired.interval().high(),
            paired.relative(),
            paired.relativeInterval().low(),
            paired.relativeInterval().high(),
            paired.pReduction(),
            paired.varianceRatio(),
            contrast.bootstrap().low(),
            contrast.bootstrap().high(),
            contrast.simultaneous().low(),
            contrast.simultaneous().high(),
            paired.ofOnePair().low(),
            paired.ofOnePair().high(),
            paired.relativeOfOnePair().low(),
            paired.relativeOfOnePair().high()
        };
    }
}
