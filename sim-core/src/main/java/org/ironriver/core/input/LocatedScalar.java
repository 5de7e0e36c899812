package org.ironriver.core.input;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A single value in a file: a text, a number, a truth value, or nothing. */
public final class LocatedScalar implements LocatedNode {

    private final Location location;
    private final @Nullable Object value;
    private final String written;

    /** @param value String, Long, Double (finite), Boolean or null */
    LocatedScalar(Location location, @Nullable Object value, String written) {
        this.location = location;
        this.value = value;
        this.written = written;
    }

    @Override
    public String asText() {
        if (value instanceof String text) {
            return text;
        }
        throw mismatch("a text (in quotes, if it looks like a number or a truth value)");
    }

    @Override
    public double asDouble() {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw mismatch("a number");
    }

    @Override
    public long asLong() {
        if (value instanceof Long number) {
            return number;
        }
        throw mismatch("a whole number");
    }

    @Override
    public int asInt() {
        long number = asLong();
        if (number != (int) number) {
            throw mismatch("a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    @Override
    public boolean asBoolean() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw mismatch("true or false");
    }

    @Override
    public LocalDate asDate() {
        String allowed = "a date that exists, such as 2018-01-31";
        if (!(value instanceof String text)) {
            throw mismatch(allowed);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(location.toString(), describe(), allowed, null, e);
        }
    }

    @Override
    public boolean isNull() {
        return value == null;
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public String describe() {
        if (value == null) {
            return "nothing";
        }
        return value instanceof String ? "the text '" + written + "'" : written;
    }

    @Override
    public @Nullable Object toPlain() {
        return value;
    }
}
