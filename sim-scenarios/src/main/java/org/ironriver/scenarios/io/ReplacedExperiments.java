package org.ironriver.scenarios.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Experiments of a folder that are to be replaced: each in a folder of its own inside, until what replaces them is complete. So does the
 * work of replacements that never came to their end: it may have taken days.
 */
final class ReplacedExperiments {

    private static final String NAME = ".replaced";
    private static final Pattern NAMES = Pattern.compile("\\.replaced(-[1-9][0-9]*)?");

    private final Path folder;

    ReplacedExperiments(Path folder) {
        this.folder = folder;
    }

    /** Where they are. */
    List<Path> list() throws IOException {
        return FileTrees.list(folder).stream()
                .filter(file -> NAMES.matcher(file.getFileName().toString()).matches())
                .filter(Files::isDirectory)
                .sorted()
                .toList();
    }

    /** Where they are, in words; nothing if there are none. */
    String places() throws IOException {
        return list().stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** Sets these files of the folder aside. */
    void add(List<String> names) throws IOException {
        Path aside = folder.resolve(NAME);
        for (int number = 2; Files.exists(aside); number++) {
            aside = folder.resolve(NAME + "-" + number);
        }
        for (String name : names) {
            Files.createDirectories(aside.resolve(name).getParent());
            Files.move(folder.resolve(name), aside.resolve(name));
        }
    }

    void delete() throws IOException {
        for (Path aside : list()) {
            FileTrees.delete(aside);
        }
    }
}
