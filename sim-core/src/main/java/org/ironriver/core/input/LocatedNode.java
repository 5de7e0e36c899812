package org.ironriver.core.input;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody wrote in a YAML or JSON file, with its place in the file.
 *
 * <p>Ask for the type you need ({@link #asDouble()}, {@link #asMap()}, …): the answer is that type, or an
 * {@link InvalidInputException} that points at the value. Nothing is converted silently: a quoted {@code "5"} is no
 * number, {@code 2.5} is no whole number, {@code yes} is no truth value.
 */
public sealed interface LocatedNode permits LocatedMap, LocatedList, LocatedScalar {

    Location location();

    /** What stands there, in words for an error message, such as {@code the text 'abc'}. */
    String describe();

    /** The same value without places: Map (in written order), List, String, Double, Long, Boolean or null. */
    @Nullable
    Object toPlain();

    default LocatedMap asMap() {
        throw mismatch("keys with values");
    }

    default LocatedList asList() {
        throw mismatch("a list");
    }

    default String asText() {
        throw mismatch("a text");
    }

    default double asDouble() {
        throw mismatch("a number");
    }

    default long asLong() {
        throw mismatch("a whole number");
    }

    default int asInt() {
        throw mismatch("a whole number");
    }

    default boolean asBoolean() {
        throw mismatch("true or false");
    }

    default LocalDate asDate() {
        throw mismatch("a date such as 2018-01-31");
    }

    default boolean isNull() {
        return false;
    }

    /** The exception to throw when this value is not what was needed. */
    default InvalidInputException mismatch(String allowed) {
        return new InvalidInputException(location().toString(), describe(), allowed);
    }
}
