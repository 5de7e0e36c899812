package org.ironriver.scenarios.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.scenarios.format.Json;

/**
 * What is measured, as a record: written once, before the first replication that measured it.
 *
 * @param outcomes in the order of a replication's values
 * @param paths    what is counted together
 */
record Measured(List<Outcome> outcomes, PathLayout paths) {

    static final Measured NOTHING = new Measured(List.of(), PathLayout.NONE);

    static Measured of(OutcomeSeries series) {
        return new Measured(series.outcomes(), series.paths().layout());
    }

    byte[] encode() {
        ObjectNode root = Json.nodes().objectNode();
        ArrayNode list = root.putArray("outcomes");
        for (Outcome outcome : outcomes) {
            list.addObject()
                    .put("name", outcome.name())
                    .put("unit", outcome.unit())
                    .put("direction", outcome.direction().name())
                    .put("aggregation", outcome.aggregation().name())
                    .put("headline", outcome.headline());
        }
        root.set("paths", PathText.write(paths));
        return Json.write(root).getBytes(StandardCharsets.UTF_8);
    }

    static Measured decode(byte[] content) throws IOException {
        JsonNode root = Json.read(new String(content, StandardCharsets.UTF_8));
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode node : root.path("outcomes")) {
            outcomes.add(new Outcome(
                    node.path("name").asText(),
                    node.path("unit").asText(),
                    Outcome.Direction.valueOf(node.path("direction").asText()),
                    Outcome.Aggregation.valueOf(node.path("aggregation").asText()),
                    node.path("headline").asBoolean()));
        }
        return new Measured(List.copyOf(outcomes), PathText.read(root.path("paths")));
    }
}
