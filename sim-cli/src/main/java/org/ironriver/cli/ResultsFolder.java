package org.ironriver.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ironriver.scenarios.experiment.Experiment;

/** Names folders for experiments whose user did not. */
final class ResultsFolder {

    private static final Path PARENT = Path.of("results");

    private ResultsFolder() {}

    /** A folder under {@code results/} that does not exist yet, named after what is compared. */
    static Path free(Experiment experiment) {
        String others = experiment.alternatives().size() == 1
                ? experiment.alternatives().get(0).id()
                : experiment.alternatives().size() + "-scenarios";
        return free(experiment.reference().id() + "-vs-" + others);
    }

    /** A folder under {@code results/} that does not exist yet, of this name or with a number behind it. */
    static Path free(String name) {
        Path folder = PARENT.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = PARENT.resolve(name + "-" + number);
        }
        return folder;
    }
}
