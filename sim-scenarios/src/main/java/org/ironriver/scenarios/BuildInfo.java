package org.ironriver.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build is running, so that a result can be traced to the sources that gave it.
 *
 * <p>The build writes these facts into a resource. The commit describes the checkout at the time of the build: sources
 * that were edited afterwards, but not built, are not in it.
 *
 * @param version the project's version, as in its Maven coordinates
 * @param commit the full commit id, or {@code unknown} when built outside a git checkout
 * @param dirty whether the checkout held changes that are not in the commit
 */
public record BuildInfo(String version, String commit, boolean dirty) {

    private static final String RESOURCE = "build.properties";

    /**
     * The build of the classes that are running.
     *
     * @throws IllegalStateException if the resource is missing or was not filled in by the build
     */
    public static BuildInfo current() {
        Properties written = new Properties();
        try (InputStream resource = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "no " + RESOURCE + " beside " + BuildInfo.class.getName() + "; build with Maven");
            }
            written.load(resource);
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + RESOURCE, cause);
        }
        return new BuildInfo(
                require(written, "version"),
                require(written, "commit"),
                Boolean.parseBoolean(require(written, "dirty")));
    }

    private static String require(Properties written, String key) {
        String value = written.getProperty(key, "");
        if (value.isBlank() || value.contains("${")) {
            throw new IllegalStateException(
                    RESOURCE + ": " + key + " is '" + value + "', not filled in; build with Maven");
        }
        return value;
    }

    /** The version and the commit on one line, for {@code --version} and reports. */
    @Override
    public String toString() {
        return version + " (commit " + commit + (dirty ? ", with local changes)" : ")");
    }
}
