package org.ironriver.scenarios.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ironriver.core.input.InvalidInputException;

/**
 * A parameter that is varied.
 *
 * @param path   of the model ({@code border.outbound-inspection-rate}) or of a policy
 *     ({@code universal-background-checks.compliance})
 * @param values the values of a grid, ascending; for a design that scatters its points, the two ends
 */
public record SweepAxis(String path, List<Double> values) {

    /** More values of one parameter than anybody reads. */
    static final int MOST_VALUES = 1_000;

    private static final String ALLOWED =
            "PATH=LOW:HIGH:COUNT, such as universal-background-checks.compliance=0:1:5, PATH=LOW:HIGH for a scattered design,"
                    + " or values, PATH=0,0.5,1";

    public SweepAxis {
        values = List.copyOf(values);
    }

    public double low() {
        return values.get(0);
    }

    public double high() {
        return values.get(values.size() - 1);
    }

    /**
     * Reads {@code PATH=LOW:HIGH:COUNT} (equal steps, both ends included), {@code PATH=LOW:HIGH} or {@code PATH=A,B,C}.
     *
     * @param where what to call the text in errors
     */
    public static SweepAxis parse(String where, String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new InvalidInputException(where, "'" + text + "'", ALLOWED);
        }
        String path = text.substring(0, equals);
        String range = text.substring(equals + 1);
        return new SweepAxis(path, range.contains(":") ? range(where, range) : list(where, range));
    }

    private static List<Double> range(String where, String range) {
        String[] parts = range.split(":", -1);
        if (parts.length > 3) {
            throw new InvalidInputException(where, "'" + range + "'", ALLOWED);
        }
        double low = number(where, parts[0]);
        double high = number(where, parts[1]);
        if (!(low < high)) {
            throw new InvalidInputException(
                    where, "from " + parts[0] + " to " + parts[1], "a low end below the high one");
        }
        return parts.length == 2 ? List.of(low, high) : steps(low, high, count(where, parts[2]));
    }

    private static List<Double> steps(double low, double high, int count) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(i == count - 1 ? high : rounded(low + (high - low) * i / (count - 1)));
        }
        return values;
    }

    /** Twelve significant digits: a step of a tenth should read as one. */
    static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }

    private static List<Double> list(String where, String list) {
        TreeSet<Double> values = new TreeSet<>();
        for (String part : list.split(",", -1)) {
            if (!values.add(number(where, part))) {
                throw new InvalidInputException(where, part.strip() + " twice", "each value once");
            }
        }
        return List.copyOf(values);
    }

    private static int count(String where, String text) {
        try {
            int count = Integer.parseInt(text.strip());
            if (count >= 2 && count <= MOST_VALUES) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(where, "'" + text + "' values", "2 to " + MOST_VALUES, null, e);
        }
        throw new InvalidInputException(where, text.strip() + " values", "2 to " + MOST_VALUES);
    }

    private static double number(String where, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value) && !text.isBlank()) {
                return value == 0 ? 0 : value;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(where, "'" + text + "'", "a number; " + ALLOWED, null, e);
        }
        throw new InvalidInputException(where, "'" + text + "'", "a number; " + ALLOWED);
    }
}
