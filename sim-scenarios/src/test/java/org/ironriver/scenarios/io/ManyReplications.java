package org.ironriver.scenarios.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;

/** A large experiment in a process of its own, so that its heap can be bounded. */
final class ManyReplications {

    private ManyReplications() {}

    /** @param arguments the folder, and the number of replications; an experiment that is there is gone on with */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        int replications = Integer.parseInt(arguments[1]);
        boolean begun = ExperimentFolder.holdsExperiment(path);
        try (ExperimentFolder folder = begun ? ExperimentFolder.reopen(path) : ExperimentFolder.open(path, false);
                StoredExperiment stored = begun
                        ? StoredExperiment.reopen(
                                folder, OptionalInt.of(replications), Scenarios.LIBRARY, Stored.EXECUTION)
                        : StoredExperiment.create(
                                folder, experiment(replications), Scenarios.LIBRARY, Stored.EXECUTION)) {
            stored.run(new ExperimentRunner(new ToyRunner(), 2), ExperimentListener.NONE, new Cancellation());
        }
    }

    private static Experiment experiment(int replications) {
        return new Experiment(Scenarios.builtIn("baseline"), List.of(Scenarios.builtIn("all-three")), replications, 1);
    }
}
