package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    Path folder = Path.of(".");

    @Test
    @EnabledOnOs(OS.LINUX)
    void aLockThatCannotBeAskedForLeavesNoFileOpen() throws IOException {
        Path file = folder.resolve(FolderLock.NAME);
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> FolderLock.acquire(folder)).isInstanceOf(OverlappingFileLockException.class);
            assertThat(timesOpen(file.toRealPath())).isEqualTo(1);
        }
    }

    private static long timesOpen(Path file) throws IOException {
        List<Path> links;
        try (Stream<Path> listed = Files.list(OPEN_FILES)) {
            links = listed.toList();
        }
        long times = 0;
        for (Path link : links) {
            try {
                times += Files.readSymbolicLink(link).equals(file) ? 1 : 0;
            } catch (NoSuchFileException e) {
                continue; // closed meanwhile, as that of the list itself
            }
        }
        return times;
    }
}
