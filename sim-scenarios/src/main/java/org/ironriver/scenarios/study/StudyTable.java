package org.ironriver.scenarios.study;

import java.io.IOException;
import java.io.Writer;

/**
 * A table that an experiment's folder has besides the usual ones.
 *
 * @param name    of the file
 * @param content writes it
 */
public record StudyTable(String name, Content content) {

    /** What a table holds. */
    @FunctionalInterface
    public interface Content {
        void write(Writer out) throws IOException;
    }
}
