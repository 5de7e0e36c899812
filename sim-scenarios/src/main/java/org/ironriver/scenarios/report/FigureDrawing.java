package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.format.Json;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/**
 * The page's figures, drawn without a page: the same script gives the same options to the same chart library, which runs in an
 * interpreter of JavaScript and hands back vectors. The script sees its data and nothing of this program or machine.
 */
final class FigureDrawing implements Closeable {

    private static final int WIDTH = 900;

    /** What the chart library expects around itself; nothing is ever drawn later. */
    private static final String SURROUNDINGS =
            "var setTimeout = function () { return 0; }, clearTimeout = function () {};";

    private final Context context;
    private final Scriptable scope;
    private final ObjectNode document;
    private final String language;

    FigureDrawing(ObjectNode document, String language) throws IOException {
        this.document = document.deepCopy();
        this.language = language;
        ObjectNode texts = this.document.putObject("texts").putObject(language);
        ReportTexts.of(language).all().forEach(texts::put);
        context = Context.enter();
        // Scripts of this size do not fit into a method of a class, which is what compiling would make of them.
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initSafeStandardObjects();
        run("surroundings", SURROUNDINGS);
        run("charts", PageParts.charts());
        run("figures", PageParts.own("figures.js"));
    }

    /**
     * A figure.
     *
     * @param svg     its vectors
     * @param columns what its numbers are called
     * @param rows    its numbers, and what they belong to
     */
    record Drawing(String id, String title, String svg, List<String> columns, List<List<String>> rows) {}

    List<Drawing> drawAll() throws IOException {
        scope.put("text", scope, Json.compact(document));
        String script = "JSON.stringify(IronRiver.drawings(JSON.parse(text), '" + language + "', " + WIDTH + "))";
        List<Drawing> drawings = new ArrayList<>();
        for (JsonNode figure : Json.read(Context.toString(run("drawings", script)))) {
            List<List<String>> rows = new ArrayList<>();
            figure.path("rows").forEach(row -> rows.add(texts(row)));
            drawings.add(new Drawing(
                    figure.path("id").asText(),
                    figure.path("title").asText(),
                    figure.path("svg").asText(),
                    texts(figure.path("columns")),
                    rows));
        }
        return drawings;
    }

    private static List<String> texts(JsonNode row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.isNull() ? "" : cell.asText()));
        return cells;
    }

    private Object run(String name, String script) {
        return context.evaluateString(scope, script, name, 1, null);
    }

    @Override
    public void close() {
        Context.exit();
    }
}
