package org.ironriver.scenarios.experiment;

import org.ironriver.scenarios.scenario.Scenario;

/**
 * Where the replications of an experiment are run: in threads of this process ({@link ExperimentRunner}), or on other machines.
 *
 * <p>The engine decides nothing about a result. Whatever it is, a store that was empty holds the same results in the end.
 */
public interface ExperimentEngine extends AutoCloseable {

    /** Number of replications at once, as far as it is known here. */
    int threads();

    /**
     * Runs what the store does not hold yet. Each result is kept as it comes, before the listener hears of it; a replication
     * that breaks down is kept as failed and the others go on.
     *
     * @throws java.io.UncheckedIOException if a result could not be kept
     */
    ExperimentStatus complete(
            Experiment experiment, ReplicationStore store, ExperimentListener listener, Cancellation cancellation);

    /** Runs one replication of an experiment, with the parameters that are drawn for it, in the calling thread. */
    ReplicationResult replicate(Experiment experiment, Scenario scenario, ReplicationKey key);

    /** Gives back what the engine holds, such as machines. */
    @Override
    default void close() {}
}
