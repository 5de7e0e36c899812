package org.ironriver.scenarios.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.format.Json;

/**
 * What a journal's replications are replications of: all that decides their results, complete.
 *
 * @param build     what they are run by
 * @param seed      the experiment's seed
 * @param scenarios the reference first
 * @param plan      the text of the experiment's plan; empty for a plain one
 */
public record JournalHeader(BuildInfo build, long seed, List<Entry> scenarios, String plan) {

    private static final int FORMAT = 2;

    /**
     * A scenario.
     *
     * @param id            its id
     * @param parameterHash the hash of its parameters
     * @param text          its complete text, which reads back as the scenario
     */
    public record Entry(String id, String parameterHash, String text) {}

    public JournalHeader {
        scenarios = List.copyOf(scenarios);
    }

    byte[] encode() {
        ObjectNode root = Json.nodes().objectNode();
        root.put("format", FORMAT);
        root.put("version", build.version());
        root.put("commit", build.commit());
        root.put("local_changes", build.dirty());
        root.put("seed", seed);
        ArrayNode entries = root.putArray("scenarios");
        for (Entry entry : scenarios) {
            entries.addObject()
                    .put("id", entry.id())
                    .put("parameter_hash", entry.parameterHash())
                    .put("text", entry.text());
        }
        if (!plan.isEmpty()) {
            root.put("plan", plan);
        }
        return Json.write(root).getBytes(StandardCharsets.UTF_8);
    }

    static JournalHeader decode(byte[] content) throws IOException {
        JsonNode root = Json.read(new String(content, StandardCharsets.UTF_8));
        int format = root.path("format").asInt();
        if (format != FORMAT) {
            throw new DamagedJournalException("the journal has format " + format
                    + ", of which this version knows nothing; allowed: " + FORMAT
                    + ". Go on with the version that wrote it, "
                    + root.path("version").asText("unknown") + ".");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode entry : root.path("scenarios")) {
            entries.add(new Entry(
                    entry.path("id").asText(),
                    entry.path("parameter_hash").asText(),
                    entry.path("text").asText()));
        }
        BuildInfo build = new BuildInfo(
                root.path("version").asText(),
                root.path("commit").asText(),
                root.path("local_changes").asBoolean());
        return new JournalHeader(
                build, root.path("seed").asLong(), entries, root.path("plan").asText());
    }
}
