package org.ironriver.scenarios.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * The targets' scorecard that ships with the program, as {@code validate --format json} wrote it. It is about the parameters
 * that it was made with, so it stands beside experiments whose reference has the same.
 */
public final class ShippedScorecard {

    private static final String FILE = "scorecard.json";

    private ShippedScorecard() {}

    /** The scorecard, if it is about the parameters of this scenario. */
    public static Optional<JsonNode> about(Scenario reference) {
        JsonNode scorecard = read();
        return isAbout(scorecard, reference.parameters().hash()) ? Optional.of(scorecard) : Optional.empty();
    }

    /** The verdicts of that scorecard without its figures: by how many replications of which commit, and each target's. */
    public static Optional<ObjectNode> verdictsAbout(Scenario reference) {
        return about(reference).map(ShippedScorecard::verdicts);
    }

    private static ObjectNode verdicts(JsonNode scorecard) {
        ObjectNode verdicts = Json.nodes().objectNode();
        verdicts.set("commit", scorecard.path("commit"));
        verdicts.set("replications", scorecard.path("replications"));
        ArrayNode targets = verdicts.putArray("targets");
        for (JsonNode target : scorecard.path("targets")) {
            ObjectNode verdict = targets.addObject();
            for (String key : List.of("target", "title", "use", "within_tolerance")) {
                verdict.set(key, target.path(key));
            }
        }
        return verdicts;
    }

    static JsonNode read() {
        try (InputStream in = ShippedScorecard.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing beside " + ShippedScorecard.class.getName());
            }
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
