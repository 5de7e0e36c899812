package org.ironriver.scenarios.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.scenarios.format.Json;

/** What is counted together, as JSON: the stages with their members once each, and the links as pairs of positions among them. */
public final class PathText {

    private PathText() {}

    public static ObjectNode write(PathLayout layout) {
        List<PathLayout.Stage> stages = new ArrayList<>();
        ArrayNode links = Json.nodes().arrayNode();
        for (PathLayout.Link link : layout.links()) {
            links.addArray().add(position(stages, link.from())).add(position(stages, link.to()));
        }
        ObjectNode root = Json.nodes().objectNode();
        ArrayNode list = root.putArray("stages");
        for (PathLayout.Stage stage : stages) {
            ArrayNode ids = list.addObject().put("kind", stage.kind()).putArray("ids");
            stage.ids().forEach(ids::add);
        }
        root.set("links", links);
        return root;
    }

    private static int position(List<PathLayout.Stage> stages, PathLayout.Stage stage) {
        if (!stages.contains(stage)) {
            stages.add(stage);
        }
        return stages.indexOf(stage);
    }

    public static PathLayout read(JsonNode root) {
        List<PathLayout.Stage> stages = new ArrayList<>();
        for (JsonNode stage : root.path("stages")) {
            List<String> ids = new ArrayList<>();
            stage.path("ids").forEach(id -> ids.add(id.asText()));
            stages.add(new PathLayout.Stage(stage.path("kind").asText(), ids));
        }
        List<PathLayout.Link> links = new ArrayList<>();
        for (JsonNode link : root.path("links")) {
            links.add(new PathLayout.Link(
                    stages.get(link.path(0).asInt()), stages.get(link.path(1).asInt())));
        }
        return links.isEmpty() ? PathLayout.NONE : new PathLayout(links);
    }
}
