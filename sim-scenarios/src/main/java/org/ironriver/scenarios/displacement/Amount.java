package org.ironriver.scenarios.displacement;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ironriver.scenarios.contrast.Interval;

/**
 * A number of firearms over all replications.
 *
 * @param total    firearms over the window, all replications together: exact, so that parts can be added
 * @param mean     firearms a year
 * @param interval 95 % interval of the mean, from Student's t over the replications
 */
public record Amount(double total, double mean, Interval interval) {

    private static final double UPPER = 0.975;

    /** Adds amounts of replications up, the total in whole units. Replications that share a draw count as one. */
    static final class Sum {
        private final int together;
        private final SummaryStatistics means = new SummaryStatistics();
        private long total;
        private int count;
        private long block;
        private int inBlock;
        private int blockNumber = -1;

        Sum(int together) {
            this.together = together;
        }

        void add(int replication, long units) {
            int number = (replication - 1) / together;
            if (number != blockNumber) {
                closeBlock();
                blockNumber = number;
            }
            block += units;
            inBlock++;
            total = Math.addExact(total, units);
            count++;
        }

        private void closeBlock() {
            if (inBlock > 0) {
                means.addValue((double) block / inBlock);
            }
            block = 0;
            inBlock = 0;
        }

        Amount amount(double years) {
            closeBlock();
            double perYear = 1 / (Cells.UNITS_PER_GUN * years);
            double mean = count == 0 ? Double.NaN : (double) total / count * perYear;
            return new Amount((double) total / Cells.UNITS_PER_GUN, mean, interval(mean, perYear));
        }

        private Interval interval(double mean, double perYear) {
            long blocks = means.getN();
            if (blocks < 2) {
                return Interval.UNDEFINED;
            }
            double quantile = new TDistribution(null, blocks - 1).inverseCumulativeProbability(UPPER);
            return Interval.around(mean, quantile * Math.sqrt(means.getVariance() / blocks) * perYear);
        }
    }
}
