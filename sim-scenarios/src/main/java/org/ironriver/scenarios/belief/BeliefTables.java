package org.ironriver.scenarios.belief;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Numbers;

/**
 * {@code beliefs.csv}: each choice in each world, with its regret; {@code switch_points.csv}: where the best choice changes on the
 * way from one set of beliefs to the next.
 */
public final class BeliefTables {

    private static final List<String> EFFECTS = List.of(
            "beliefs",
            "position",
            "named",
            "choice",
            "scenario",
            "outcome",
            "unit",
            "replications",
            "reference_mean",
            "difference",
            "ci_low",
            "ci_high",
            "benefit",
            "regret",
            "best",
            "worst_regret");
    private static final List<String> SWITCHES = List.of("outcome", "position", "from", "to", "before", "after");

    private BeliefTables() {}

    public static void writeEffects(BeliefAnswer answer, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, EFFECTS)) {
            for (BeliefAnswer.Effect effect : answer.effects()) {
                boolean reference = effect.choice().equals(effect.world().reference());
                table.row(List.of(
                        effect.world().name(),
                        Numbers.shortest(effect.world().position()),
                        Boolean.toString(effect.world().named()),
                        effect.choice().of(),
                        effect.choice().scenario(),
                        answer.outcome().name(),
                        answer.outcome().unit(),
                        reference ? "" : Integer.toString(effect.paired().pairs()),
                        Numbers.shortest(effect.paired().referenceMean()),
                        Numbers.shortest(effect.paired().difference()),
                        Numbers.shortest(effect.paired().interval().low()),
                        Numbers.shortest(effect.paired().interval().high()),
                        Numbers.shortest(effect.benefit()),
                        Numbers.shortest(effect.regret()),
                        Boolean.toString(effect.best()),
                        Numbers.shortest(answer.worst()
                                .get(answer.choices().indexOf(effect.choice().of())))));
            }
        }
    }

    public static void writeSwitches(BeliefAnswer answer, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, SWITCHES)) {
            for (BeliefAnswer.Switch each : answer.switches()) {
                table.row(List.of(
                        answer.outcome().name(),
                        Numbers.shortest(each.position()),
                        each.from(),
                        each.to(),
                        each.before(),
                        each.after()));
            }
        }
    }
}
