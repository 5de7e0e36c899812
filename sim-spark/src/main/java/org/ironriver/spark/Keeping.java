package org.ironriver.spark;

import java.io.IOException;
import java.util.List;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationStore;

/** Results on their way into the store. */
final class Keeping {

    private final ReplicationStore store;
    private final ExperimentListener listener;
    private final int total;
    private int done;

    Keeping(ReplicationStore store, ExperimentListener listener, int total) {
        this.store = store;
        this.listener = listener;
        this.total = total;
    }

    void keep(List<ReplicationResult> results) throws IOException {
        for (ReplicationResult result : results) {
            store.keep(result);
            done++;
            listener.finished(result, done, total);
        }
    }
}
