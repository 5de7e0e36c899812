package org.ironriver.scenarios.experiment;

import java.util.Arrays;
import java.util.List;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * The values of one outcome in several scenarios, in the replications that all of them completed and in which the outcome is
 * defined in all (a share of nothing is not). Where replications share draws of uncertain parameters, a value is the mean over
 * those of one draw, for only these are independent, and draws that are not {@linkplain WholeDraws whole} are left out.
 */
public final class CompletePairs {

    private CompletePairs() {}

    /**
     * @param outcome index in {@link Results#outcomes()}
     * @return by scenario, then by replication or draw
     */
    public static double[][] of(Results results, List<Scenario> scenarios, int outcome) {
        double[][] columns = scenarios.stream()
                .map(scenario -> results.values(scenario, outcome))
                .toArray(double[][]::new);
        return of(
                columns,
                WholeDraws.of(results, scenarios),
                results.experiment().plan().replicationsPerDraw());
    }

    /**
     * @param whole    which replications count
     * @param together how many replications in a row are not independent: their mean counts as one
     */
    private static double[][] of(double[][] columns, boolean[] whole, int together) {
        int replications = columns[0].length;
        double[][] complete = new double[columns.length][replications];
        int units = 0;
        for (int from = 0; from < replications; from += together) {
            double[] totals = new double[columns.length];
            int count = 0;
            for (int i = from; i < Math.min(from + together, replications); i++) {
                if (whole[i] && isDefined(columns, i)) {
                    add(columns, i, totals);
                    count++;
                }
            }
            if (count > 0) {
                for (int scenario = 0; scenario < columns.length; scenario++) {
                    complete[scenario][units] = totals[scenario] / count;
                }
                units++;
            }
        }
        for (int scenario = 0; scenario < columns.length; scenario++) {
            complete[scenario] = Arrays.copyOf(complete[scenario], units);
        }
        return complete;
    }

    private static boolean isDefined(double[][] columns, int replication) {
        for (double[] column : columns) {
            if (!Double.isFinite(column[replication])) {
                return false;
            }
        }
        return true;
    }

    private static void add(double[][] columns, int replication, double[] totals) {
        for (int scenario = 0; scenario < columns.length; scenario++) {
            totals[scenario] += columns[scenario][replication];
        }
    }
}
