package org.ironriver.scenarios.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.io.FileFailure;
import org.ironriver.scenarios.io.Sha256;
import org.ironriver.scenarios.io.WholeFile;

/**
 * Files that this program has put into a folder in which others may lie: a list beside them has their SHA-256, in the form of
 * {@code sha256sum}. What is not on it, or was changed since, is the user's own and never written over.
 *
 * <p>A table of numbers has no place for a mark of its own, as a page has.
 */
final class WrittenFiles {

    static final String LIST = ".ironriver-figures.sha256";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Path folder;

    /** By name; two of a file that was being replaced when a process ended. */
    private final Map<String, Set<String>> known = new TreeMap<>();

    WrittenFiles(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.exists(list())) {
            return;
        }
        for (String line : Files.readAllLines(list(), StandardCharsets.ISO_8859_1)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                known.computeIfAbsent(matcher.group(2), name -> new HashSet<>()).add(matcher.group(1));
            }
        }
    }

    /**
     * @param where the option that asks for the files
     * @throws InvalidInputException if one of the names is taken by something else; before anything is written
     */
    void require(String where, List<String> names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file, name)) {
                throw new InvalidInputException(
                        where + " " + file,
                        "something that this program did not write there, or that was changed since; no figure was written",
                        "a folder where that name is free: move the file away, or give the page another one with --out");
            }
        }
    }

    private boolean isOurs(Path file, String name) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && known.getOrDefault(name, Set.of()).contains(Sha256.of(file));
    }

    /** Puts a file into its place in one step. It is on the list before it is there, so that no process can end in between. */
    Path put(String name, byte[] content) throws IOException {
        String hash = Sha256.of(content);
        Path beside = folder.resolve("." + name + ".unfinished");
        Path file = folder.resolve(name);
        try {
            Files.writeString(list(), hash + "  " + name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            Files.write(beside, content);
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw FileFailure.named(file, e);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        known.put(name, Set.of(hash));
        return file;
    }

    /** Leaves one line a file on the list. */
    void finish() throws IOException {
        StringBuilder lines = new StringBuilder();
        known.forEach((name, hashes) -> hashes.stream()
                .sorted()
                .forEach(hash -> lines.append(hash).append("  ").append(name).append('\n')));
        WholeFile.write(list(), out -> out.append(lines));
    }

    private Path list() {
        return folder.resolve(LIST);
    }
}
