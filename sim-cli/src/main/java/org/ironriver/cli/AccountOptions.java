package org.ironriver.cli;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
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

    /** The options that the user gave. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        if (displacement) {
            given.add("--displacement");
        }
        if (!best.isEmpty()) {
            given.add("--best");
        }
        return given;
    }

    /** @throws InvalidInputException if an outcome that was named does not exist, or nothing of this would be printed */
    void require(OutputOptions output) {
        best.forEach(outcome -> OutcomeNames.requireJudged("--best", outcome));
        if (output.format() != OutputOptions.Format.table && !given().isEmpty()) {
            throw new InvalidInputException(
                    given().get(0),
                    "--format " + output.format(),
                    "--format table beside it; json has it in any case, as have best.csv and displacement.csv in the folder");
        }
    }

    /** Outcomes by which scenarios are judged; empty if the user named none. */
    List<String> best() {
        return best;
    }
}
