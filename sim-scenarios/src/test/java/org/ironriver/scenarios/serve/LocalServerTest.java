package org.ironriver.scenarios.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.ironriver.scenarios.io.Execution;
import org.ironriver.scenarios.journal.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {

    private static final ReplicationRunner TOY = new ToyRunner();
    private static final Execution EXECUTION = new Execution(
            List.of("serve"), InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z")), Durability.OPERATING_SYSTEM);
    private static final String REQUEST = """
            {"scenario": {"id": "mine", "title": "Mine", "extends": "baseline",
              "interventions": [{"policy": "assault-weapon-ban", "from": "2021-01-01"}]}, "replications": 2, "seed": 1, "years": 0}
            """;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void experimentsThatWaitHaveFoldersOfTheirOwn() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (LocalServer here = start(held(first));
                LocalServer there = start(TOY)) {
            assertThat(post(here)).contains("served-1");
            assertThat(post(here)).contains("served-2");
            assertThat(post(there)).contains("served-3");
            first.countDown();
        }
    }

    @Test
    void whatCannotGetAFolderIsRefusedInWords() throws Exception {
        Files.writeString(folder.resolve("results"), "a file");
        try (LocalServer server = start(TOY)) {
            assertThat(post(server)).startsWith("cannot make a folder for it: ");
        }
    }

    @Test
    void anExperimentWhoseFolderIsRefusedEndsItsFeed() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        ServedExperiment refused = new ServedExperiment(
                folder, Scenarios.experiment(2, 1), new ExperimentRunner(TOY, 1), EXECUTION, Scenarios.LIBRARY);
        refused.run();
        assertThat(refused.feed().from(0, 0))
                .singleElement()
                .asString()
                .contains("\"kind\":\"broken\"", "what it holds is no experiment");
        assertThat(refused.feed().endsAt(1)).isTrue();
    }

    private static ReplicationRunner held(CountDownLatch until) {
        return (scenario, replication, seed) -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return TOY.run(scenario, replication, seed);
        };
    }

    private LocalServer start(ReplicationRunner runner) throws IOException {
        return LocalServer.start(0, folder.resolve("results"), new ExperimentRunner(runner, 1), EXECUTION);
    }

    private static String post(LocalServer server) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String page = client.send(
                        HttpRequest.newBuilder(server.address()).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher word = Pattern.compile("\"word\"\\s*:\\s*\"([0-9a-f]+)\"").matcher(page);
        assertThat(word.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(server.address().resolve("experiments"))
                .header("X-Iron-River", word.group(1))
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
