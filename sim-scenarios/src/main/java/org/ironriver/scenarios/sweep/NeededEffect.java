package org.ironriver.scenarios.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.format.Numbers;

/**
 * An effect whose dose is looked for.
 *
 * @param outcome  name of the outcome
 * @param size     change against the reference, with its sign: a share if {@code relative}, else in the outcome's unit
 * @param relative whether it is a share of the reference
 */
public record NeededEffect(String outcome, double size, boolean relative) {

    private static final Pattern TEXT =
            Pattern.compile("\\s*([a-z][a-zA-Z0-9.-]*)\\s+([+-][0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\\s*(%?)\\s*");

    /** Reads {@code homicides -5%} or {@code guns.crossed -20000}. */
    public static NeededEffect parse(String where, String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Double.parseDouble(matcher.group(2)) == 0) {
            throw new InvalidInputException(
                    where,
                    "'" + text + "'",
                    "an outcome and a change with its sign, in per cent or in the outcome's unit: \"homicides -5%\","
                            + " \"guns.crossed -20000\"");
        }
        double size = Double.parseDouble(matcher.group(2));
        boolean relative = !matcher.group(3).isEmpty();
        return new NeededEffect(matcher.group(1), relative ? size / 100 : size, relative);
    }

    /** As it is read. */
    public String text() {
        double shown = relative ? SweepAxis.rounded(100 * size) : size;
        return outcome + " " + (size > 0 ? "+" : "") + Numbers.shortest(shown) + (relative ? "%" : "");
    }
}
