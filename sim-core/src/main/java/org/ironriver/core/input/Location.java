package org.ironriver.core.input;

/**
 * Where a value stands in what a person wrote.
 *
 * @param source the file's name (or what else the text came from)
 * @param line from 1
 * @param column from 1
 * @param path keys from the root, joined by dots, list positions in brackets from 0; empty at the root
 */
public record Location(String source, int line, int column, String path) {

    Location key(String key, int keyLine, int keyColumn) {
        return new Location(source, keyLine, keyColumn, path.isEmpty() ? key : path + "." + key);
    }

    Location item(int index, int itemLine, int itemColumn) {
        return new Location(source, itemLine, itemColumn, path + "[" + index + "]");
    }

    /** For example {@code cartel.yaml:12:5 cartel.recruitment-rate.range}. */
    @Override
    public String toString() {
        String place = source + ":" + line + ":" + column;
        return path.isEmpty() ? place : place + " " + path;
    }
}
