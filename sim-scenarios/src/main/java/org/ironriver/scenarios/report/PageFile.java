package org.ironriver.scenarios.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.io.ExperimentFolder;

/** Where a page may be written: over an earlier page, never over anything else. */
final class PageFile {

    /** In the head of every page. */
    private static final String MARK = "<meta name=\"generator\" content=\"Iron River\">";

    /** In the head of pages that have no mark yet: nobody else writes a page under this policy with this icon. */
    private static final String UNMARKED = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
            + " style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:\">";

    private static final int HEAD_BYTES = 1_000;

    private PageFile() {}

    /**
     * @param where the option that names the file
     * @throws InvalidInputException if it is no place for a page
     */
    static void require(String where, Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        String name = String.valueOf(file.getFileName());
        if (folder != null && ExperimentFolder.holdsExperiment(folder) && ExperimentFolder.isContent(name)) {
            throw new InvalidInputException(
                    where + " " + file, "a file of the experiment in that folder", "another name, or another folder");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isPage(file)) {
            throw new InvalidInputException(
                    where + " " + file,
                    "something that is no page of Iron River; it was left as it is",
                    "a new file, or an earlier page, which is replaced");
        }
    }

    private static boolean isPage(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return head.contains(MARK) || head.contains(UNMARKED);
        }
    }
}
