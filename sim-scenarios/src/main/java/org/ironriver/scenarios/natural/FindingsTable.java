package org.ironriver.scenarios.natural;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.evidence.Finding;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/** Natural experiments as comma-separated values: one row a finding. Ratios are ratios, 1 for no effect. */
public final class FindingsTable {

    /** Columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "finding",
            "name",
            "scale",
            "expected",
            "replications",
            "simulated",
            "ci_low",
            "ci_high",
            "one_history_low",
            "one_history_high",
            "published",
            "published_low",
            "published_high",
            "sign",
            "size",
            "verdict",
            "given",
            "grade",
            "source");

    private FindingsTable() {}

    public static void write(List<FindingScore> scores, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (FindingScore score : scores) {
                table.row(row(score));
            }
        }
    }

    private static List<String> row(FindingScore score) {
        Finding finding = score.finding();
        return List.of(
                finding.id(),
                finding.name(),
                finding.scale().id(),
                finding.expected().id(),
                Integer.toString(score.replications()),
                Numbers.shortest(score.estimate()),
                Numbers.shortest(score.ofMean().low()),
                Numbers.shortest(score.ofMean().high()),
                Numbers.shortest(score.ofOne().low()),
                Numbers.shortest(score.ofOne().high()),
                finding.hasSize() ? Numbers.shortest(finding.published()) : "",
                finding.interval().map(Range::low).map(Numbers::shortest).orElse(""),
                finding.interval().map(Range::high).map(Numbers::shortest).orElse(""),
                score.sign().name().toLowerCase(Locale.ROOT),
                score.size().name().toLowerCase(Locale.ROOT),
                score.verdict().name().toLowerCase(Locale.ROOT),
                String.join(" ", finding.given()),
                finding.grade().name(),
                finding.source());
    }
}
