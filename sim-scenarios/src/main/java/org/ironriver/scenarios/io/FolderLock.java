package org.ironriver.scenarios.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two processes, or two experiments of one process, out of the same folder. The operating system lets go of the
 * lock when the process ends, however it ends; a lock file that is left behind does no harm.
 *
 * <p>POSIX locks belong to the process and are gone as soon as it closes any descriptor of the file, not only the one
 * that was locked. So the file is never opened twice: within the process a set of folders stands guard, and whether the
 * file is still the one of its name is asked of its size alone.
 */
public final class FolderLock implements Closeable {

    static final String NAME = ".lock";
    private static final int MOST_BYTES = 4_096;

    /** Folders that this process holds; a lock is the process's, so the guard has to be too. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    /** Kept, because a lock that nobody refers to may be forgotten by the JVM. */
    private final FileLock lock;

    private FolderLock(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws FolderRefusedException if somebody holds it */
    public static FolderLock acquire(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(folder);
        }
        boolean acquired = false;
        try {
            FolderLock lock = acquireFile(real, folder);
            acquired = true;
            return lock;
        } catch (IOException e) {
            throw FileFailure.named(folder.resolve(NAME), e);
        } finally {
            if (!acquired) {
                HELD.remove(real);
            }
        }
    }

    /** Whether somebody holds it. Asks without taking it and changes nothing; a lock file that is left behind is held by nobody. */
    static boolean isHeld(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) { // closing the file would let go of this process's own lock
            return true;
        }
        try (FileChannel channel = FileChannel.open(real.resolve(NAME), StandardOpenOption.READ)) {
            FileLock shared = channel.tryLock(0, Long.MAX_VALUE, true);
            return shared == null;
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            HELD.remove(real);
        }
    }

    private static FolderLock acquireFile(Path real, Path asked) throws IOException {
        Path file = real.resolve(NAME);
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw inUse(asked);
                }
                if (isStill(file, channel)) {
                    kept = true;
                    return new FolderLock(real, channel, lock);
                }
            } finally {
                if (!kept) {
                    channel.close();
                }
            }
        }
    }

    private static FolderRefusedException inUse(Path folder) {
        return new FolderRefusedException(folder
                + ": another experiment is writing here. Wait for it to end, or choose another folder with --out.");
    }

    /**
     * Whether the file that was locked is still the one of this name: the holder before may have deleted it between our
     * opening it and our locking it. Two files have the same random size once in some thousand such races.
     */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        int size = 1 + new SecureRandom().nextInt(MOST_BYTES);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(size), 0);
        try {
            return Files.size(file) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
            lock.release();
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
