package org.ironriver.scenarios.experiment;

import java.io.IOException;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * What an experiment found, wherever it is kept: in memory ({@link ExperimentResult}) or in a file. It can be read by row,
 * which is how tables are written, and by column, which is what statistics need; neither way needs memory for all of it.
 *
 * <p>Reading throws {@link java.io.UncheckedIOException} where it is kept in a file that cannot be read.
 */
public interface Results {

    Experiment experiment();

    ExperimentStatus status();

    /** What was measured; empty if no replication was completed. */
    List<Outcome> outcomes();

    /** How many replications of a scenario were completed. */
    int completed(Scenario scenario);

    /** Which replications of a scenario were completed: by replication, the first at 0. Not to be changed. */
    boolean[] isCompleted(Scenario scenario);

    /** How many replications of a scenario broke down. */
    int failed(Scenario scenario);

    /** How many replications of all scenarios broke down. */
    default int failed() {
        return experiment().scenarios().stream().mapToInt(this::failed).sum();
    }

    /**
     * One outcome in every replication of a scenario. The same array length for every scenario, so that equal indices are
     * pairs.
     *
     * @param outcome index in {@link #outcomes()}
     * @return by replication, the first at 0; {@code NaN} where the replication was not completed or the value is not defined
     */
    double[] values(Scenario scenario, int outcome);

    /** Shows every replication of a scenario that ended, in order of its number. */
    void visit(Scenario scenario, RowVisitor visitor) throws IOException;

    /** Is shown replications one by one. */
    interface RowVisitor {

        /** @param values outcomes over the window, in the order of {@link Results#outcomes()} */
        void completed(ReplicationKey key, double[] values) throws IOException;

        void failed(ReplicationResult.Failed failed) throws IOException;
    }
}
