package org.ironriver.scenarios.experiment;

/**
 * Takes results as they come. It is called by the thread that runs the experiment, in the order of (replication,
 * scenario), whatever the order in which threads complete them: so what a sink writes does not depend on threads, and
 * an experiment that is cut short has all scenarios of its first replications.
 */
@FunctionalInterface
public interface ResultSink {

    void accept(ReplicationResult result);

    /** Gives each result to this sink, then to the other. */
    default ResultSink andThen(ResultSink other) {
        return result -> {
            accept(result);
            other.accept(result);
        };
    }
}
