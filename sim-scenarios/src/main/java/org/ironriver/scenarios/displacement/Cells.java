package org.ironriver.scenarios.displacement;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;

/**
 * The cells of a dimension, and how many firearms cross in each, in units that are whole: 1,024 to a firearm, so that a flow that
 * is not counted in whole firearms can be divided as exactly as one that is.
 */
final class Cells {

    static final int UNITS_PER_GUN = 1024;

    private final Dimension dimension;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> indices = new ArrayList<>();

    /** @param sample a series of the experiment, for its outcomes and months */
    Cells(Dimension dimension, OutcomeSeries sample) {
        this.dimension = dimension;
        for (int i = 0; i < sample.outcomes().size(); i++) {
            Outcome outcome = sample.outcomes().get(i);
            if (outcome.aggregation() != Outcome.Aggregation.YEARLY_TOTAL) {
                continue;
            }
            if (dimension.isTime() && outcome.name().equals(dimension.prefix())) {
                indices.add(i);
                for (int month = 0; month < sample.months(); month++) {
                    names.add(sample.month(month).toString());
                }
            } else if (!dimension.isTime() && outcome.name().startsWith(dimension.prefix())) {
                indices.add(i);
                names.add(outcome.name().substring(dimension.prefix().length()));
            }
        }
    }

    Dimension dimension() {
        return dimension;
    }

    List<String> names() {
        return names;
    }

    /** By how much each cell falls from the one series to the other. */
    long[] falls(OutcomeSeries reference, OutcomeSeries other) {
        long[] falls = new long[names.size()];
        for (int cell = 0; cell < falls.length; cell++) {
            falls[cell] = Math.subtractExact(count(reference, cell), count(other, cell));
        }
        return falls;
    }

    private long count(OutcomeSeries series, int cell) {
        if (dimension.isTime()) {
            return units(series.numerator(indices.get(0), cell));
        }
        long total = 0;
        for (int month = 0; month < series.months(); month++) {
            total = Math.addExact(total, units(series.numerator(indices.get(cell), month)));
        }
        return total;
    }

    private static long units(double guns) {
        return Math.round(guns * UNITS_PER_GUN);
    }
}
