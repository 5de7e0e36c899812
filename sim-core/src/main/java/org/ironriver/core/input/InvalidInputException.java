package org.ironriver.core.input;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wrote (a file, a flag, a name) cannot be used, and this is how to mend it.
 *
 * <p>The message is one readable block: where, what was found, what is allowed and, if a name was misspelt, the nearest
 * valid name.
 */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LISTED_NAMES = 40;

    private final String where;
    private final String found;
    private final String allowed;
    private final @Nullable String suggestion;

    public InvalidInputException(String where, String found, String allowed) {
        this(where, found, allowed, null);
    }

    /** @param suggestion the nearest valid name, or null when there is none */
    public InvalidInputException(String where, String found, String allowed, @Nullable String suggestion) {
        this(where, found, allowed, suggestion, null);
    }

    /** @param cause what a library said, kept for developers; or null */
    public InvalidInputException(
            String where, String found, String allowed, @Nullable String suggestion, @Nullable Throwable cause) {
        super(block(where, found, allowed, suggestion), cause);
        this.where = where;
        this.found = found;
        this.allowed = allowed;
        this.suggestion = suggestion;
    }

    /** A name that is not one of {@code valid}: lists the valid ones (if they are few) and suggests the nearest. */
    public static InvalidInputException unknownName(String where, String kind, String name, Collection<String> valid) {
        String allowed = valid.isEmpty()
                ? "no " + kind + " at all"
                : valid.size() <= LISTED_NAMES
                        ? String.join(", ", valid)
                        : "one of " + valid.size() + " names, such as "
                                + valid.iterator().next();
        String nearest = Names.nearest(name, valid).orElse(null);
        return new InvalidInputException(where, "unknown " + kind + " '" + name + "'", allowed, nearest);
    }

    /** File, line, column and key; or the name of the flag or argument. */
    public String where() {
        return where;
    }

    public String found() {
        return found;
    }

    public String allowed() {
        return allowed;
    }

    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    private static String block(String where, String found, String allowed, @Nullable String suggestion) {
        StringBuilder text = new StringBuilder(where);
        text.append("\n  found:   ").append(found);
        text.append("\n  allowed: ").append(allowed);
        if (suggestion != null) {
            text.append("\n  did you mean '").append(suggestion).append("'?");
        }
        return text.toString();
    }
}
