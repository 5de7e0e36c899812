package org.ironriver.cli;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.sensitivity.StoredSensitivity;

/** Says on which assumptions an effect leans, if the screening that ships knows. */
final class Leaning {

    private static final List<String> ASKED = List.of("guns.crossed", "homicides");

    private Leaning() {}

    /** A heading, and lines for each outcome; none if the screening says nothing of this pair. */
    static List<String> on(String scenario, String reference) {
        StoredSensitivity stored = StoredSensitivity.load();
        List<String> lines = new ArrayList<>();
        for (String outcome : ASKED) {
            List<String> paths = stored.leansOn(scenario, reference, outcome);
            if (!paths.isEmpty()) {
                lines.addAll(Paragraph.hanging("  ", outcome + ": " + String.join(", ", paths)));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, "leans on assumptions");
        }
        return lines;
    }
}
