package org.ironriver.scenarios.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.Execution;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.StoredExperiment;
import org.ironriver.scenarios.report.ExperimentReport;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/** An experiment that the page has started: it runs as one of the command line does, and tells its readers how far it is. */
final class ServedExperiment implements Runnable {

    private final Path folder;
    private final Experiment experiment;
    private final ExperimentRunner runner;
    private final Execution execution;
    private final ScenarioLibrary scenarioLibrary;
    private final EventFeed feed = new EventFeed();
    private final Cancellation cancellation = new Cancellation();

    ServedExperiment(
            Path folder,
            Experiment experiment,
            ExperimentRunner runner,
            Execution execution,
            ScenarioLibrary scenarioLibrary) {
        this.folder = folder;
        this.experiment = experiment;
        this.runner = runner;
        this.execution = execution;
        this.scenarioLibrary = scenarioLibrary;
    }

    Path report() {
        return folder.resolve(ExperimentFolder.REPORT);
    }

    EventFeed feed() {
        return feed;
    }

    void cancel() {
        cancellation.cancel();
    }

    @Override
    public void run() {
        Convergence convergence = new Convergence(experiment);
        ExperimentListener listener = new ExperimentListener() {
            @Override
            public void started(int total) {
                feed.add(Json.compact(event("started").put("total", total)));
            }

            @Override
            public void finished(ReplicationResult result, int done, int total) {
                convergence.add(result);
                ObjectNode event = event("progress").put("done", done).put("total", total);
                if (result instanceof ReplicationResult.Failed failed) {
                    event.put("failed", failed.reason());
                }
                event.set("differences", convergence.differences());
                feed.add(Json.compact(event));
            }
        };
        try (ExperimentFolder held = ExperimentFolder.open(folder, false);
                StoredExperiment stored = StoredExperiment.create(held, experiment, scenarioLibrary, execution)) {
            StoredExperiment.Answer answer = stored.run(runner, listener, cancellation);
            ExperimentReport.read(folder, scenarioLibrary).writeIntoFolder(held, "en");
            String status = answer.results().status().name().toLowerCase(Locale.ROOT);
            feed.end(Json.compact(event("ended").put("status", status).put("folder", folder.toString())));
        } catch (IOException | RuntimeException e) { // whatever it was, readers wait for an end
            feed.end(Json.compact(event("broken").put("message", String.valueOf(e.getMessage()))));
        }
    }

    private static ObjectNode event(String kind) {
        return Json.nodes().objectNode().put("kind", kind);
    }
}
