package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Text that is broken into lines between words. */
final class Paragraph {

    /** Columns of what is printed for people. */
    private static final int WIDTH = 100;

    private Paragraph() {}

    static void print(PrintWriter out, String indent, int width, String text) {
        lines(indent, width, text).forEach(out::println);
    }

    /** Lines of which all but the first are indented by two more. */
    static List<String> hanging(String indent, String text) {
        List<String> lines = lines(indent + "  ", WIDTH, text);
        lines.set(0, lines.get(0).substring(2));
        return lines;
    }

    private static List<String> lines(String indent, int width, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(indent.length());
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
