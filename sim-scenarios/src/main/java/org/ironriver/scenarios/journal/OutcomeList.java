package org.ironriver.scenarios.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.format.Json;

/** What is measured, as a record: written once, before the first replication that measured it. */
final class OutcomeList {

    private OutcomeList() {}

    static byte[] encode(List<Outcome> outcomes) {
        ArrayNode root = Json.nodes().arrayNode();
        for (Outcome outcome : outcomes) {
            root.addObject()
                    .put("name", outcome.name())
                    .put("unit", outcome.unit())
                    .put("direction", outcome.direction().name())
                    .put("aggregation", outcome.aggregation().name())
                    .put("headline", outcome.headline());
        }
        return Json.write(root).getBytes(StandardCharsets.UTF_8);
    }

    static List<Outcome> decode(byte[] content) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode node : Json.read(new String(content, StandardCharsets.UTF_8))) {
            outcomes.add(new Outcome(
                    node.path("name").asText(),
                    node.path("unit").asText(),
                    Outcome.Direction.valueOf(node.path("direction").asText()),
                    Outcome.Aggregation.valueOf(node.path("aggregation").asText()),
                    node.path("headline").asBoolean()));
        }
        return List.copyOf(outcomes);
    }
}
