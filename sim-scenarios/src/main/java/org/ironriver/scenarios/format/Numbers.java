package org.ironriver.scenarios.format;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/**
 * Numbers as text: the shortest decimal that reads back as the same double, with a point, without an exponent as long as
 * people can still read it.
 *
 * <p>{@link Double#toString} would not do: before Java 19 it sometimes gives more digits than are needed, so the
 * bytes of a table would depend on the JVM.
 */
public final class Numbers {

    private static final double PLAIN_FROM = 1e-7;
    private static final double PLAIN_BELOW = 1e17;

    private Numbers() {}

    /** @return empty for {@code NaN}, {@code Infinity} or {@code -Infinity} for infinite values */
    public static String shortest(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return "0";
        }
        String digits = NumberOutput.toString(value, true);
        double size = Math.abs(value);
        return size >= PLAIN_FROM && size < PLAIN_BELOW
                ? new BigDecimal(digits).stripTrailingZeros().toPlainString()
                : digits;
    }
}
