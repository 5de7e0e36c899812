package org.ironriver.scenarios.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.scenarios.experiment.ReplicationKey;

/** Where in the journal each replication stands: eight bytes a replication. Not safe for several threads. */
final class ReplicationIndex {

    private static final int FIRST_SIZE = 64;

    private final List<String> scenarios;

    /** By scenario and replication: 0 if absent, the place of a completed one, or minus the place of a failed one. */
    private final List<long[]> places = new ArrayList<>();

    ReplicationIndex(List<String> scenarios) {
        this.scenarios = List.copyOf(scenarios);
        scenarios.forEach(scenario -> places.add(new long[FIRST_SIZE]));
    }

    /** A later record of the same replication takes the place of an earlier one, unless it would hide a completed one. */
    void put(ReplicationKey key, long place, boolean completed) {
        int scenario = scenarios.indexOf(key.scenario());
        int slot = key.replication() - 1;
        long[] row = places.get(scenario);
        if (slot >= row.length) {
            row = Arrays.copyOf(row, Math.max(slot + 1, row.length + row.length / 2));
            places.set(scenario, row);
        }
        if (completed) {
            row[slot] = place;
        } else if (row[slot] <= 0) {
            row[slot] = -place;
        }
    }

    /** 0 if absent, the place of a completed one, or minus the place of a failed one. */
    long find(String scenario, int replication) {
        long[] row = places.get(scenarios.indexOf(scenario));
        return replication <= row.length ? row[replication - 1] : 0;
    }

    /** The highest number of a replication that was completed; 0 if there is none. */
    int highest() {
        int highest = 0;
        for (long[] row : places) {
            for (int slot = highest; slot < row.length; slot++) {
                highest = row[slot] > 0 ? slot + 1 : highest;
            }
        }
        return highest;
    }
}
