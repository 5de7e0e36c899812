package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.ironriver.scenarios.precision.Look;
import org.ironriver.scenarios.precision.PrecisionGoal;
import org.ironriver.scenarios.precision.PrecisionSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecisionTest {

    private static final ToyRunner TOY = new ToyRunner();
    private static final List<String> TABLES = List.of("runs.csv", "contrasts.csv", "summary.json", "best.csv");

    @TempDir
    Path temporary = Path.of(".");

    @Test
    void stopsAtTheSameNumberOnAnyNumberOfThreadsWithTheTablesOfAFixedNumber() throws IOException {
        PrecisionSearch alone = search(0.02, 500);
        PrecisionSearch together = search(0.02, 500);
        run(temporary.resolve("one"), 1, alone, new Cancellation());
        run(temporary.resolve("three"), 3, together, new Cancellation());
        assertThat(alone.isReached()).isTrue();
        assertThat(alone.looks()).hasSizeGreaterThan(1).isEqualTo(together.looks());
        int stopped = alone.looks().get(alone.looks().size() - 1).replications();
        assertThat(stopped).isBetween(20, 150);
        Stored.begin(temporary.resolve("fixed"), TOY, Scenarios.experiment(stopped, 3), new Cancellation());
        for (String table : TABLES) {
            assertThat(temporary.resolve("one").resolve(table))
                    .hasSameBinaryContentAs(temporary.resolve("three").resolve(table))
                    .hasSameBinaryContentAs(temporary.resolve("fixed").resolve(table));
        }
    }

    @Test
    void theManifestTellsWhatItTook() throws IOException {
        PrecisionSearch search = search(0.02, 500);
        run(temporary, 2, search, new Cancellation());
        JsonNode precision = new ObjectMapper()
                .readTree(temporary.resolve("manifest.json").toFile())
                .get("precision");
        assertThat(precision.get("reached").asBoolean()).isTrue();
        assertThat(precision.get("looks")).hasSize(search.looks().size());
        assertThat(precision.get("looks").get(0).get("replications").asInt()).isEqualTo(8);
        assertThat(precision.get("looks").get(0).get("half_width_percent").asDouble())
                .isGreaterThan(0.02);
    }

    @Test
    void givesUpAtTheMost() throws IOException {
        PrecisionSearch search = search(1e-6, 20);
        run(temporary, 2, search, new Cancellation());
        assertThat(search.isReached()).isFalse();
        assertThat(search.looks()).extracting(Look::replications).containsExactly(8, 16, 20);
    }

    @Test
    void whatWasBrokenOffIsGoneOnWith() throws Exception {
        Cancellation cancellation = new Cancellation();
        ExperimentListener interrupting = new ExperimentListener() {
            @Override
            public void finished(ReplicationResult result, int done, int total) {
                if (result.key().replication() == 12) {
                    cancellation.cancel();
                }
            }
        };
        PrecisionSearch search = search(1e-6, 500);
        try (ExperimentFolder folder = ExperimentFolder.open(temporary, false);
                StoredExperiment stored = StoredExperiment.create(
                        folder, Scenarios.experiment(8, 3), Scenarios.LIBRARY, Stored.EXECUTION)) {
            StoredExperiment.Answer answer =
                    stored.run(new ExperimentRunner(TOY, 1), interrupting, cancellation, Optional.of(search));
            assertThat(answer.results().status()).isEqualTo(ExperimentStatus.INTERRUPTED);
        }
        Stored.extend(temporary, TOY, OptionalInt.empty());
        assertThat(Files.readString(temporary.resolve("manifest.json"))).contains("\"status\": \"complete\"");
        Stored.extend(temporary, TOY, OptionalInt.of(30));
        Path whole = temporary.resolve("whole");
        Stored.begin(whole, TOY, Scenarios.experiment(30, 3), new Cancellation());
        assertThat(temporary.resolve("runs.csv")).hasSameBinaryContentAs(whole.resolve("runs.csv"));
    }

    private static PrecisionSearch search(double percent, int most) {
        return new PrecisionSearch(new PrecisionGoal("guns.crossed", percent, most), (look, next) -> {});
    }

    private static void run(Path path, int threads, PrecisionSearch search, Cancellation cancellation)
            throws IOException {
        try (ExperimentFolder folder = ExperimentFolder.open(path, false);
                StoredExperiment stored = StoredExperiment.create(
                        folder, Scenarios.experiment(8, 3), Scenarios.LIBRARY, Stored.EXECUTION)) {
            stored.run(new ExperimentRunner(TOY, threads), ExperimentListener.NONE, cancellation, Optional.of(search));
        }
    }
}
