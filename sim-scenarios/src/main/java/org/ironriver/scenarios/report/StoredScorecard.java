package org.ironriver.scenarios.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.StoredText;

/** A scorecard of targets that a user made with {@code validate --format json}, for a report. */
final class StoredScorecard {

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
}
