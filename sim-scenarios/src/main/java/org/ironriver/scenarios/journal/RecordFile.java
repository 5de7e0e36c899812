package org.ironriver.scenarios.journal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of checksummed records that only grows. Safe for several threads.
 *
 * <p>A record is a mark, its kind, its length and their CRC-32C, then the content and its CRC-32C. A record that fails its
 * checksums is a torn end if no whole record follows it, and damage otherwise.
 *
 * <p>It is no {@link java.nio.channels.FileChannel}, which a thread that is interrupted while it writes would close for
 * all.
 */
final class RecordFile implements Closeable {

    private static final int MARK = 0x1A49_5231;
    private static final int HEAD_BYTES = 4 + 1 + 4 + 4;
    private static final int CHECK_BYTES = 4;
    private static final int SEARCH_BYTES = 64 * 1024;

    private final Path path;
    private final Durability durability;
    private final RandomAccessFile file;

    /** After the last whole record. Guarded by this. */
    private long end;

    private final Object forcing = new Object();

    /** Up to where the disk has it. Guarded by {@code forcing}. */
    private long forced;

    private RecordFile(Path path, RandomAccessFile file, Durability durability) {
        this.path = path;
        this.file = file;
        this.durability = durability;
    }

    /** What a file holds, in order. */
    interface Scan {
        void record(long offset, byte kind, byte[] content) throws IOException;

        /** Bytes that are no record, with records after them. */
        void damaged(long from, long until);

        /** Bytes at the end that are no record: the last write was broken off. */
        void torn(long from, long until);
    }

    /** A whole record. */
    private record Frame(byte kind, byte[] content, long next) {}

    /** Opens the file, new or not, and shows what it holds. Nothing is changed. */
    static RecordFile open(Path path, Durability durability, Scan scan) throws IOException {
        RecordFile records = new RecordFile(path, new RandomAccessFile(path.toFile(), "rw"), durability);
        try {
            records.end = records.scan(scan);
            return records;
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
    }

    private synchronized long scan(Scan scan) throws IOException {
        long length = file.length();
        long offset = 0;
        while (offset < length) {
            Optional<Frame> frame = frame(offset, length);
            if (frame.isPresent()) {
                scan.record(offset, frame.get().kind(), frame.get().content());
                offset = frame.get().next();
                continue;
            }
            long whole = nextWhole(offset + 1, length);
            if (whole == length) {
                scan.torn(offset, length);
                return offset;
            }
            scan.damaged(offset, whole);
            offset = whole;
        }
        return offset;
    }

    /** The record at this place, if there is a whole one. */
    private Optional<Frame> frame(long offset, long length) throws IOException {
        if (length - offset < HEAD_BYTES + CHECK_BYTES) {
            return Optional.empty();
        }
        byte[] head = bytes(offset, HEAD_BYTES);
        ByteBuffer fields = ByteBuffer.wrap(head);
        int mark = fields.getInt();
        byte kind = fields.get();
        int size = fields.getInt();
        if (mark != MARK || fields.getInt() != checksum(head, HEAD_BYTES - CHECK_BYTES)) {
            return Optional.empty();
        }
        if (size < 0 || length - offset - HEAD_BYTES - CHECK_BYTES < size) {
            return Optional.empty();
        }
        byte[] content = bytes(offset + HEAD_BYTES, size);
        int check =
                ByteBuffer.wrap(bytes(offset + HEAD_BYTES + size, CHECK_BYTES)).getInt();
        return check == checksum(content, size)
                ? Optional.of(new Frame(kind, content, offset + HEAD_BYTES + size + CHECK_BYTES))
                : Optional.empty();
    }

    /** Where the next whole record begins, or the length of the file if there is none. */
    private long nextWhole(long from, long length) throws IOException {
        for (long start = from; start < length; start += SEARCH_BYTES) {
            // The last three bytes of a mark may lie in the next stretch.
            int size = (int) Math.min(SEARCH_BYTES + 3L, length - start);
            ByteBuffer stretch = ByteBuffer.wrap(bytes(start, size));
            for (int i = 0; i + 4 <= size; i++) {
                if (stretch.getInt(i) == MARK && frame(start + i, length).isPresent()) {
                    return start + i;
                }
            }
        }
        return length;
    }

    /**
     * Adds a record; it is not safe before {@link #force}.
     *
     * @return where it stands
     */
    synchronized long append(byte kind, byte[] content) throws IOException {
        byte[] record = record(kind, content);
        long offset = end;
        try {
            if (file.length() > end) {
                file.setLength(end);
            }
            file.seek(offset);
            file.write(record);
        } catch (IOException e) {
            throw named(e);
        }
        end = offset + record.length;
        return offset;
    }

    private static byte[] record(byte kind, byte[] content) {
        ByteBuffer record = ByteBuffer.allocate(HEAD_BYTES + content.length + CHECK_BYTES);
        record.putInt(MARK).put(kind).putInt(content.length);
        record.putInt(checksum(record.array(), HEAD_BYTES - CHECK_BYTES));
        record.put(content).putInt(checksum(content, content.length));
        return record.array();
    }

    /** Returns when the disk has all that was added before. Threads that come while another one forces share the next. */
    void force() throws IOException {
        if (durability == Durability.OPERATING_SYSTEM) {
            return;
        }
        long wanted = end();
        synchronized (forcing) {
            if (forced < wanted) {
                long reached = end();
                try {
                    file.getFD().sync();
                } catch (IOException e) {
                    throw named(e);
                }
                forced = reached;
            }
        }
    }

    /** The content of the record at this place, whose checksum was right when it was opened or written. */
    synchronized byte[] content(long offset) throws IOException {
        int size = ByteBuffer.wrap(bytes(offset, HEAD_BYTES)).getInt(5);
        return bytes(offset + HEAD_BYTES, size);
    }

    /** The first bytes of it. */
    synchronized byte[] content(long offset, int size) throws IOException {
        return bytes(offset + HEAD_BYTES, size);
    }

    private synchronized long end() {
        return end;
    }

    private byte[] bytes(long offset, int size) throws IOException {
        byte[] bytes = new byte[size];
        file.seek(offset);
        try {
            file.readFully(bytes);
        } catch (EOFException e) {
            throw new FileSystemException(path.toString(), null, "it became shorter while it was read");
        }
        return bytes;
    }

    private static int checksum(byte[] bytes, int size) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, size);
        return (int) sum.getValue();
    }

    /** Streams do not say which file could not be written. */
    private FileSystemException named(IOException cause) {
        FileSystemException named = new FileSystemException(path.toString(), null, cause.getMessage());
        named.initCause(cause);
        return named;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
