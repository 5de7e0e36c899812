package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFolderTest {

    private static final ReplicationRunner TOY = new ToyRunner();

    @TempDir
    Path temporary = Path.of(".");

    @Test
    void holdsEverythingThatTheContractNames() throws Exception {
        Path folder = temporary.resolve("new/one");
        write(folder, TOY, Scenarios.experiment(3, 1), 2);

        assertThat(names(folder))
                .containsExactly(
                        "best.csv",
                        "contrasts.csv",
                        "displacement.csv",
                        "manifest.json",
                        "paths.csv",
                        "paths.parquet",
                        "replications.journal",
                        "runs.csv",
                        "runs.parquet",
                        "scenarios/all-three.yaml",
                        "scenarios/baseline.yaml",
                        "scenarios/dealer-oversight.yaml",
                        "series.parquet",
                        "summary.json");
        List<String> runs = Files.readAllLines(folder.resolve("runs.csv"));
        assertThat(runs.get(0)).isEqualTo("scenario,replication,seed,outcome,unit,value");
        assertThat(runs.get(1)).startsWith("all-three,1,").contains(",guns.crossed,guns/year,");
        assertThat(runs.get(3)).endsWith(",traces.share,\"share, of traced\",");
        assertThat(runs).hasSize(1 + 3 * 3 * 3);
        List<String> contrasts = Files.readAllLines(folder.resolve("contrasts.csv"));
        assertThat(contrasts.get(0))
                .isEqualTo("scenario,reference,outcome,unit,replications,reference_mean,mean,difference,ci_low,ci_high,"
                        + "relative,relative_ci_low,relative_ci_high,p_reduction,variance_ratio,"
                        + "bootstrap_low,bootstrap_high,simultaneous_low,simultaneous_high,"
                        + "one_world_low,one_world_high,one_world_relative_low,one_world_relative_high");
        assertThat(contrasts.get(1)).startsWith("all-three,baseline,guns.crossed,guns/year,3,");
        assertThat(contrasts).hasSize(1 + 2 * 3);
    }

    @Test
    void manifestHasTheHashOfEveryFile() throws Exception {
        write(temporary, TOY, Scenarios.experiment(2, 7), 2);
        JsonNode manifest =
                new ObjectMapper().readTree(temporary.resolve("manifest.json").toFile());

        assertThat(manifest.get("status").asText()).isEqualTo("complete");
        assertThat(manifest.get("seed").asLong()).isEqualTo(7);
        assertThat(manifest.get("started").asText()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(manifest.get("command").get(0).asText()).isEqualTo("compare");
        Map<String, String> hashes = new TreeMap<>();
        for (String name : names(temporary)) {
            if (!name.equals("manifest.json") && !name.equals("replications.journal")) {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(temporary.resolve(name)));
                hashes.put(name, HexFormat.of().formatHex(digest));
            }
        }
        Map<String, String> told = new TreeMap<>();
        manifest.get("files")
                .properties()
                .forEach(entry -> told.put(entry.getKey(), entry.getValue().asText()));
        assertThat(told).isEqualTo(hashes);
    }

    @Test
    void tablesDependNeitherOnThreadsNorOnLocaleAndTimeZone() throws Exception {
        write(temporary.resolve("one"), TOY, Scenarios.experiment(10, 1), 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            write(temporary.resolve("two"), TOY, Scenarios.experiment(10, 1), 3);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String name : names(temporary.resolve("one"))) {
            if (name.matches(".*\\.(csv|yaml)|summary.json")) {
                assertThat(temporary.resolve("two").resolve(name))
                        .hasSameBinaryContentAs(temporary.resolve("one").resolve(name));
            }
        }
    }

    @Test
    void aFailedReplicationHasARowThatSaysSo() throws Exception {
        ReplicationRunner runner = (scenario, replication, seed) -> {
            if (replication == 2 && scenario.id().equals("baseline")) {
                throw new IllegalStateException("a gun with two holders\nat tick 5");
            }
            return TOY.run(scenario, replication, seed);
        };
        write(temporary, runner, Scenarios.experiment(3, 1), 2);

        long seed = Scenarios.experiment(3, 1).replicationSeed(2);
        assertThat(Files.readAllLines(temporary.resolve("runs.csv")))
                .contains("baseline,2," + seed + ",failed,,")
                .filteredOn(line -> line.startsWith("baseline,2,"))
                .hasSize(1);
        assertThat(Files.readString(temporary.resolve("manifest.json")))
                .contains("IllegalStateException: a gun with two holders; at tick 5");
    }

    @Test
    void oneReplicationLeavesWhatIsNotKnownEmpty() throws Exception {
        write(temporary, TOY, Scenarios.experiment(1, 1), 2);
        assertThat(temporary.resolve("contrasts.csv")).content().doesNotContain("NaN");
        assertThat(temporary.resolve("summary.json")).content().doesNotContain("NaN");
        assertThat(Files.readAllLines(temporary.resolve("contrasts.csv")).get(1))
                .endsWith(",,");
    }

    @Test
    void anExperimentIsNotWrittenOver() throws Exception {
        write(temporary, TOY, Scenarios.experiment(2, 1), 2);
        String before = Files.readString(temporary.resolve("runs.csv"));
        assertThatThrownBy(() -> write(temporary, TOY, Scenarios.experiment(2, 2), 2))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("holds an experiment already")
                .hasMessageContaining("--force");
        assertThat(temporary.resolve("runs.csv")).hasContent(before);
    }

    @Test
    void replacingLeavesNothingOfTheOldOne() throws Exception {
        write(temporary, TOY, Scenarios.experiment(2, 1), 2);
        Experiment smaller =
                new Experiment(Scenarios.builtIn("baseline"), List.of(Scenarios.builtIn("all-three")), 1, 1);
        write(temporary, true, TOY, smaller, 1);
        assertThat(names(temporary))
                .containsExactly(
                        "best.csv",
                        "contrasts.csv",
                        "displacement.csv",
                        "manifest.json",
                        "paths.csv",
                        "paths.parquet",
                        "replications.journal",
                        "runs.csv",
                        "runs.parquet",
                        "scenarios/all-three.yaml",
                        "scenarios/baseline.yaml",
                        "series.parquet",
                        "summary.json");
    }

    @Test
    void aScenarioOfTheUsersOwnStaysWhereItIs() throws Exception {
        write(temporary, TOY, Scenarios.experiment(2, 1), 2);
        Path mine = Files.writeString(temporary.resolve("scenarios/mine.yaml"), "id: mine");
        write(temporary, true, TOY, Scenarios.experiment(1, 1), 2);
        assertThat(mine).hasContent("id: mine");
    }

    @Test
    void aFolderInUseIsRefusedAndFreeAfterwards() throws Exception {
        try (ExperimentFolder held = ExperimentFolder.open(temporary, false)) {
            assertThatThrownBy(() -> ExperimentFolder.open(held.path(), true))
                    .isInstanceOf(FolderRefusedException.class)
                    .hasMessageContaining("another experiment is writing here");
        }
        ExperimentFolder.open(temporary, false).close();
        assertThat(names(temporary)).isEmpty();
    }

    @Test
    void aFolderOfOtherFilesIsRefusedAndNothingInItChanged() throws Exception {
        Files.writeString(temporary.resolve("runs.csv"), "date,kilometres");
        Files.writeString(temporary.resolve("report.html"), "<p>mine</p>");
        Files.writeString(temporary.resolve("manifest.json"), "{\"name\": \"an app\", \"version\": \"1\"}");
        Files.writeString(temporary.resolve(".lock"), "mine");
        Files.createDirectory(temporary.resolve("scenarios"));
        Files.writeString(temporary.resolve("scenarios/mine.yaml"), "id: mine");
        List<String> before = names(temporary);
        for (boolean replace : new boolean[] {false, true}) {
            assertThatThrownBy(() -> write(temporary, replace, TOY, Scenarios.experiment(2, 1), 2))
                    .isInstanceOf(FolderRefusedException.class)
                    .hasMessageContaining("is not empty, and what it holds is no experiment")
                    .hasMessageContaining("--out");
        }
        assertThat(names(temporary)).isEqualTo(before);
        assertThat(temporary.resolve("runs.csv")).hasContent("date,kilometres");
        assertThat(temporary.resolve(".lock")).hasContent("mine");
    }

    @Test
    void whatAProcessLeavesThatEndedBeforeItBeganIsInNobodysWay() throws Exception {
        Files.writeString(temporary.resolve(".lock"), "");
        Files.writeString(temporary.resolve("replications.journal.unfinished"), "IR");
        write(temporary, TOY, Scenarios.experiment(2, 1), 2);
        assertThat(temporary.resolve("runs.csv")).exists();
    }

    @Test
    void anExperimentThatIsAsideAloneMayBeReplaced() throws Exception {
        write(temporary, TOY, Scenarios.experiment(2, 1), 2);
        Files.createDirectory(temporary.resolve(".replaced"));
        for (String name : List.of("manifest.json", "replications.journal")) {
            Files.move(temporary.resolve(name), temporary.resolve(".replaced").resolve(name));
        }
        write(temporary, true, TOY, Scenarios.experiment(1, 1), 2);
        assertThat(temporary.resolve("runs.csv")).content().doesNotContain(",2,");
        assertThat(temporary.resolve(".replaced")).doesNotExist();
    }

    @Test
    void aFileInTheWayIsRefused() throws Exception {
        Path file = Files.writeString(temporary.resolve("notes"), "mine");
        assertThatThrownBy(() -> ExperimentFolder.open(file, true))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("is a file, not a folder");
        assertThat(file).hasContent("mine");
    }

    private static void write(Path path, ReplicationRunner runner, Experiment experiment, int threads)
            throws IOException {
        write(path, false, runner, experiment, threads);
    }

    private static void write(Path path, boolean replace, ReplicationRunner runner, Experiment experiment, int threads)
            throws IOException {
        try (ExperimentFolder folder = ExperimentFolder.open(path, replace);
                StoredExperiment stored =
                        StoredExperiment.create(folder, experiment, Scenarios.LIBRARY, Stored.EXECUTION)) {
            stored.run(new ExperimentRunner(runner, threads), ExperimentListener.NONE, new Cancellation());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return names.stream().sorted().toList();
    }
}
