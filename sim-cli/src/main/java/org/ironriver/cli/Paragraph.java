package org.ironriver.cli;

import java.io.PrintWriter;

/** Text that is broken into lines between words. */
final class Paragraph {

    private Paragraph() {}

    static void print(PrintWriter out, String indent, int width, String text) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                out.println(line);
                line.setLength(indent.length());
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        out.println(line);
    }
}
