package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.junit.jupiter.api.Test;

/**
 * The outcomes of one small world with one seed, to the last digit, against a table that changes only on purpose. A
 * change that means to leave results alone proves it here; one that means to change them shows how.
 */
class SmallWorldBaselineIT {

    private static final Path TABLE = Path.of("src/test/resources/org/ironriver/core/engine/small-world-baseline.csv");
    private static final String REFRESH =
            "mvn -q verify -pl sim-core -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dit.test=SmallWorldBaselineIT -Drefresh=true";

    @Test
    void theSmallWorldIsAsItWas() throws IOException {
        Map<String, String> now = outcomes();
        if (Boolean.getBoolean("refresh")) {
            write(now);
            return;
        }
        Map<String, String> before = read();
        List<String> changes = changes(before, now);
        if (!changes.isEmpty()) {
            fail("RESULTS CHANGE: " + changes.size() + " of " + now.size()
                    + " outcomes of a small world differ from " + TABLE.getFileName() + ":\n"
                    + String.join("\n", changes)
                    + "\nIf you did not mean to change results, the failure is right. If you did:\n  " + REFRESH
                    + "\nthen read the difference, commit the table with the change that caused it, and say RESULTS"
                    + " CHANGE, and why, in CHANGELOG.md.");
        }
    }

    private static Map<String, String> outcomes() {
        OutcomeSeries series = TestWorlds.small(52).burnIn(13).run(1);
        Map<String, String> values = new LinkedHashMap<>();
        for (Outcome outcome : series.outcomes()) {
            values.put(outcome.name(), Double.toString(series.windowValue(outcome.name())));
        }
        return values;
    }

    private static List<String> changes(Map<String, String> before, Map<String, String> now) {
        List<String> changes = new ArrayList<>();
        now.forEach((name, value) -> {
            String was = before.getOrDefault(name, "missing");
            if (!was.equals(value)) {
                changes.add("  " + name + ": " + was + " -> " + value + relative(was, value));
            }
        });
        before.forEach((name, value) -> {
            if (!now.containsKey(name)) {
                changes.add("  " + name + ": " + value + " -> no longer there");
            }
        });
        return changes;
    }

    private static String relative(String was, String value) {
        if (was.equals("missing") || Double.parseDouble(was) == 0) {
            return "";
        }
        double change = 100 * (Double.parseDouble(value) / Double.parseDouble(was) - 1);
        return String.format(Locale.ROOT, " (%+.3g %%)", change);
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        if (!Files.exists(TABLE)) {
            return table;
        }
        for (String line : Files.readAllLines(TABLE)) {
            int comma = line.lastIndexOf(',');
            table.put(line.substring(0, comma), line.substring(comma + 1));
        }
        table.remove("outcome");
        return table;
    }

    private static void write(Map<String, String> values) throws IOException {
        StringBuilder text = new StringBuilder("outcome,value\n");
        values.forEach(
                (name, value) -> text.append(name).append(',').append(value).append('\n'));
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, text);
    }
}
