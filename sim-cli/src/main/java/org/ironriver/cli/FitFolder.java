package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ironriver.scenarios.calibration.Calibration;
import org.ironriver.scenarios.calibration.CalibrationTables;
import org.ironriver.scenarios.calibration.Recovery;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.ExperimentFolder;
import org.ironriver.scenarios.io.FolderLock;
import org.ironriver.scenarios.io.FolderRefusedException;
import org.ironriver.scenarios.io.WholeFile;
import org.ironriver.scenarios.prior.Factors;

/**
 * The folder of a fit, held by one writer at a time: two that add to one log of evaluations would each lose what the other
 * found. Each file is written beside its place and then moved there in one step.
 */
final class FitFolder implements Closeable {

    private static final String LOG = "evaluations.log";
    private static final String DRAWS = "draws.csv";
    private static final String BEST = "best.csv";
    private static final String IDENTIFIABILITY = "identifiability.csv";
    private static final String RECOVERY = "recovery.csv";
    private static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final FolderLock lock;

    private FitFolder(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws FolderRefusedException if it holds an experiment, or other files of the names that a fit writes, or is in use */
    static FitFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (ExperimentFolder.holdsExperiment(folder)) {
            throw new FolderRefusedException(
                    folder
                            + " holds an experiment, whose tables have the names of a fit's. Choose another folder with --out.");
        }
        requireOwn(folder);
        return new FitFolder(folder, FolderLock.acquire(folder));
    }

    private static void requireOwn(Path folder) throws IOException {
        if (Files.exists(folder.resolve(LOG))) {
            return;
        }
        for (String name : List.of(RECOVERY, DRAWS, BEST, IDENTIFIABILITY, MANIFEST)) {
            if (Files.exists(folder.resolve(name))) {
                throw new FolderRefusedException(folder + " holds a " + name + ", and no " + LOG
                        + " of a fit that wrote it. Choose another folder with --out.");
            }
        }
    }

    Path log() {
        return folder.resolve(LOG);
    }

    /** What an earlier fit recovered says nothing of this one, and goes first. */
    void write(Factors factors, Calibration.Posterior posterior, ObjectNode manifest) throws IOException {
        Files.deleteIfExists(folder.resolve(RECOVERY));
        write(DRAWS, out -> CalibrationTables.writeDraws(factors, posterior, out));
        write(BEST, out -> CalibrationTables.writeBest(factors, posterior, out));
        write(IDENTIFIABILITY, out -> CalibrationTables.writeIdentifiability(factors, posterior, out));
        write(MANIFEST, out -> out.write(Json.write(manifest)));
    }

    void write(List<Recovery> recoveries) throws IOException {
        write(RECOVERY, out -> CalibrationTables.writeRecovery(recoveries, out));
    }

    private void write(String name, WholeFile.Content content) throws IOException {
        WholeFile.write(folder.resolve(name), content);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
