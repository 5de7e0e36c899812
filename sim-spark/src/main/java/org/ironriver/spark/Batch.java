package org.ironriver.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.experiment.ReplicationKey;

/**
 * Replications that one task runs.
 *
 * @param number of the batch, for the name of its file
 * @param rows   what to run
 */
record Batch(String number, ArrayList<Row> rows) implements Serializable {

    private static final long serialVersionUID = 1;

    /** Which replication of which scenario. */
    record Row(String scenario, int replication, long seed) implements Serializable {

        private static final long serialVersionUID = 1;

        ReplicationKey key() {
            return new ReplicationKey(scenario, replication, seed);
        }
    }

    static Batch of(String number, List<ReplicationKey> keys) {
        ArrayList<Row> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(new Row(key.scenario(), key.replication(), key.seed())));
        return new Batch(number, rows);
    }

    List<ReplicationKey> keys() {
        return rows.stream().map(Row::key).toList();
    }
}
