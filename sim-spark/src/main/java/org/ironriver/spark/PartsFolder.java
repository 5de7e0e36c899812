package org.ironriver.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.ironriver.scenarios.experiment.ReplicationResult;

/**
 * Where executors put their files and the driver finds them: any storage that Hadoop knows and all of them see.
 *
 * <p>A file appears under its name complete, or not at all.
 *
 * @param uri      the folder
 * @param settings of Hadoop, beyond its defaults
 */
record PartsFolder(String uri, TreeMap<String, String> settings) implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String SUFFIX = ".parquet";

    static PartsFolder of(String uri, Map<String, String> settings) {
        return new PartsFolder(uri, new TreeMap<>(settings));
    }

    /** @return the name of the file */
    String write(String name, List<ReplicationResult> results) throws IOException {
        java.nio.file.Path local = Files.createTempFile("ironriver-part", SUFFIX);
        try {
            PartFile.write(local, results);
            FileSystem files = files();
            Path beside = new Path(folder(), "_" + name + ".unfinished");
            files.mkdirs(folder());
            files.copyFromLocalFile(false, true, new Path(local.toUri()), beside);
            Path target = new Path(folder(), name + SUFFIX);
            if (!files.rename(beside, target)) {
                throw new FileSystemException(target.toString(), null, "it could not be given its name");
            }
            return name + SUFFIX;
        } finally {
            Files.deleteIfExists(local);
        }
    }

    List<ReplicationResult> read(String file) throws IOException {
        java.nio.file.Path local = Files.createTempFile("ironriver-part", SUFFIX);
        try {
            // To a file system that is seen by both, and not by name alone: the driver may be on another machine.
            files().copyToLocalFile(false, new Path(folder(), file), new Path(local.toUri()), true);
            return PartFile.read(local);
        } catch (FileNotFoundException e) {
            FileSystemException named = new FileSystemException(
                    uri + "/" + file,
                    null,
                    "an executor wrote it and it is not here: give --parts a folder that all machines see, such as"
                            + " hdfs:///user/me/parts or a mounted disk");
            named.initCause(e);
            throw named;
        } finally {
            Files.deleteIfExists(local);
        }
    }

    /** Removes what tasks left that were lost or done twice. */
    void keepOnly(Set<String> taken) throws IOException {
        FileSystem files = files();
        Path folder = folder();
        if (!files.exists(folder)) {
            return;
        }
        for (FileStatus file : files.listStatus(folder)) {
            if (!taken.contains(file.getPath().getName())) {
                files.delete(file.getPath(), false);
            }
        }
    }

    /** From a URI: as a text, what is escaped in it, such as a blank, would be taken for a name. */
    private Path folder() {
        return new Path(URI.create(uri));
    }

    private FileSystem files() throws IOException {
        Configuration configuration = new Configuration();
        settings.forEach(configuration::set);
        FileSystem files = folder().getFileSystem(configuration);
        // Parquet has checksums; Hadoop's own would lie beside each file.
        return files instanceof LocalFileSystem local ? local.getRaw() : files;
    }
}
