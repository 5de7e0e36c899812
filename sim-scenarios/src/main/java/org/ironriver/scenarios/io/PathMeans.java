package org.ironriver.scenarios.io;

import java.io.IOException;
import java.util.List;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.RunningMean;
import org.ironriver.scenarios.experiment.WholeDraws;
import org.ironriver.scenarios.journal.JournalResults;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * The ways that firearms take in a scenario and, pair by pair, in its reference: firearms a year by cell, as means over the
 * replications that both completed. Where replications share draws of uncertain parameters, a value is the mean over those of
 * one draw, if it is whole, as for contrasts. Replications are read one pair at a time and not kept.
 */
final class PathMeans {

    private final PathLayout layout;
    private final RunningMean[] means;
    private final RunningMean[] differences;
    private final boolean[] used;

    private PathMeans(PathLayout layout) {
        this.layout = layout;
        this.means = new RunningMean[layout.cells()];
        this.differences = new RunningMean[layout.cells()];
        this.used = new boolean[layout.cells()];
        for (int cell = 0; cell < means.length; cell++) {
            means[cell] = new RunningMean();
            differences[cell] = new RunningMean();
        }
    }

    static PathMeans of(JournalResults results, Scenario reference, Scenario scenario) throws IOException {
        PathMeans paths = new PathMeans(results.paths());
        int together = results.experiment().plan().replicationsPerDraw();
        boolean[] whole = WholeDraws.of(results, List.of(reference, scenario));
        for (int first = 1; first <= whole.length; first += together) {
            if (whole[first - 1]) {
                Draw draw = new Draw(paths.layout.cells());
                for (int each = first; each < first + together; each++) {
                    draw.add(
                            results.findPaths(reference, each).orElseThrow(),
                            results.findPaths(scenario, each).orElseThrow());
                }
                paths.add(draw, scenario.calendar().windowYears());
            }
        }
        return paths;
    }

    private void add(Draw draw, double years) {
        for (int cell = 0; cell < means.length; cell++) {
            double counted = draw.pairs * years;
            means[cell].add(draw.there[cell] / counted);
            differences[cell].add((draw.there[cell] - draw.before[cell]) / counted);
            used[cell] |= draw.there[cell] != 0 || draw.before[cell] != 0;
        }
    }

    /** Whether any firearm took this way, in the scenario or in the reference. */
    boolean isUsed(int cell) {
        return used[cell];
    }

    int replications(int cell) {
        return means[cell].count();
    }

    /** Firearms a year. */
    double mean(int cell) {
        return means[cell].mean();
    }

    /** From the reference to the scenario, firearms a year. */
    double difference(int cell) {
        return differences[cell].mean();
    }

    /** Of the difference. */
    Interval interval(int cell) {
        return differences[cell].interval();
    }

    /** Replications that share their draw of parameters. */
    private static final class Draw {
        private final long[] before;
        private final long[] there;
        private int pairs;

        Draw(int cells) {
            before = new long[cells];
            there = new long[cells];
        }

        void add(PathCounts reference, PathCounts scenario) {
            for (int cell = 0; cell < there.length; cell++) {
                before[cell] += reference.count(cell);
                there[cell] += scenario.count(cell);
            }
            pairs++;
        }
    }
}
