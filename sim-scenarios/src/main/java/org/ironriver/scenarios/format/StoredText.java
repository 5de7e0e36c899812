package org.ironriver.scenarios.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.ironriver.core.input.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Reads again what this program has written, and what may have been lost, cut off or edited since. */
public final class StoredText {

    private StoredText() {}

    /** @throws InvalidInputException if there is no such file, or it cannot be read as text in UTF-8 */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** @throws InvalidInputException if there is no such file, or it cannot be read as JSON in UTF-8 */
    public static JsonNode readJson(Path file) {
        try {
            return Json.read(read(file));
        } catch (JacksonException e) {
            throw new InvalidInputException(file.toString(), e.getOriginalMessage(), "JSON", null, e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** @param where what to call the file */
    static InvalidInputException unreadable(String where, IOException cause) {
        return new InvalidInputException(where, why(cause), "the file as it was written", null, cause);
    }

    private static String why(IOException cause) {
        for (@Nullable Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof CharacterCodingException) {
                return "bytes that are no text in UTF-8";
            }
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "a file that you have no permission to read";
        }
        return cause instanceof JacksonException json ? json.getOriginalMessage() : String.valueOf(cause.getMessage());
    }
}
