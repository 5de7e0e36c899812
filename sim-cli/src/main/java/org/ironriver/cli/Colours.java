package org.ironriver.cli;

import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.Interval;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours of a table on a terminal. A colour only repeats what sign and interval say, and is never there for a file, a pipe, or
 * a user who has set {@code NO_COLOR}.
 */
enum Colours {
    ON,
    OFF;

    static Colours of(Environment environment) {
        return environment.terminal() && Ansi.AUTO.enabled() ? ON : OFF;
    }

    /** Green for a change to the better, red for one to the worse, as it is where chance could have made it. */
    String change(String text, Interval interval, Outcome.Direction direction) {
        boolean sure = interval.low() > 0 || interval.high() < 0;
        if (this == OFF || !sure || direction == Outcome.Direction.NEUTRAL) {
            return text;
        }
        boolean better = interval.high() < 0 == (direction == Outcome.Direction.LESS_IS_BETTER);
        return better ? styled(text, Style.fg_green) : styled(text, Style.fg_red);
    }

    /** A heading. */
    String strong(String text) {
        return this == ON ? styled(text, Style.bold) : text;
    }

    private static String styled(String text, Style style) {
        return style.on() + text + Style.reset.on();
    }
}
