package org.ironriver.scenarios.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a journal's records add up to. Not safe for several threads. */
final class JournalState implements RecordFile.Scan {

    static final byte HEADER = 'H';
    static final byte SESSION = 'S';
    static final byte OUTCOMES = 'O';
    static final byte COMPLETED = 'C';
    static final byte FAILED = 'F';

    private @Nullable JournalHeader header;
    private @Nullable ReplicationIndex index;
    private @Nullable ReplicationCodec codec;
    private Measured measured = Measured.NOTHING;
    private final List<SessionLog> sessions = new ArrayList<>();
    private final List<String> damages = new ArrayList<>();
    private long tornBytes;

    @Override
    public void record(long place, byte kind, byte[] content) throws IOException {
        switch (kind) {
            case HEADER -> take(JournalHeader.decode(content));
            case SESSION -> {
                Session session = Session.decode(content);
                sessions.add(new SessionLog(session, 0, session.started()));
            }
            case OUTCOMES -> measured = Measured.decode(content);
            case COMPLETED, FAILED -> {
                // Without its header or its list of outcomes a record means nothing: that replication is run again.
                if (header != null && (kind == FAILED || !measured.outcomes().isEmpty())) {
                    index().put(codec().key(content), place, kind == COMPLETED);
                    count(content);
                }
            }
            default -> damages.add("a record of the unknown kind " + kind + " at byte " + place);
        }
    }

    private void take(JournalHeader first) {
        List<String> ids =
                first.scenarios().stream().map(JournalHeader.Entry::id).toList();
        header = first;
        index = new ReplicationIndex(ids);
        codec = new ReplicationCodec(ids);
    }

    private void count(byte[] content) {
        int last = sessions.size() - 1;
        if (last >= 0) {
            sessions.set(last, sessions.get(last).withOneMore(ReplicationCodec.ended(content)));
        }
    }

    @Override
    public void damaged(long from, long until) {
        damages.add("bytes " + from + " to " + (until - 1));
    }

    @Override
    public void torn(long from, long until) {
        tornBytes = until - from;
    }

    /** @throws DamagedJournalException if there is no header, which nothing can mend */
    void requireHeader(Path file) {
        if (header == null) {
            throw new DamagedJournalException(
                    file + ": its first record, which tells what experiment this is, is missing or"
                            + " damaged, so the experiment cannot be gone on with. Its tables, if there are any, are as they were;"
                            + " put back a copy of the file, or run the experiment again in another folder.");
        }
    }

    /** @throws DamagedJournalException if a record was lost, or there is no header */
    void requireWhole(Path file) {
        requireHeader(file);
        if (!damages.isEmpty()) {
            throw new DamagedJournalException(file + " is damaged: " + String.join(", ", damages)
                    + " (the checksum is not that of what stands there). All other records are whole. Put back a copy of"
                    + " the file, or go on with 'extend --repair': the replications of the damaged records are then run"
                    + " again, and the damaged file stays beside the new one.");
        }
    }

    JournalHeader header() {
        return known(header);
    }

    ReplicationIndex index() {
        return known(index);
    }

    ReplicationCodec codec() {
        return known(codec);
    }

    Measured measured() {
        return measured;
    }

    List<SessionLog> sessions() {
        return List.copyOf(sessions);
    }

    long tornBytes() {
        return tornBytes;
    }

    private static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the journal has no header yet");
        }
        return part;
    }

    /** Copies whole records and passes over the others. */
    static final class Copy implements RecordFile.Scan {

        private final RecordFile copy;

        Copy(RecordFile copy) {
            this.copy = copy;
        }

        @Override
        public void record(long place, byte kind, byte[] content) throws IOException {
            copy.append(kind, content);
        }

        @Override
        public void damaged(long from, long until) {
            // Left out: that is the repair.
        }

        @Override
        public void torn(long from, long until) {
            // Left out: that is the repair.
        }
    }
}
