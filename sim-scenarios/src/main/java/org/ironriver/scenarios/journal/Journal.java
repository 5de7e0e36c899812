package org.ironriver.scenarios.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationStore;

/**
 * Every replication of an experiment that ended, in the order in which they ended. Safe for several threads.
 *
 * <p>Memory: eight bytes a replication, and what is being written.
 */
public final class Journal implements ReplicationStore, Closeable {

    private static final String UNFINISHED = ".unfinished";

    private final RecordFile records;
    private final InstantSource clock;
    private final JournalState state;
    private final ReplicationCodec codec;

    /** Guarded by this. */
    private boolean sealed;

    private Journal(RecordFile records, JournalState state, InstantSource clock) {
        this.records = records;
        this.state = state;
        this.codec = state.codec();
        this.clock = clock;
    }

    /** Begins a journal; the file appears with its header complete, or not at all. */
    public static Journal create(Path file, JournalHeader header, Durability durability, InstantSource clock)
            throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(beside);
        try (RecordFile records = RecordFile.open(beside, durability, new JournalState())) {
            records.append(JournalState.HEADER, header.encode());
            records.force();
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return open(file, durability, clock);
    }

    /**
     * Opens a journal to go on with it.
     *
     * @throws DamagedJournalException if a record is damaged, so that it cannot be told what is lost
     */
    public static Journal open(Path file, Durability durability, InstantSource clock) throws IOException {
        JournalState state = new JournalState();
        RecordFile records = RecordFile.open(file, durability, state);
        try {
            state.requireWhole(file);
            return new Journal(records, state, clock);
        } catch (RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /**
     * Copies the whole records of a damaged journal into a new one that takes its place; the damaged one stays, under
     * another name. It is read before anything is changed.
     *
     * @throws DamagedJournalException if its first record is not whole, without which the others mean nothing
     * @return the damaged file's new name
     */
    public static Path repair(Path file) throws IOException {
        JournalState found = new JournalState();
        RecordFile.open(file, Durability.DISK, found).close();
        found.requireHeader(file);
        Path beside = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(beside);
        try (RecordFile copy = RecordFile.open(beside, Durability.DISK, new JournalState())) {
            RecordFile.open(file, Durability.DISK, new JournalState.Copy(copy)).close();
            copy.force();
        }
        Path kept = free(file.resolveSibling(file.getFileName() + ".damaged"));
        Files.copy(file, kept);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept;
    }

    private static Path free(Path wanted) {
        Path path = wanted;
        for (int number = 2; Files.exists(path); number++) {
            path = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return path;
    }

    public JournalHeader header() {
        return state.header();
    }

    /** What is measured; empty as long as no replication was completed. */
    public synchronized List<Outcome> outcomes() {
        return state.measured().outcomes();
    }

    /** What is counted together; nothing as long as no replication was completed. */
    public synchronized PathLayout paths() {
        return state.measured().paths();
    }

    /** Every process that worked on the experiment, in order. */
    public synchronized List<SessionLog> sessions() {
        return state.sessions();
    }

    /** The highest number of a replication that was completed; 0 if none was. */
    public synchronized int highestReplication() {
        return state.index().highest();
    }

    /** How many bytes of an interrupted write were found at the end, and are dropped. */
    public long tornBytes() {
        return state.tornBytes();
    }

    /** Writes down that a process begins to work on the experiment. */
    public void begin(Session session) throws IOException {
        synchronized (this) {
            byte[] content = session.encode();
            long place = records.append(JournalState.SESSION, content);
            state.record(place, JournalState.SESSION, content);
        }
        records.force();
    }

    @Override
    public synchronized boolean holds(ReplicationKey key) {
        return state.index().find(key.scenario(), key.replication()) > 0;
    }

    /** Keeps a result; after {@link #seal} it is dropped. */
    @Override
    public void keep(ReplicationResult result) throws IOException {
        byte kind = result instanceof ReplicationResult.Completed ? JournalState.COMPLETED : JournalState.FAILED;
        byte[] content = encode(result);
        synchronized (this) {
            if (sealed) {
                return;
            }
            if (result instanceof ReplicationResult.Completed completed) {
                requireSameOutcomes(completed);
            }
            state.record(records.append(kind, content), kind, content);
        }
        records.force();
    }

    /** Takes no more results from replications that are still under way, so that what is read does not change. */
    public synchronized void seal() {
        sealed = true;
    }

    private byte[] encode(ReplicationResult result) {
        if (result instanceof ReplicationResult.Completed completed) {
            return codec.encode(completed, clock.instant());
        }
        return codec.encode((ReplicationResult.Failed) result, clock.instant());
    }

    private void requireSameOutcomes(ReplicationResult.Completed completed) throws IOException {
        Measured measured = Measured.of(completed.series());
        if (outcomes().isEmpty()) {
            byte[] content = measured.encode();
            state.record(records.append(JournalState.OUTCOMES, content), JournalState.OUTCOMES, content);
        } else if (!state.measured().equals(measured)) {
            throw new IllegalStateException(completed.key()
                    + " measured other outcomes than the replications before it; they cannot be compared");
        }
    }

    /** The values over the window of a replication that was completed. */
    Optional<double[]> findValues(String scenario, int replication) throws IOException {
        long place = place(scenario, replication);
        int outcomes = outcomes().size();
        return place > 0
                ? Optional.of(ReplicationCodec.values(
                        records.content(place, ReplicationCodec.bytesToValues(outcomes)), outcomes))
                : Optional.empty();
    }

    /** The monthly series of a replication that was completed. */
    public Optional<OutcomeSeries> findSeries(String scenario, int replication) throws IOException {
        long place = place(scenario, replication);
        return place > 0 ? Optional.of(codec.series(records.content(place), measured())) : Optional.empty();
    }

    /** The ways that firearms took in a replication that was completed. */
    public Optional<PathCounts> findPaths(String scenario, int replication) throws IOException {
        long place = place(scenario, replication);
        return place > 0 ? Optional.of(ReplicationCodec.paths(records.content(place), measured())) : Optional.empty();
    }

    private synchronized Measured measured() {
        return state.measured();
    }

    Optional<ReplicationResult.Failed> findFailed(String scenario, int replication) throws IOException {
        long place = place(scenario, replication);
        return place < 0 ? Optional.of(codec.failed(records.content(-place))) : Optional.empty();
    }

    /** More than 0 for a completed one, less for a failed one, 0 for one that has not ended. */
    synchronized long place(String scenario, int replication) {
        return state.index().find(scenario, replication);
    }

    @Override
    public void close() throws IOException {
        seal();
        records.close();
    }
}
