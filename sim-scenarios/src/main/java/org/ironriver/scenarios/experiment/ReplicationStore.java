package org.ironriver.scenarios.experiment;

import java.io.IOException;

/**
 * Keeps results the moment they exist, so that an experiment can be broken off at any time and gone on with.
 *
 * <p>Unlike a {@link ResultSink} it is called by the threads that run replications, several at once, in the order in which
 * they end.
 */
public interface ReplicationStore {

    /** Whether this replication need not be run, because its result is kept already. */
    boolean holds(ReplicationKey key);

    /**
     * Keeps a result. When this returns, the result is safe.
     *
     * @throws IOException if it could not be kept; the experiment ends then, because going on would be in vain
     */
    void keep(ReplicationResult result) throws IOException;
}
