package org.ironriver.cli;

import java.util.Locale;
import org.ironriver.scenarios.contrast.Interval;

/** Numbers as people read them: no more digits than are known. */
final class Figures {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_DIGITS = 6;
    private static final String MISSING = "-";

    private Figures() {}

    /**
     * How many decimals a number deserves whose uncertainty is this: two significant digits of the uncertainty, but no
     * more than six of the number.
     *
     * @param halfWidth half the width of its interval; if there is none, or it has no width, the size decides
     * @param size      size of the number
     */
    static int decimals(double halfWidth, double size) {
        double scale = halfWidth > 0 ? halfWidth : Math.abs(size) / 100;
        if (!(scale > 0)) {
            return 0;
        }
        int known = 1 - magnitude(scale);
        int readable = size == 0 ? MOST_DECIMALS : MOST_DIGITS - 1 - magnitude(Math.abs(size));
        return Math.max(0, Math.min(MOST_DECIMALS, Math.min(known, readable)));
    }

    private static int magnitude(double value) {
        return (int) Math.floor(Math.log10(value));
    }

    static String number(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return MISSING;
        }
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.matches("-[0.,]+") ? text.substring(1) : text;
    }

    /** With a sign, but for zero. */
    static String change(double value, int decimals) {
        String text = number(value, decimals);
        boolean positive = value > 0 && text.matches(".*[1-9].*");
        return positive ? "+" + text : text;
    }

    static String interval(Interval interval, int decimals) {
        return interval.isDefined()
                ? change(interval.low(), decimals) + " to " + change(interval.high(), decimals)
                : MISSING;
    }

    /** An interval of shares as per cent. */
    static String percentInterval(Interval interval) {
        if (!interval.isDefined()) {
            return MISSING;
        }
        Interval percent = new Interval(100 * interval.low(), 100 * interval.high());
        return interval(percent, percentDecimals((percent.high() - percent.low()) / 2, percent.low())) + " %";
    }

    /** A share as per cent. */
    static String percentChange(double share, Interval interval) {
        double halfWidth = 100 * (interval.high() - interval.low()) / 2;
        String text = change(100 * share, percentDecimals(halfWidth, 100 * share));
        return text.equals(MISSING) ? text : text + " %";
    }

    /** One or two. */
    private static int percentDecimals(double halfWidth, double percent) {
        return Math.min(2, Math.max(1, decimals(halfWidth, percent)));
    }
}
