package org.ironriver.scenarios.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.StoredText;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * The targets' scorecard that a report shows, as {@code validate --format json} writes it. One ships with the program; it is
 * about the parameters that it was made with, so it is shown beside experiments whose reference has the same.
 */
final class StoredScorecard {

    private static final String SHIPPED = "scorecard.json";
    private static final String ALLOWED = "a scorecard, as 'ironriver validate --format json --out FILE' writes it";

    private StoredScorecard() {}

    /** @throws InvalidInputException if the file holds no scorecard */
    static JsonNode read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(file.toString(), "no such file", ALLOWED);
        }
        JsonNode root;
        try {
            root = Json.read(StoredText.read(file));
        } catch (JacksonException e) {
            throw new InvalidInputException(file.toString(), e.getOriginalMessage(), ALLOWED, null, e);
        }
        if (!root.path("targets").isArray() || root.path("scenarios").isEmpty()) {
            throw new InvalidInputException(file.toString(), "JSON without targets or scenarios", ALLOWED);
        }
        return root;
    }

    /** The one that ships, if it is about the parameters of this scenario; missing otherwise. */
    static JsonNode shippedFor(Optional<Scenario> reference) throws IOException {
        JsonNode root = Json.read(PageParts.own(SHIPPED));
        return reference
                .filter(scenario -> isAbout(root, scenario.parameters().hash()))
                .map(scenario -> root)
                .orElse(MissingNode.getInstance());
    }

    /** Whether one of the scenarios of a scorecard has these parameters. */
    static boolean isAbout(JsonNode scorecard, String parameterHash) {
        for (JsonNode scenario : scorecard.path("scenarios")) {
            if (scenario.path("parameters").asText().equals(parameterHash)) {
                return true;
            }
        }
        return false;
    }
}
