package org.ironriver.scenarios.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.format.Json;

/**
 * One process that worked on an experiment: what the manifest tells beside the results.
 *
 * @param command      the command and its arguments; empty when run from a program
 * @param replications how many of each scenario were asked for
 * @param threads      replications run at once
 * @param started      when it began
 * @param java         version and vendor of the JVM
 * @param machine      operating system, processors and heap
 */
public record Session(
        List<String> command, int replications, int threads, Instant started, String java, String machine) {

    private static final int MIB = 1024 * 1024;

    public Session {
        command = List.copyOf(command);
    }

    /** A session on this machine. */
    public static Session here(List<String> command, int replications, int threads, Instant started) {
        String java = property("java.version") + ", " + property("java.vendor") + ", " + property("java.vm.name");
        String machine = property("os.name") + " " + property("os.version") + ", " + property("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, "
                + Runtime.getRuntime().maxMemory() / MIB + " MiB of heap";
        return new Session(command, replications, threads, started, java, machine);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    byte[] encode() {
        ObjectNode root = Json.nodes().objectNode();
        ArrayNode words = root.putArray("command");
        command.forEach(words::add);
        root.put("replications", replications);
        root.put("threads", threads);
        root.put("started", started.toString());
        root.put("java", java);
        root.put("machine", machine);
        return Json.write(root).getBytes(StandardCharsets.UTF_8);
    }

    static Session decode(byte[] content) throws IOException {
        JsonNode root = Json.read(new String(content, StandardCharsets.UTF_8));
        List<String> command = new ArrayList<>();
        root.path("command").forEach(word -> command.add(word.asText()));
        return new Session(
                command,
                root.path("replications").asInt(),
                root.path("threads").asInt(),
                Instant.parse(root.path("started").asText()),
                root.path("java").asText(),
                root.path("machine").asText());
    }
}
