package org.ironriver.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironriver.scenarios.sensitivity.StoredSensitivity;

/** Says on which assumptions an effect leans, if the screening that ships knows. */
final class Leaning {

    private static final Set<String> ASKED =
            new LinkedHashSet<>(List.of("guns.crossed", "homicides", "homicides.firearm"));

    private Leaning() {}

    /** One line; empty if the screening says nothing of this pair. */
    static Optional<String> on(String scenario, String reference) {
        List<String> paths = StoredSensitivity.load().leansOn(scenario, reference, ASKED);
        return paths.isEmpty() ? Optional.empty() : Optional.of("leans on assumptions: " + String.join(", ", paths));
    }
}
