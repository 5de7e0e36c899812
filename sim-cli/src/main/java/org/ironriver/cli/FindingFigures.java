package org.ironriver.cli;

import java.util.Locale;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.evidence.Finding;
import org.ironriver.scenarios.natural.FindingScore;

/** Natural experiments' figures as text: ratios as changes in per cent. */
final class FindingFigures {

    private static final int PERCENT = 100;
    private static final int DECIMALS = 2;

    private FindingFigures() {}

    static String value(Finding finding, double value) {
        if (finding.scale() == Finding.Scale.NUMBER) {
            return Figures.number(value, DECIMALS);
        }
        String text = Figures.change(PERCENT * (value - 1), 1);
        return Double.isFinite(value) ? text + " %" : text;
    }

    static String interval(Finding finding, Interval interval) {
        return interval.isDefined()
                ? value(finding, interval.low()) + " to " + value(finding, interval.high())
                : Figures.number(Double.NaN, 0);
    }

    /** The figure with its interval, or the direction alone. */
    static String published(Finding finding) {
        if (!finding.hasSize()) {
            return finding.expected().id();
        }
        String figure = value(finding, finding.published());
        return finding.interval()
                .map(range -> figure + " (" + interval(finding, interval(range)) + ")")
                .orElse(figure + ", direction judged");
    }

    static String verdict(FindingScore score) {
        String verdict = score.verdict().name().toLowerCase(Locale.ROOT);
        return score.finding().isIndependent() ? verdict : verdict + " (given)";
    }

    private static Interval interval(Range range) {
        return new Interval(range.low(), range.high());
    }
}
