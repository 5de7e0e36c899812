package org.ironriver.cli;

import picocli.CommandLine.Option;

/** Options about what is printed. */
final class OutputOptions {

    /** What standard output carries. */
    enum Format {
        table,
        json,
        csv
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "What standard output carries: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.table;

    @Option(names = "--quiet", description = "No progress and no messages; errors are still told.")
    private boolean quiet;

    Format format() {
        return format;
    }

    boolean quiet() {
        return quiet;
    }
}
