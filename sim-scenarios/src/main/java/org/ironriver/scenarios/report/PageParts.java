package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.ironriver.scenarios.format.Json;

/** What pages are put together from: libraries that are packed as jars, files of this program, and data. */
public final class PageParts {

    private static final String OWN = "org/ironriver/scenarios/report/";
    private static final String CHARTS = "META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

    private PageParts() {}

    /** The chart library's script. */
    public static String charts() throws IOException {
        return text(CHARTS);
    }

    /** A file of this package. */
    static String own(String name) throws IOException {
        return text(OWN + name);
    }

    /** How pages of this program look. */
    public static String style() throws IOException {
        return own("report.css");
    }

    /** Texts by language and key, of those that a page needs. */
    public static ObjectNode texts(Predicate<String> needed) {
        ObjectNode words = Json.nodes().objectNode();
        for (String language : ReportTexts.LANGUAGES) {
            ObjectNode texts = words.putObject(language);
            ReportTexts.of(language).all().forEach((key, text) -> {
                if (needed.test(key)) {
                    texts.put(key, text);
                }
            });
        }
        return words;
    }

    /** Data as JSON that cannot end the script in which it stands. */
    public static String inScript(JsonNode data) {
        return Json.compact(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** A file on the class path. */
    public static String text(String path) throws IOException {
        try (InputStream in = PageParts.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the program's jar has no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
