package org.ironriver.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options about what is printed besides the contrasts; the tables in the folder have it in any case. */
final class AccountOptions {

    @Option(
            names = "--displacement",
            description = "Print what of each policy's effect on the flow is prevented, and what is displaced to other"
                    + " channels, classes, states, ports, destinations or months.")
    private boolean displacement;

    @Option(
            names = "--best",
            paramLabel = "OUTCOME",
            description =
                    "Print which scenario is the best for this outcome; may be given again (default: homicides.firearm"
                            + " and guns.crossed).")
    private List<String> best = new ArrayList<>();

    boolean displacement() {
        return displacement;
    }

    /** @throws org.ironriver.core.input.InvalidInputException if an outcome that was named does not exist */
    void requireKnown() {
        best.forEach(outcome -> OutcomeNames.requireJudged("--best", outcome));
    }

    /** Outcomes by which scenarios are judged; empty if the user named none. */
    List<String> best() {
        return best;
    }
}
