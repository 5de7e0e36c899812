package org.ironriver.scenarios.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.ironriver.core.input.InvalidInputException;

/** The words of a report in one language, and how that language writes numbers. */
final class ReportTexts {

    /** Languages that a report speaks, the first by default. */
    static final List<String> LANGUAGES = List.of("en", "es");

    private final Map<String, String> texts;
    private final DecimalFormatSymbols symbols;

    private ReportTexts(Map<String, String> texts, DecimalFormatSymbols symbols) {
        this.texts = texts;
        this.symbols = symbols;
    }

    static ReportTexts of(String language) {
        if (!LANGUAGES.contains(language)) {
            throw InvalidInputException.unknownName("--language", "language", language, LANGUAGES);
        }
        Properties properties = new Properties();
        String name = "texts_" + language + ".properties";
        try (InputStream in = ReportTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + ReportTexts.class.getName());
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(texts.getOrDefault("number.decimal", ".").charAt(0));
        symbols.setGroupingSeparator(texts.getOrDefault("number.group", ",").charAt(0));
        return new ReportTexts(texts, symbols);
    }

    Map<String, String> all() {
        return texts;
    }

    String get(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "'");
        }
        return text;
    }

    /** The text with {@code {0}}, {@code {1}} and so on filled in. */
    String fill(String key, String... values) {
        String text = get(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** What an outcome is called: its name in words if nobody has given it another. */
    String outcome(String name) {
        return texts.getOrDefault("outcome." + name, name.replace('.', ' ').replace('-', ' '));
    }

    /** A unit, in this language. */
    String unit(String unit) {
        return texts.getOrDefault("unit." + unit, unit);
    }

    /** A number with so many significant digits, whole if it is large. */
    String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        int magnitude = value == 0 ? 0 : (int) Math.floor(Math.log10(Math.abs(value)));
        int decimals = Math.max(0, Math.min(4, digits - 1 - magnitude));
        String pattern = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
        return new DecimalFormat(pattern, symbols).format(value).replace('-', '−');
    }

    /** A number with its sign. */
    String change(double value, int digits) {
        return (value > 0 ? "+" : "") + number(value, digits);
    }

    /** From one number to another, with their signs. */
    String range(double low, double high, int digits) {
        return change(low, digits) + " " + get("to") + " " + change(high, digits);
    }

    /** A range of shares as per cent. */
    String percentRange(double low, double high) {
        return percent(low) + " " + get("to") + " " + percent(high);
    }

    /** A share as per cent, with its sign. */
    String percent(double share) {
        return Double.isFinite(share) ? change(100 * share, Math.abs(share) >= 0.1 ? 3 : 2) + " %" : "–";
    }
}
