package org.ironriver.scenarios.validation;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/** The scorecard as comma-separated values: one row a figure, in the registry's order; verdicts are pass, fail or unknown. */
public final class ScorecardTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "target",
            "name",
            "use",
            "first_year",
            "last_year",
            "unit",
            "replications",
            "simulated",
            "ci_low",
            "ci_high",
            "published",
            "ratio",
            "within_30_percent",
            "tolerance_low",
            "tolerance_high",
            "within_tolerance",
            "grade",
            "source");

    private ScorecardTable() {}

    public static void write(Scorecard scorecard, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (GroupScore group : scorecard.groups()) {
                for (Score score : group.scores()) {
                    table.row(row(group, score));
                }
            }
        }
    }

    /** A verdict as tables write it. */
    static String text(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> row(GroupScore group, Score score) {
        Target target = score.target();
        Estimate simulated = score.simulated();
        return List.of(
                group.group().id(),
                target.name(),
                group.group().use().id(),
                Integer.toString(target.measure().firstYear()),
                Integer.toString(target.measure().lastYear()),
                target.unit(),
                Integer.toString(simulated.replications()),
                Numbers.shortest(simulated.mean()),
                Numbers.shortest(simulated.interval().low()),
                Numbers.shortest(simulated.interval().high()),
                Numbers.shortest(target.published()),
                Numbers.shortest(score.ratio()),
                text(score.isLevel()),
                Numbers.shortest(target.tolerance().low()),
                Numbers.shortest(target.tolerance().high()),
                text(score.isWithinTolerance()),
                target.grade().name(),
                target.source());
    }
}
