package org.ironriver.scenarios.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.journal.SessionLog;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * {@code manifest.json}: how the tables came about. The only table with dates, durations and facts about the machine.
 *
 * <p>An experiment may have been worked on by several processes, of which some may have been killed. {@code command}, {@code
 * started} and {@code threads} are the first one's; {@code sessions} has all.
 */
final class Manifest {

    /** More failures than anybody reads; {@code scenarios} has their numbers. */
    private static final int MOST_FAILURES = 1_000;

    private Manifest() {}

    /**
     * @param sessions the processes that worked on it, at least one
     * @param notices  what the reader should know besides
     * @param hashes   SHA-256 of each file, by name relative to the folder
     */
    static ObjectNode of(
            Results results, List<SessionLog> sessions, Instant now, List<String> notices, Map<String, String> hashes)
            throws IOException {
        Experiment experiment = results.experiment();
        BuildInfo build = BuildInfo.current();
        SessionLog first = sessions.get(0);
        ObjectNode root = Json.nodes().objectNode();
        root.put("status", results.status().name().toLowerCase(Locale.ROOT));
        root.put("version", build.version());
        root.put("commit", build.commit());
        root.put("local_changes", build.dirty());
        command(first, root);
        root.put("seed", experiment.seed());
        root.put("replications", experiment.replications());
        root.put("threads", first.session().threads());
        scenarios(results, root.putArray("scenarios"));
        failures(results, root.putArray("failures"));
        root.put("started", second(first.session().started()));
        root.put("ended", second(now));
        root.set("seconds", Json.number(seconds(sessions, now)));
        sessions(sessions, now, root.putArray("sessions"));
        notices.forEach(root.putArray("notices")::add);
        ObjectNode files = root.putObject("files");
        hashes.forEach(files::put);
        return root;
    }

    private static void command(SessionLog log, ObjectNode node) {
        ArrayNode command = node.putArray("command");
        log.session().command().forEach(command::add);
    }

    private static void scenarios(Results results, ArrayNode node) {
        Experiment experiment = results.experiment();
        for (Scenario scenario : experiment.scenarios()) {
            node.addObject()
                    .put("id", scenario.id())
                    .put("role", scenario.equals(experiment.reference()) ? "reference" : "alternative")
                    .put("parameter_hash", scenario.parameters().hash())
                    .put("completed", results.completed(scenario))
                    .put("failed", results.failed(scenario));
        }
    }

    private static void failures(Results results, ArrayNode node) throws IOException {
        Results.RowVisitor visitor = new Results.RowVisitor() {
            @Override
            public void completed(ReplicationKey key, double[] values) {
                // Nothing to tell.
            }

            @Override
            public void failed(ReplicationResult.Failed failed) {
                if (node.size() < MOST_FAILURES) {
                    node.add(failure(failed));
                }
            }
        };
        if (results.failed() > 0) {
            for (Scenario scenario : results.experiment().scenarios()) {
                results.visit(scenario, visitor);
            }
        }
    }

    private static ObjectNode failure(ReplicationResult.Failed failed) {
        return Json.nodes()
                .objectNode()
                .put("scenario", failed.key().scenario())
                .put("replication", failed.key().replication())
                .put("seed", failed.key().seed())
                .put("reason", failed.reason())
                .put("at", failed.place());
    }

    private static void sessions(List<SessionLog> sessions, Instant now, ArrayNode node) {
        for (int i = 0; i < sessions.size(); i++) {
            SessionLog log = sessions.get(i);
            ObjectNode session = node.addObject();
            command(log, session);
            session.put("replications", log.session().replications());
            session.put("threads", log.session().threads());
            session.put("started", second(log.session().started()));
            session.put("ended", second(ended(sessions, i, now)));
            session.put("kept", log.kept());
            session.put("java", log.session().java());
            session.put("machine", log.session().machine());
        }
    }

    /** Of a process that was killed, the last sign of life counts. */
    private static Instant ended(List<SessionLog> sessions, int i, Instant now) {
        return i == sessions.size() - 1 ? now : sessions.get(i).ended();
    }

    private static double seconds(List<SessionLog> sessions, Instant now) {
        long milliseconds = 0;
        for (int i = 0; i < sessions.size(); i++) {
            Instant started = sessions.get(i).session().started();
            milliseconds += Duration.between(started, ended(sessions, i, now)).toMillis();
        }
        return milliseconds / 1000.0;
    }

    private static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
