package org.ironriver.scenarios.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Streams and channels do not say which file could not be written. */
public final class FileFailure {

    private FileFailure() {}

    /** The same failure, with the file's name if it has none. */
    public static FileSystemException named(Path file, IOException failure) {
        if (failure instanceof FileSystemException already) {
            return already;
        }
        FileSystemException named = new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
