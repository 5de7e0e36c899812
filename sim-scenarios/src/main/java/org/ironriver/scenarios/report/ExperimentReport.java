package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ironriver.core.geography.Geography;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.WholeFile;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * The report of an experiment, made from the tables in its folder: one HTML file that needs nothing beside itself, neither
 * other files nor a network.
 *
 * <p>The same tables give the same page. It shows dates from the manifest and has none of its own.
 */
public final class ExperimentReport {

    private final ReportSource source;
    private final ObjectNode document;

    private ExperimentReport(ReportSource source, ObjectNode document) {
        this.source = source;
        this.document = document;
    }

    /**
     * Reads the tables.
     *
     * @throws org.ironriver.scenarios.io.FolderRefusedException if the folder has none
     * @throws org.ironriver.core.input.InvalidInputException    if a table is not what it should be
     */
    public static ExperimentReport read(Path folder, ScenarioLibrary library) throws IOException {
        return read(folder, library, Optional.empty());
    }

    /**
     * The same, with a scorecard of one's own.
     *
     * @param scorecard a file that {@code validate --format json} has written; without one, the one that ships is shown, if the
     *     experiment's reference has the parameters that it was made with
     */
    public static ExperimentReport read(Path folder, ScenarioLibrary library, Optional<Path> scorecard)
            throws IOException {
        ReportSource source = ReportSource.read(folder, library, scorecard);
        return new ExperimentReport(source, new ReportDocument(source, Geography.load()).build());
    }

    /**
     * Whether a folder has what a report is made of.
     *
     * @throws org.ironriver.scenarios.io.FolderRefusedException if not, with what can be done about it
     */
    public static void requireTables(Path folder) throws IOException {
        ReportSource.requireTables(folder);
    }

    /** Languages in which a page can open; each page holds all of them. */
    public static List<String> languages() {
        return ReportTexts.LANGUAGES;
    }

    /**
     * Writes the page to a file, in one step; an earlier page there is replaced.
     *
     * @param where the option that names the file
     * @throws org.ironriver.core.input.InvalidInputException if the file is something else
     */
    public void writePage(String where, Path file, String language) throws IOException {
        PageFile.require(where, file);
        writePage(file, language);
    }

    private void writePage(Path file, String language) throws IOException {
        ReportTexts.of(language);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.write(file, out -> new ReportPage(source, document, language).write(out));
    }

    /**
     * Writes every figure as it opens on the page, for a paper, with its numbers as a CSV table beside it. Earlier figures there
     * are replaced.
     *
     * @param where the option that asks for them
     * @return the files, in order
     * @throws org.ironriver.core.input.InvalidInputException if a file of such a name is something else; then none is written
     */
    public List<Path> writeFigures(String where, Path folder, Set<FigureFormat> formats, String language)
            throws IOException {
        try (FigureDrawing drawing = new FigureDrawing(document, language)) {
            return new FigureFiles(folder, formats).write(where, drawing.drawAll());
        }
    }

    /**
     * Writes {@code report.html} into the experiment's own folder, and its hash into the manifest.
     *
     * @param held the folder, held since before it was read: else page and manifest could be of different tables
     */
    public void writeIntoFolder(ExperimentFolder held, String language) throws IOException {
        writePage(held.path().resolve(ExperimentFolder.REPORT), language);
        held.recordReport();
    }
}
