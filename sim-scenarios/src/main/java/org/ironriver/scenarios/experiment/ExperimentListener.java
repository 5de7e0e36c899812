package org.ironriver.scenarios.experiment;

/** Follows an experiment; called by the thread that runs it, one call at a time. */
public interface ExperimentListener {

    /** A listener that ignores everything. */
    ExperimentListener NONE = new ExperimentListener() {};

    /** @param total number of replications of all scenarios together */
    default void started(int total) {}

    /** @param done how many replications have been delivered, this one included */
    default void finished(ReplicationResult result, int done, int total) {}

    /** Called last, whatever happened. */
    default void ended() {}
}
