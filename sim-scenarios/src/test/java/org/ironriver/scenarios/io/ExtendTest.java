package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.ironriver.scenarios.journal.Durability;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendTest {

    private static final ReplicationRunner TOY = new ToyRunner();
    private static final OptionalInt SAME = OptionalInt.empty();
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path temporary = Path.of(".");

    private Path whole = Path.of(".");
    private Path folder = Path.of(".");

    @BeforeEach
    void runTwelveWithoutInterruption() throws IOException {
        whole = temporary.resolve("whole");
        folder = temporary.resolve("broken");
        Stored.begin(whole, TOY, Scenarios.experiment(12, 1), new Cancellation());
    }

    @Test
    void aFinishedExperimentGrowsToTheSameTables() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(5, 1), new Cancellation());
        Stored.extend(folder, TOY, OptionalInt.of(12));
        requireSameTables();
        assertThat(folder.resolve("manifest.json")).content().contains("\"status\": \"complete\"", "\"kept\": 15");
    }

    @Test
    void anInterruptedExperimentEndsAsIfItHadNotBeen() throws Exception {
        Cancellation cancellation = new Cancellation();
        Stored.begin(folder, Stored.cancellingIn(7, TOY, cancellation), Scenarios.experiment(12, 1), cancellation);
        assertThat(folder.resolve("manifest.json")).content().contains("\"status\": \"interrupted\"");

        Stored.extend(folder, TOY, SAME);
        requireSameTables();
    }

    @Test
    void whatIsKeptIsNotRunAgainButForOneCheck() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(5, 1), new Cancellation());
        ConcurrentSkipListSet<Integer> run = new ConcurrentSkipListSet<>();
        ReplicationRunner runner = (scenario, replication, seed) -> {
            run.add(replication);
            return TOY.run(scenario, replication, seed);
        };
        Stored.extend(folder, runner, OptionalInt.of(7));
        assertThat(run).containsExactly(1, 6, 7);
        run.clear();
        Stored.extend(folder, runner, SAME);
        assertThat(run).isEmpty();
    }

    @Test
    void whateverIsCutOffTheJournalTheTablesEndTheSame() throws Exception {
        byte[] journal = Files.readAllBytes(whole.resolve("replications.journal"));
        int header = headerBytes();
        for (int size = journal.length; size >= header; size -= (journal.length - header) / 9) {
            Path cut = Files.createDirectories(temporary.resolve("cut-" + size));
            byte[] start = new byte[size];
            System.arraycopy(journal, 0, start, 0, size);
            Files.write(cut.resolve("replications.journal"), start);
            Stored.extend(cut, TOY, OptionalInt.of(12));
            requireSameTables(cut);
        }
    }

    @Test
    void halfWrittenAndDamagedTablesAreWrittenAgain() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(12, 1), new Cancellation());
        Files.delete(folder.resolve("manifest.json"));
        Files.writeString(folder.resolve("runs.csv"), "scenario,repl");
        Files.delete(folder.resolve("scenarios/all-three.yaml"));
        List<Path> ours = List.of(
                folder.resolve("contrasts.csv.unfinished"),
                folder.resolve("report.html.unfinished"),
                folder.resolve("scenarios/all-three.yaml.unfinished"),
                folder.resolve(".columns.unfinished"),
                folder.resolve(".runs.unfinished.wal"));
        writeAll(ours, "scenario");
        Files.createDirectory(folder.resolve(".runs.unfinished.spill"));
        Files.writeString(folder.resolve(".runs.unfinished.spill/block"), "rows");
        Stored.extend(folder, TOY, SAME);
        requireSameTables();
        assertThat(ours).noneMatch(Files::exists);
        assertThat(folder.resolve(".runs.unfinished.spill")).doesNotExist();
    }

    @Test
    void unfinishedFilesOfTheUsersOwnStay() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        Files.createDirectory(folder.resolve("paper.unfinished"));
        List<Path> mine = List.of(
                folder.resolve("scenarios/draft.unfinished.yaml"),
                folder.resolve("scenarios/Draft 2.yaml.unfinished"),
                folder.resolve("notes.unfinished"),
                folder.resolve("runs.csv.unfinished.txt"),
                folder.resolve("paper.unfinished/page.tex"));
        writeAll(mine, "mine");
        Stored.extend(folder, TOY, OptionalInt.of(12));
        Stored.replace(folder, TOY, Scenarios.experiment(12, 1), new Cancellation());
        assertThat(mine).allSatisfy(file -> assertThat(file).hasContent("mine"));
    }

    @Test
    void aFailedReplicationIsTriedAgain() throws Exception {
        ReplicationRunner broken = (scenario, replication, seed) -> {
            if (replication == 4) {
                throw new OutOfMemoryError("Java heap space");
            }
            return TOY.run(scenario, replication, seed);
        };
        Stored.begin(folder, broken, Scenarios.experiment(12, 1), new Cancellation());
        assertThat(folder.resolve("runs.csv")).content().contains(",failed,,");
        Stored.extend(folder, TOY, SAME);
        requireSameTables();
        assertThat(folder.resolve("manifest.json")).content().doesNotContain("heap space");
    }

    @Test
    void anotherVersionIsRefusedAndNothingChanged() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        Map<String, String> before = Stored.content(folder);
        BuildInfo other = new BuildInfo(BuildInfo.current().version(), "0123456", false);
        try (ExperimentFolder held = ExperimentFolder.reopen(folder)) {
            assertThatThrownBy(() -> StoredExperiment.reopen(held, SAME, Scenarios.LIBRARY, Stored.EXECUTION, other))
                    .isInstanceOf(FolderRefusedException.class)
                    .hasMessageContaining("was made by version " + BuildInfo.current())
                    .hasMessageContaining("0123456");
        }
        assertThat(Stored.content(folder)).isEqualTo(before);
    }

    @Test
    void aModelThatGivesOtherResultsIsRefusedThoughItHasTheSameVersion() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        Map<String, String> before = Stored.content(folder);
        ReplicationRunner edited = (scenario, replication, seed) -> TOY.run(scenario, replication, seed + 1);
        assertThatThrownBy(() -> Stored.extend(folder, edited, OptionalInt.of(4)))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("replication 1 of baseline was run again")
                .hasMessageContaining("in no commit");
        assertThat(Stored.content(folder)).isEqualTo(before);
    }

    @Test
    void fewerReplicationsThanThereAreAreRefused() {
        assertThatThrownBy(() -> Stored.extend(whole, TOY, OptionalInt.of(11)))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("it cannot have only 11")
                .hasMessageContaining("--replications 12 or more");
    }

    @Test
    void aFolderWithoutAJournalIsRefused() throws Exception {
        assertThatThrownBy(() -> Stored.extend(temporary, TOY, SAME))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("no replications.journal");
        assertThatThrownBy(() -> Stored.extend(temporary.resolve("nowhere"), TOY, SAME))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("is no folder");
    }

    @Test
    void aDiskThatIsFullWhenTablesAreWrittenLosesNothing() throws Exception {
        assumeTrue(Files.exists(FULL), "a file that takes nothing, as a full disk does");
        Path manifest = folder.resolve("manifest.json.unfinished");
        // Asked for the time once replications are done, when the manifest comes.
        InstantSource filling = () -> {
            if (Files.exists(folder.resolve("summary.json.unfinished"))) {
                fill(manifest);
            }
            return Stored.EXECUTION.clock().instant();
        };
        Execution full = new Execution(List.of("compare"), filling, Durability.OPERATING_SYSTEM);
        try (ExperimentFolder held = ExperimentFolder.open(folder, false);
                StoredExperiment stored =
                        StoredExperiment.create(held, Scenarios.experiment(12, 1), Scenarios.LIBRARY, full)) {
            assertThatThrownBy(
                            () -> stored.run(new ExperimentRunner(TOY, 2), ExperimentListener.NONE, new Cancellation()))
                    .isInstanceOf(UnfinishedExperimentException.class)
                    .hasMessageContaining("cannot write " + manifest + ": No space left on device")
                    .hasMessageContaining("36 replications are safe in " + folder)
                    .hasMessageContaining("ironriver extend " + folder);
        }
        assertThat(Stored.content(folder).keySet()).containsExactly("replications.journal");
        Stored.extend(folder, TOY, SAME);
        requireSameTables();
    }

    private static void fill(Path file) {
        try {
            Files.createSymbolicLink(file, FULL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void severalExperimentsRunAtOnceInFoldersOfTheirOwn() throws Exception {
        Experiment twelve = Scenarios.experiment(12, 1);
        CountDownLatch both = new CountDownLatch(2);
        ReplicationRunner meeting = (Scenario scenario, int replication, long seed) -> {
            if (replication == 1 && scenario.equals(twelve.reference())) {
                both.countDown();
                awaitUninterrupted(both);
            }
            return TOY.run(scenario, replication, seed);
        };
        Path other = temporary.resolve("other");
        List<Thread> threads = Stream.of(folder, other)
                .map(path -> new Thread(() -> begin(path, meeting, twelve)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        requireSameTables(folder);
        requireSameTables(other);
    }

    private int headerBytes() throws IOException {
        try (ExperimentFolder held = ExperimentFolder.open(folder, false)) {
            StoredExperiment.create(held, Scenarios.experiment(12, 1), Scenarios.LIBRARY, Stored.EXECUTION)
                    .close();
        }
        return (int) Files.size(folder.resolve("replications.journal"));
    }

    private static void begin(Path path, ReplicationRunner runner, Experiment experiment) {
        try {
            Stored.begin(path, runner, experiment, new Cancellation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireSameTables() throws IOException {
        requireSameTables(folder);
    }

    private void requireSameTables(Path other) throws IOException {
        Stored.requireSameTables(other, whole);
    }

    private static void writeAll(List<Path> files, String text) throws IOException {
        for (Path file : files) {
            Files.writeString(file, text);
        }
    }
}
