package org.ironriver.scenarios.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentResult;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * {@code manifest.json}: how the tables came about. The only file with dates, durations and facts about the machine.
 */
final class Manifest {

    private static final int MIB = 1024 * 1024;

    private Manifest() {}

    /** @param hashes SHA-256 of each file, by name relative to the folder */
    static ObjectNode of(ExperimentResult result, Execution execution, Map<String, String> hashes) {
        Experiment experiment = result.experiment();
        BuildInfo build = BuildInfo.current();
        ObjectNode root = Json.nodes().objectNode();
        root.put("status", result.status().name().toLowerCase(Locale.ROOT));
        root.put("version", build.version());
        root.put("commit", build.commit());
        root.put("local_changes", build.dirty());
        ArrayNode command = root.putArray("command");
        execution.command().forEach(command::add);
        root.put("seed", experiment.seed());
        root.put("replications", experiment.replications());
        root.put("threads", execution.threads());
        scenarios(experiment, result, root.putArray("scenarios"));
        failures(result, root.putArray("failures"));
        root.put("started", execution.started().truncatedTo(ChronoUnit.SECONDS).toString());
        root.put("ended", execution.ended().truncatedTo(ChronoUnit.SECONDS).toString());
        double seconds =
                Duration.between(execution.started(), execution.ended()).toMillis() / 1000.0;
        root.set("seconds", Json.number(seconds));
        java(root.putObject("java"));
        machine(root.putObject("machine"));
        ObjectNode files = root.putObject("files");
        hashes.forEach(files::put);
        return root;
    }

    private static void scenarios(Experiment experiment, ExperimentResult result, ArrayNode node) {
        for (Scenario scenario : experiment.scenarios()) {
            node.addObject()
                    .put("id", scenario.id())
                    .put("role", scenario.equals(experiment.reference()) ? "reference" : "alternative")
                    .put("parameter_hash", scenario.parameters().hash())
                    .put("completed", result.rows(scenario).size());
        }
    }

    private static void failures(ExperimentResult result, ArrayNode node) {
        for (ReplicationResult.Failed failed : result.failures()) {
            node.addObject()
                    .put("scenario", failed.key().scenario())
                    .put("replication", failed.key().replication())
                    .put("seed", failed.key().seed())
                    .put("reason", failed.reason())
                    .put("at", failed.place());
        }
    }

    private static void java(ObjectNode node) {
        node.put("version", System.getProperty("java.version"));
        node.put("vendor", System.getProperty("java.vendor"));
        node.put("vm", System.getProperty("java.vm.name"));
    }

    private static void machine(ObjectNode node) {
        node.put("os", System.getProperty("os.name"));
        node.put("architecture", System.getProperty("os.arch"));
        node.put("processors", Runtime.getRuntime().availableProcessors());
        node.put("heap_mib", Runtime.getRuntime().maxMemory() / MIB);
    }
}
