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
import java.util.function.Function;
import java.util.stream.Stream;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.ExperimentResult;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * The folder of an experiment, held by one writer at a time.
 *
 * <p>A folder that holds an experiment already is refused unless it may be replaced. Every file is written beside its
 * place and then moved there in one step, the manifest last: a folder without a manifest, or whose files do not have
 * the manifest's hashes, is half-written.
 */
public final class ExperimentFolder implements Closeable {

    public static final String MANIFEST = "manifest.json";
    public static final String RUNS = "runs.csv";
    public static final String CONTRASTS = "contrasts.csv";
    public static final String SUMMARY = "summary.json";
    public static final String SCENARIOS = "scenarios";

    private static final List<String> CONTENT = List.of(MANIFEST, RUNS, CONTRASTS, SUMMARY, SCENARIOS);
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final FolderLock lock;

    private ExperimentFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder, if need be, and takes hold of it.
     *
     * @param replace whether an experiment that is there already may be replaced; it stays until the new one is complete
     * @throws FolderRefusedException if it holds an experiment, is in use, or is no folder
     */
    public static ExperimentFolder open(Path folder, boolean replace) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new FolderRefusedException(
                    e.getFile() + " is a file, not a folder. Choose another folder with --out.");
        }
        FolderLock lock = FolderLock.acquire(folder);
        if (!replace && holdsExperiment(folder)) {
            lock.close();
            throw new FolderRefusedException(folder + " holds an experiment already. Choose another folder with --out,"
                    + " or replace it with --force.");
        }
        return new ExperimentFolder(folder, lock);
    }

    /** Whether any file of an experiment is there. */
    public static boolean holdsExperiment(Path folder) {
        return CONTENT.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    public Path path() {
        return folder;
    }

    /**
     * Writes all tables and the manifest.
     *
     * @param effective gives the complete text of a scenario
     * @param execution how the experiment was run, for the manifest
     */
    public void write(
            ExperimentResult result,
            List<Contrast> contrasts,
            Function<Scenario, String> effective,
            Execution execution)
            throws IOException {
        Map<String, Content> files = new TreeMap<>();
        files.put(RUNS, out -> RunsTable.write(result, out));
        files.put(CONTRASTS, out -> ContrastsTable.write(contrasts, out));
        files.put(SUMMARY, out -> out.write(Json.write(Summary.of(result, contrasts))));
        for (Scenario scenario : result.experiment().scenarios()) {
            files.put(SCENARIOS + "/" + scenario.id() + ".yaml", out -> out.write(effective.apply(scenario)));
        }
        Map<String, String> hashes = new TreeMap<>();
        for (Map.Entry<String, Content> file : files.entrySet()) {
            hashes.put(file.getKey(), writeBeside(file.getKey(), file.getValue()));
        }
        ObjectNode manifest = Manifest.of(result, execution, hashes);
        writeBeside(MANIFEST, out -> out.write(Json.write(manifest)));
        replaceOld(files.keySet());
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    @FunctionalInterface
    private interface Content {
        void write(Writer out) throws IOException;
    }

    /** Writes a file under a passing name and gives its hash. */
    private String writeBeside(String name, Content content) throws IOException {
        Path file = folder.resolve(name + UNFINISHED);
        Files.createDirectories(file.getParent());
        Sha256 hash = new Sha256();
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(hash.through(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            content.write(out);
        }
        return hash.hex();
    }

    private void replaceOld(Iterable<String> names) throws IOException {
        Files.deleteIfExists(folder.resolve(MANIFEST));
        for (Path stale : scenarioFiles()) {
            Files.delete(stale);
        }
        for (String name : names) {
            moveIntoPlace(name);
        }
        moveIntoPlace(MANIFEST);
    }

    private List<Path> scenarioFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(SCENARIOS))) {
            files.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .forEach(found::add);
        }
        return found;
    }

    private void moveIntoPlace(String name) throws IOException {
        Files.move(
                folder.resolve(name + UNFINISHED),
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
