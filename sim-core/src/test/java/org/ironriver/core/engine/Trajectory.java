package org.ironriver.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ironriver.core.outcome.OutcomeSeries;

/** Every outcome of every month, to the bit, as text that shows where two runs part. */
final class Trajectory {

    private Trajectory() {}

    static List<String> of(OutcomeSeries series) {
        List<String> lines = new ArrayList<>();
        for (int outcome = 0; outcome < series.outcomes().size(); outcome++) {
            StringBuilder line =
                    new StringBuilder(series.outcomes().get(outcome).name());
            for (int month = 0; month < series.months(); month++) {
                line.append(' ').append(Double.toHexString(series.monthValue(outcome, month)));
            }
            lines.add(line.toString().toLowerCase(Locale.ROOT));
        }
        return lines;
    }
}
