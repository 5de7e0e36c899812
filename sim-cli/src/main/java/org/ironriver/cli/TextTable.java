package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Columns of text, two blanks apart: names to the left, numbers to the right. Headers may have several lines. */
final class TextTable {

    private static final String GAP = "  ";

    private final int names;
    private final List<String> headers;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<UnaryOperator<String>> paints = new ArrayList<>();

    /** @param names how many columns, from the left, hold names */
    TextTable(int names, List<String> headers) {
        this.names = names;
        this.headers = List.copyOf(headers);
    }

    void row(List<String> cells) {
        row(cells, UnaryOperator.identity());
    }

    /** @param paint what to do with each number of the row once it has its place, such as to colour it */
    void row(List<String> cells, UnaryOperator<String> paint) {
        if (cells.size() != headers.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + headers.size() + " headers");
        }
        rows.add(List.copyOf(cells));
        paints.add(paint);
    }

    void print(PrintWriter out) {
        int[] widths = widths();
        int lines =
                headers.stream().mapToInt(header -> lines(header).size()).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            List<String> cells = new ArrayList<>();
            for (String header : headers) {
                int missing = lines - lines(header).size();
                cells.add(line < missing ? "" : lines(header).get(line - missing));
            }
            out.println(line(cells, widths, UnaryOperator.identity()));
        }
        for (int row = 0; row < rows.size(); row++) {
            out.println(line(rows.get(row), widths, paints.get(row)));
        }
    }

    private int[] widths() {
        int[] widths = new int[headers.size()];
        for (int i = 0; i < widths.length; i++) {
            for (String line : lines(headers.get(i))) {
                widths[i] = Math.max(widths[i], line.length());
            }
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static List<String> lines(String header) {
        return header.isEmpty() ? List.of() : header.lines().toList();
    }

    private String line(List<String> cells, int[] widths, UnaryOperator<String> paint) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : GAP)
                    .append(i < names ? cells.get(i) + blanks : blanks + paint.apply(cells.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
