package org.ironriver.scenarios.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Experiment EXPERIMENT = Scenarios.experiment(10, 1);
    private static final Scenario BASELINE = EXPERIMENT.reference();

    @TempDir
    Path folder = Path.of(".");

    @Test
    void givesBackEveryBitOfWhatItKeeps() throws Exception {
        try (Journal journal = create(Durability.DISK)) {
            journal.keep(completed(3));
        }
        try (Journal journal = open()) {
            OutcomeSeries kept = completed(3).series();
            OutcomeSeries read = journal.findSeries("baseline", 3).orElseThrow();
            assertThat(read.outcomes()).isEqualTo(kept.outcomes());
            assertThat(read.months()).isEqualTo(kept.months());
            for (int outcome = 0; outcome < kept.outcomes().size(); outcome++) {
                assertThat(read.windowValue(outcome)).isEqualTo((Double) kept.windowValue(outcome));
                for (int month = 0; month < kept.months(); month++) {
                    assertThat(read.month(month)).isEqualTo(kept.month(month));
                    assertThat(read.monthValue(outcome, month)).isEqualTo((Double) kept.monthValue(outcome, month));
                }
            }
            assertThat(read.paths()).isEqualTo(kept.paths()).isNotEqualTo(PathCounts.NONE);
            assertThat(journal.findPaths("baseline", 3)).contains(kept.paths());
            assertThat(journal.holds(key(3))).isTrue();
            assertThat(journal.holds(key(2))).isFalse();
            assertThat(journal.highestReplication()).isEqualTo(3);
        }
    }

    @Test
    void aFailedReplicationIsToBeTriedAgainAndThenForgotten() throws Exception {
        ReplicationResult.Failed failed = new ReplicationResult.Failed(key(2), "it broke; badly", "Place.java:7");
        try (Journal journal = create(Durability.DISK)) {
            journal.keep(failed);
            assertThat(journal.holds(key(2))).isFalse();
        }
        try (Journal journal = open()) {
            assertThat(journal.findFailed("baseline", 2)).contains(failed);
            journal.keep(completed(2));
            assertThat(journal.findFailed("baseline", 2)).isEmpty();
        }
        try (Journal journal = open()) {
            assertThat(journal.holds(key(2))).isTrue();
        }
    }

    @Test
    void whereverTheLastWriteBreaksOffTheRecordsBeforeItAreWhole() throws Exception {
        try (Journal journal = create(Durability.OPERATING_SYSTEM)) {
            journal.keep(completed(1));
        }
        long whole = Files.size(file());
        try (Journal journal = open()) {
            journal.keep(completed(2));
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int size = (int) whole; size < bytes.length; size++) {
            Files.write(file(), Arrays.copyOf(bytes, size));
            try (Journal journal = open()) {
                assertThat(journal.holds(key(1))).isTrue();
                assertThat(journal.holds(key(2))).isFalse();
                assertThat(journal.tornBytes()).isEqualTo(size - whole);
                journal.keep(completed(2));
            }
            assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
        }
    }

    @Test
    void zerosThatALostPowerLeavesAtTheEndAreDropped() throws Exception {
        try (Journal journal = create(Durability.OPERATING_SYSTEM)) {
            journal.keep(completed(1));
        }
        long whole = Files.size(file());
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.setLength(whole + 5_000);
        }
        try (Journal journal = open()) {
            assertThat(journal.tornBytes()).isEqualTo(5_000);
            journal.keep(completed(2));
        }
        try (Journal journal = open()) {
            assertThat(journal.holds(key(2))).isTrue();
            assertThat(journal.tornBytes()).isZero();
        }
    }

    @Test
    void aFlippedBitIsFoundWhereverItIsAndRepairLosesOnlyItsRecord() throws Exception {
        List<Long> ends = new ArrayList<>();
        try (Journal journal = create(Durability.OPERATING_SYSTEM)) {
            for (int replication = 1; replication <= 4; replication++) {
                journal.keep(completed(replication));
                ends.add(Files.size(file()));
            }
        }
        byte[] bytes = Files.readAllBytes(file());
        for (long place = ends.get(1); place < ends.get(2); place += 7) {
            byte[] damaged = bytes.clone();
            damaged[(int) place] ^= 0x10;
            Files.write(file(), damaged);
            assertThatThrownBy(this::open)
                    .isInstanceOf(DamagedJournalException.class)
                    .hasMessageContaining("replications.journal is damaged: bytes " + ends.get(1) + " to")
                    .hasMessageContaining("extend --repair");
            assertThat(file()).hasBinaryContent(damaged);
        }
        byte[] before = Files.readAllBytes(file());
        Path kept = Journal.repair(file());
        assertThat(kept).hasBinaryContent(before);
        try (Journal journal = open()) {
            assertThat(List.of(1, 2, 3, 4))
                    .filteredOn(replication -> journal.holds(key(replication)))
                    .containsExactly(1, 2, 4);
        }
    }

    @Test
    void withoutItsHeaderAJournalIsRefused() throws Exception {
        create(Durability.DISK).close();
        byte[] bytes = Files.readAllBytes(file());
        bytes[40] ^= 1;
        Files.write(file(), bytes);
        assertThatThrownBy(this::open)
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("its first record");
        assertThatThrownBy(() -> Journal.repair(file()))
                .isInstanceOf(DamagedJournalException.class)
                .hasMessageContaining("its first record");
        assertThat(file()).hasBinaryContent(bytes);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file()));
        Files.write(file(), new byte[0]);
        assertThatThrownBy(this::open).isInstanceOf(DamagedJournalException.class);
        Files.writeString(file(), "not a journal at all, but a letter to a friend");
        assertThatThrownBy(this::open).isInstanceOf(DamagedJournalException.class);
    }

    @Test
    void manyThreadsMayKeepAtOnceAndAnInterruptedOneBreaksNothing() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try (Journal journal = create(Durability.DISK)) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int replication = 1; replication <= 40; replication++) {
                ReplicationResult result = completed(replication);
                tasks.add(() -> {
                    Thread.currentThread().interrupt();
                    journal.keep(result);
                    return Thread.interrupted();
                });
            }
            assertThat(pool.invokeAll(tasks))
                    .allSatisfy(task -> assertThat(task.get()).isTrue());
        } finally {
            pool.shutdownNow();
        }
        try (Journal journal = open()) {
            for (int replication = 1; replication <= 40; replication++) {
                assertThat(journal.holds(key(replication))).isTrue();
            }
        }
    }

    @Test
    void whatComesAfterTheSealIsDropped() throws Exception {
        try (Journal journal = create(Durability.DISK)) {
            journal.keep(completed(1));
            journal.seal();
            journal.keep(completed(2));
            assertThat(journal.holds(key(2))).isFalse();
        }
        try (Journal journal = open()) {
            assertThat(journal.highestReplication()).isEqualTo(1);
        }
    }

    private static ReplicationKey key(int replication) {
        return new ReplicationKey("baseline", replication, EXPERIMENT.replicationSeed(replication));
    }

    private static ReplicationResult.Completed completed(int replication) {
        ReplicationKey key = key(replication);
        return new ReplicationResult.Completed(key, new ToyRunner().run(BASELINE, replication, key.seed()));
    }

    private Path file() {
        return folder.resolve("replications.journal");
    }

    private Journal create(Durability durability) throws IOException {
        JournalHeader header = new JournalHeader(
                new BuildInfo("1", "abc", false),
                1,
                List.of(new JournalHeader.Entry("baseline", "hash", "id: baseline")),
                "");
        return Journal.create(file(), header, durability, CLOCK);
    }

    private Journal open() throws IOException {
        return Journal.open(file(), Durability.OPERATING_SYSTEM, CLOCK);
    }
}
