package org.ironriver.scenarios.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.ScenarioField;
import org.ironriver.scenarios.study.StudyTables;

/**
 * The folder of an experiment, held by one writer at a time.
 *
 * <p>A folder that holds an experiment already is refused unless it may be replaced, and one that holds anything else in any case,
 * so that files which are not an experiment's are never taken for it. Every file is written beside its
 * place and then moved there in one step, the manifest last: a folder without a manifest, or whose files do not have
 * the manifest's hashes, is half-written, and is made whole again from its journal.
 */
public final class ExperimentFolder implements Closeable {

    public static final String MANIFEST = "manifest.json";
    public static final String RUNS = "runs.csv";
    public static final String RUNS_PARQUET = "runs.parquet";
    public static final String SERIES_PARQUET = "series.parquet";
    public static final String CONTRASTS = "contrasts.csv";
    public static final String SUMMARY = "summary.json";
    public static final String SCENARIOS = "scenarios";
    public static final String DISPLACEMENT = "displacement.csv";
    public static final String BEST = "best.csv";
    public static final String PATHS = "paths.csv";
    public static final String PATHS_PARQUET = "paths.parquet";
    public static final String PLAN = "plan.json";
    public static final String REPORT = "report.html";
    public static final String JOURNAL = "replications.journal";

    private static final List<String> CONTENT = content(List.of(
            MANIFEST,
            JOURNAL,
            RUNS,
            RUNS_PARQUET,
            SERIES_PARQUET,
            CONTRASTS,
            SUMMARY,
            SCENARIOS,
            DISPLACEMENT,
            BEST,
            PATHS,
            PATHS_PARQUET,
            PLAN,
            REPORT));
    private static final List<String> OPTIONAL =
            content(List.of(RUNS_PARQUET, SERIES_PARQUET, DISPLACEMENT, BEST, PATHS, PATHS_PARQUET, PLAN, REPORT));
    private static final String UNFINISHED = ".unfinished";

    /** Scratch files, beside which DuckDB makes others with a suffix of its own. */
    private static final List<String> PASSING = List.of("columns", "runs", "series", "paths");

    private static final Pattern PASSING_SCENARIO =
            Pattern.compile(ScenarioField.ID_PATTERN + "\\.yaml" + Pattern.quote(UNFINISHED));

    private final Path folder;
    private final FolderLock lock;

    private ExperimentFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    private static List<String> content(List<String> always) {
        List<String> all = new ArrayList<>(always);
        all.addAll(StudyTables.NAMES);
        return List.copyOf(all);
    }

    /**
     * Makes the folder, if need be, and takes hold of it for a new experiment.
     *
     * @param replace whether an experiment that is there already may be replaced; it stays until the new one is complete
     * @throws FolderRefusedException if it holds an experiment or something else, is in use, or is no folder
     */
    public static ExperimentFolder open(Path folder, boolean replace) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new FolderRefusedException(
                    e.getFile() + " is a file, not a folder. Choose another folder with --out.");
        }
        requireNoOthers(folder); // before the lock, which is a file too
        FolderLock lock = FolderLock.acquire(folder);
        if (!replace && holdsExperiment(folder)) {
            lock.close();
            throw new FolderRefusedException(folder + " holds an experiment already" + state(folder)
                    + ". Choose another folder with --out, or replace it with --force.");
        }
        return new ExperimentFolder(folder, lock);
    }

    private static String state(Path folder) throws IOException {
        if (Files.exists(folder.resolve(MANIFEST))) {
            return "";
        }
        return Files.exists(folder.resolve(JOURNAL))
                ? ", which was broken off: go on with it by 'ironriver extend " + folder + "'"
                : ", which was to be replaced and is in " + new ReplacedExperiments(folder).places();
    }

    private static void requireNoOthers(Path folder) throws IOException {
        if (!holdsExperiment(folder) && !isFree(folder)) {
            throw new FolderRefusedException(
                    folder + " is not empty, and what it holds is no experiment: it has neither the "
                            + MANIFEST + " nor the " + JOURNAL
                            + " of one. Nothing in it was changed. Choose a new or an empty folder"
                            + " with --out.");
        }
    }

    /** Whether nothing is there but what a process leaves that ends before its experiment has begun. */
    private static boolean isFree(Path folder) throws IOException {
        return FileTrees.list(folder).stream()
                .map(file -> file.getFileName().toString())
                .allMatch(name -> name.equals(FolderLock.NAME) || name.equals(JOURNAL + UNFINISHED));
    }

    /**
     * Takes hold of a folder to go on with its experiment.
     *
     * @throws FolderRefusedException if it holds none, or is in use
     */
    public static ExperimentFolder reopen(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new FolderRefusedException(folder + " is no folder; allowed: the folder of an experiment.");
        }
        FolderLock lock = FolderLock.acquire(folder);
        if (!Files.exists(folder.resolve(JOURNAL))) {
            lock.close();
            throw new FolderRefusedException(folder + " has no " + JOURNAL + ", so there is no experiment to go on with"
                    + (StoredManifest.isIn(folder) ? " (its tables alone do not suffice)" : "")
                    + new ReplacedExperiments(folder)
                            .list().stream()
                                    .map(aside -> "; what was to be replaced is in " + aside)
                                    .collect(Collectors.joining())
                    + ". Begin one with 'ironriver compare --out' and a new folder.");
        }
        ExperimentFolder held = new ExperimentFolder(folder, lock);
        held.removePassing();
        return held;
    }

    /**
     * Takes hold of a folder to write the report of its experiment anew.
     *
     * @throws FolderRefusedException if it has no tables, or is in use
     * @throws org.ironriver.core.input.InvalidInputException if its manifest is none
     */
    public static ExperimentFolder hold(Path folder) throws IOException {
        StoredManifest.read(folder); // before the lock, which is a file too
        return new ExperimentFolder(folder, FolderLock.acquire(folder));
    }

    /** Notes the hash of the report that has been written into the folder, in its manifest. */
    public void recordReport() throws IOException {
        Path manifest = folder.resolve(MANIFEST);
        ObjectNode root = (ObjectNode) Json.read(Files.readString(manifest));
        Map<String, String> files = new TreeMap<>();
        root.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        files.put(REPORT, Sha256.of(folder.resolve(REPORT)));
        ObjectNode sorted = root.putObject("files");
        files.forEach(sorted::put);
        WholeFile.write(manifest, out -> out.write(Json.write(root)));
    }

    /** Whether an experiment is there: its manifest or its journal, or those of one that was to be replaced. */
    public static boolean holdsExperiment(Path folder) throws IOException {
        List<Path> places = new ArrayList<>(new ReplacedExperiments(folder).list());
        places.add(folder);
        for (Path place : places) {
            if (Files.exists(place.resolve(JOURNAL)) || StoredManifest.isIn(place)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells a folder whose experiment is under way from one whose experiment was broken off.
     *
     * @throws FolderRefusedException if somebody writes there
     */
    public static void requireNobodyWriting(Path folder) throws IOException {
        if (Files.isDirectory(folder) && FolderLock.isHeld(folder)) {
            throw new FolderRefusedException(folder
                    + ": another process is writing here, and its tables are not there yet. Wait for it to end.");
        }
    }

    /** Whether a file of this name belongs to the experiment, if it lies in the folder of one. */
    public static boolean isContent(String name) {
        return CONTENT.contains(name);
    }

    public Path path() {
        return folder;
    }

    Path journal() {
        return folder.resolve(JOURNAL);
    }

    /** A name, one of {@link #PASSING}, for a file that is gone when the work is done. */
    Path passing(String name) {
        if (!PASSING.contains(name)) {
            throw new IllegalArgumentException(name + " would not be removed when something goes wrong");
        }
        return folder.resolve("." + name + UNFINISHED);
    }

    /** Sets an experiment aside that is to be replaced. */
    void setAside() throws IOException {
        removePassing();
        List<String> names = new ArrayList<>(scenarioFiles());
        CONTENT.stream().filter(name -> !name.equals(SCENARIOS)).forEach(names::add);
        names.removeIf(name -> !Files.exists(folder.resolve(name)));
        replaced().add(names);
    }

    /** What is to be replaced, as long as what replaces it is not complete. */
    ReplacedExperiments replaced() {
        return new ReplacedExperiments(folder);
    }

    /** The scenarios that the manifest names, if there is one; a user's own may lie beside them. */
    private List<String> scenarioFiles() throws IOException {
        if (!StoredManifest.isIn(folder)) {
            return List.of();
        }
        return StoredManifest.read(folder).files().keySet().stream()
                .filter(name -> name.matches(SCENARIOS + "/[^/\\\\]+\\.yaml"))
                .toList();
    }

    /** What a file is to hold. */
    @FunctionalInterface
    interface Text {
        void write(Writer out) throws IOException;
    }

    /** Writes a file at the place that it is given. */
    @FunctionalInterface
    interface Binary {
        void write(Path file) throws IOException;
    }

    /** Files on their way into the folder, with their hashes. */
    final class Writing {
        private final Map<String, String> hashes = new TreeMap<>();

        Map<String, String> hashes() {
            return hashes;
        }

        void text(String name, Text content) throws IOException {
            Sha256 hash = new Sha256();
            try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                    hash.through(Files.newOutputStream(beside(name))), StandardCharsets.UTF_8))) {
                content.write(out);
            } catch (IOException e) {
                throw FileFailure.named(beside(name), e);
            }
            hashes.put(name, hash.hex());
        }

        void binary(String name, Binary content) throws IOException {
            Path file = beside(name);
            try {
                content.write(file);
            } catch (IOException e) {
                throw FileFailure.named(file, e);
            }
            hashes.put(name, Sha256.of(file));
        }

        /**
         * Moves all files into place and removes those that were there before. The manifest has no hash, and is last.
         *
         * @param complete whether nothing is missing, so that what was to be replaced can go
         */
        void finish(Text manifest, boolean complete) throws IOException {
            List<String> names = List.copyOf(hashes.keySet());
            text(MANIFEST, manifest);
            List<String> before = scenarioFiles();
            Files.deleteIfExists(folder.resolve(MANIFEST));
            removeStale(before, names);
            for (String name : names) {
                moveIntoPlace(name);
            }
            moveIntoPlace(MANIFEST);
            if (complete) {
                replaced().delete();
            }
        }
    }

    Writing writing() throws IOException {
        removePassing();
        Files.createDirectories(folder.resolve(SCENARIOS));
        return new Writing();
    }

    /** Removes what was being written when something went wrong. A user's own files may lie beside it, by whatever name. */
    void removePassing() throws IOException {
        for (Path file : FileTrees.list(folder)) {
            if (isPassing(file.getFileName().toString())) {
                FileTrees.delete(file);
            }
        }
        for (Path file : FileTrees.list(folder.resolve(SCENARIOS))) {
            if (PASSING_SCENARIO.matcher(file.getFileName().toString()).matches()) {
                FileTrees.delete(file);
            }
        }
    }

    private static boolean isPassing(String name) {
        boolean file = CONTENT.stream()
                .filter(each -> !each.equals(SCENARIOS))
                .anyMatch(each -> name.equals(each + UNFINISHED));
        return file
                || PASSING.stream()
                        .map(each -> "." + each + UNFINISHED)
                        .anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Path beside(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    private void removeStale(List<String> scenariosBefore, List<String> names) throws IOException {
        List<String> stale = new ArrayList<>(scenariosBefore);
        stale.addAll(OPTIONAL);
        stale.removeAll(names);
        for (String name : stale) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private void moveIntoPlace(String name) throws IOException {
        Files.move(
                beside(name),
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
