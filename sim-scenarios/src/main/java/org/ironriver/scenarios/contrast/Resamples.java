package org.ironriver.scenarios.contrast;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Which replications are drawn, with replacement, for each resample of a bootstrap. They depend on the experiment's seed and on
 * the number of replications alone: all policies and outcomes of an experiment share them, so equal data have equal intervals,
 * and a table made again has the same bytes.
 *
 * <p>1,999 resamples; fewer above 2,000 replications, down to 399, where the number hardly matters: the bootstrap and Student's t
 * agree there. Not for several threads.
 */
public final class Resamples {

    /** Such that 2.5 % of one more is a whole number, which makes quantiles exact order statistics. */
    static final int MOST = 1_999;

    private static final int FEWER = 999;
    private static final int FEWEST = 399;
    private static final int MANY_REPLICATIONS = 2_000;
    private static final int VERY_MANY_REPLICATIONS = 10_000;
    private static final int MOST_KEPT = MOST * MANY_REPLICATIONS;

    private final long seed;
    private final Map<Integer, int[][]> kept = new HashMap<>();
    private long keptIndices;

    /** @param seed of the experiment */
    public Resamples(long seed) {
        this.seed = seed;
    }

    /** How many resamples there are of so many values. */
    static int count(int values) {
        if (values <= MANY_REPLICATIONS) {
            return MOST;
        }
        return values <= VERY_MANY_REPLICATIONS ? FEWER : FEWEST;
    }

    /** Shows every resample: indices of values. The array is used again. */
    void visit(int values, Consumer<int[]> visitor) {
        int[][] known = kept.get(values);
        if (known != null) {
            for (int[] sample : known) {
                visitor.accept(sample);
            }
            return;
        }
        int count = count(values);
        boolean keep = keptIndices + (long) count * values <= MOST_KEPT;
        int[][] all = new int[keep ? count : 1][values];
        RandomGenerator luck = new MersenneTwister(seed);
        for (int i = 0; i < count; i++) {
            int[] sample = all[keep ? i : 0];
            for (int j = 0; j < values; j++) {
                sample[j] = luck.nextInt(values);
            }
            visitor.accept(sample);
        }
        if (keep) {
            keptIndices += (long) count * values;
            kept.put(values, all);
        }
    }
}
