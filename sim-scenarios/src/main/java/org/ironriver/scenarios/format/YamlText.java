package org.ironriver.scenarios.format;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as YAML scalars on one line, so that any text reads back as itself. */
public final class YamlText {

    private static final Pattern SAFE_NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> NOT_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    /** What YAML does not let stand in a line as it is, but JSON does. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029\\ufeff\\ufffe\\uffff]");

    private YamlText() {}

    /** The text, in double quotes unless it is a plain name. */
    public static String scalar(String text) {
        if (SAFE_NAME.matcher(text).matches() && !NOT_TEXT.contains(text)) {
            return text;
        }
        String json = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text));
        String printable = UNPRINTABLE
                .matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement("\\u"
                        + Integer.toHexString(0x10000 | found.group().charAt(0)).substring(1)));
        return '"' + printable + '"';
    }

    /** The text as it can stand in a comment: on one line. */
    public static String comment(String text) {
        return UNPRINTABLE.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("?");
    }
}
