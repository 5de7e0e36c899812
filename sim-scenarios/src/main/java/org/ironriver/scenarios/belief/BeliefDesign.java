package org.ironriver.scenarios.belief;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.format.Json;

/**
 * Which scenarios of an experiment stand for which scenario under which beliefs.
 *
 * @param outcome by which policies are judged
 * @param worlds  in the order of a walk from the first set of beliefs to the last
 */
public record BeliefDesign(String outcome, List<World> worlds) {

    /**
     * A world to believe in.
     *
     * @param name      of the set of beliefs; of a world in between, those of its neighbours with its share of the way
     * @param position  on the walk: 0 for the first set, 1 for the second, and so on
     * @param named     whether it is a set of beliefs, not a world between two
     * @param scenarios the reference first
     */
    public record World(String name, double position, boolean named, List<Member> scenarios) {
        public World {
            scenarios = List.copyOf(scenarios);
        }

        public Member reference() {
            return scenarios.get(0);
        }

        public List<Member> policies() {
            return scenarios.subList(1, scenarios.size());
        }
    }

    /**
     * A scenario in a world.
     *
     * @param of       id of the scenario as it was asked for
     * @param scenario id of the one with the world's values
     */
    public record Member(String of, String scenario) {}

    public BeliefDesign {
        worlds = List.copyOf(worlds);
    }

    /** In each world the reference is that of the world; the first world's is compared with by the others'. */
    public Optional<String> findReference(String scenario) {
        for (World world : worlds) {
            for (Member member : world.policies()) {
                if (member.scenario().equals(scenario)) {
                    return Optional.of(world.reference().scenario());
                }
            }
        }
        return Optional.empty();
    }

    /** As JSON, to be read by {@link #read}. */
    public ObjectNode write() {
        ObjectNode root = Json.nodes().objectNode();
        root.put("outcome", outcome);
        ArrayNode nodes = root.putArray("worlds");
        for (World world : worlds) {
            ObjectNode node = nodes.addObject();
            node.put("name", world.name());
            node.set("position", Json.number(world.position()));
            node.put("named", world.named());
            ArrayNode members = node.putArray("scenarios");
            for (Member member : world.scenarios()) {
                members.addObject().put("of", member.of()).put("scenario", member.scenario());
            }
        }
        return root;
    }

    public static BeliefDesign read(JsonNode root) {
        List<World> worlds = new ArrayList<>();
        for (JsonNode node : root.path("worlds")) {
            List<Member> members = new ArrayList<>();
            for (JsonNode member : node.path("scenarios")) {
                members.add(new Member(
                        member.path("of").asText(), member.path("scenario").asText()));
            }
            worlds.add(new World(
                    node.path("name").asText(),
                    node.path("position").asDouble(),
                    node.path("named").asBoolean(),
                    members));
        }
        return new BeliefDesign(root.path("outcome").asText(), worlds);
    }
}
