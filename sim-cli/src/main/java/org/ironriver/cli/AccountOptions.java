package org.ironriver.cli;

import picocli.CommandLine.Option;

/** Options about what is printed besides the contrasts; the tables in the folder have it in any case. */
final class AccountOptions {

    @Option(
            names = "--displacement",
            description = "Print what of each policy's effect on the flow is prevented, and what is displaced to other"
                    + " channels, classes, states, ports, destinations or months.")
    private boolean displacement;

    boolean displacement() {
        return displacement;
    }
}
