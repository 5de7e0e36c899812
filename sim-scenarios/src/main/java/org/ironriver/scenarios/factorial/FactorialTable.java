package org.ironriver.scenarios.factorial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.Numbers;

/** {@code factorial.csv}: every effect, sorted by outcome; and the same for {@code summary.json}. */
public final class FactorialTable {

    /** Columns, in order; {@code factors} are joined by {@code +}. */
    public static final List<String> COLUMNS = List.of(
            "outcome",
            "effect",
            "factors",
            "unit",
            "replications",
            "reference_mean",
            "value",
            "ci_low",
            "ci_high",
            "bootstrap_low",
            "bootstrap_high",
            "share",
            "share_ci_low",
            "share_ci_high");

    private static final int NAMES = 4;

    private FactorialTable() {}

    public static void write(List<FactorialEffect> effects, Writer out) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (FactorialEffect effect : sorted(effects)) {
                List<String> cells = new ArrayList<>(names(effect));
                cells.add(Integer.toString(effect.estimate().count()));
                for (double value : values(effect)) {
                    cells.add(Numbers.shortest(value));
                }
                table.row(cells);
            }
        }
    }

    /** Keys are the columns. */
    public static void write(List<FactorialEffect> effects, ArrayNode out) {
        for (FactorialEffect effect : sorted(effects)) {
            ObjectNode node = out.addObject();
            for (int i = 0; i < NAMES; i++) {
                node.put(COLUMNS.get(i), names(effect).get(i));
            }
            node.put(COLUMNS.get(NAMES), effect.estimate().count());
            double[] values = values(effect);
            for (int i = 0; i < values.length; i++) {
                node.set(COLUMNS.get(NAMES + 1 + i), Json.number(values[i]));
            }
        }
    }

    private static List<FactorialEffect> sorted(List<FactorialEffect> effects) {
        return effects.stream()
                .sorted(Comparator.comparing(effect -> effect.outcome().name()))
                .toList();
    }

    private static List<String> names(FactorialEffect effect) {
        return List.of(
                effect.outcome().name(),
                effect.kind().id(),
                String.join("+", effect.factors()),
                effect.outcome().unit());
    }

    private static double[] values(FactorialEffect effect) {
        return new double[] {
            effect.referenceMean(),
            effect.estimate().mean(),
            effect.estimate().interval().low(),
            effect.estimate().interval().high(),
            effect.estimate().bootstrap().low(),
            effect.estimate().bootstrap().high(),
            effect.share().value(),
            effect.share().interval().low(),
            effect.share().interval().high()
        };
    }
}
