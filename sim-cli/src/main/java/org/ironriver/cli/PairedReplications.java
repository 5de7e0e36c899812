package org.ironriver.cli;

import java.util.IntSummaryStatistics;
import org.ironriver.scenarios.experiment.Results;

/** How a heading says how many replications there are: those that were asked for, and how many are complete if not all. */
final class PairedReplications {

    private PairedReplications() {}

    static String of(Results results) {
        int asked = results.experiment().replications();
        IntSummaryStatistics complete = results.experiment().scenarios().stream()
                .mapToInt(results::completed)
                .summaryStatistics();
        String some = complete.getMin() == complete.getMax()
                ? Integer.toString(complete.getMin())
                : complete.getMin() + " to " + complete.getMax();
        return (complete.getMin() == asked ? "" : some + " of ") + asked + " paired replications"
                + (complete.getMin() == asked ? "" : " complete");
    }
}
