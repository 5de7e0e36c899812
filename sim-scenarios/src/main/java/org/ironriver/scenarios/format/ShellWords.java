package org.ironriver.scenarios.format;

import java.util.regex.Pattern;

/** Words of a command as a shell takes them. */
public final class ShellWords {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,+%@-]+");

    private ShellWords() {}

    /** The word, in quotes where a shell would make something else of it. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
