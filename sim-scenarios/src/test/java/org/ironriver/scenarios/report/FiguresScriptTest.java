package org.ironriver.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ironriver.scenarios.format.Json;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** What the figures' script hands to the chart library, without a page. */
class FiguresScriptTest {

    private static final int POLICIES = 9;
    private static final Set<String> CENTRED = Set.of("circle", "rect", "triangle", "diamond");

    @Test
    void everyPolicyHasAMarkOfItsOwnInTheLegendAsInTheFigure() throws IOException {
        JsonNode option = draw(document(POLICIES), "forest");
        List<String> legend = new ArrayList<>();
        option.path("legend")
                .path("data")
                .forEach(entry -> legend.add(
                        entry.path("name").asText() + " " + entry.path("icon").asText()));
        List<String> marks = new ArrayList<>();
        option.path("series").forEach(series -> {
            if (series.path("type").asText().equals("scatter")) {
                marks.add(series.path("name").asText() + " "
                        + series.path("symbol").asText());
            }
        });
        assertThat(marks).hasSize(POLICIES).isEqualTo(legend);
        Set<String> symbols = new HashSet<>();
        marks.forEach(mark -> symbols.add(mark.substring(mark.indexOf(' ') + 1)));
        assertThat(symbols).hasSize(POLICIES).allSatisfy(FiguresScriptTest::isCentred);
        assertThat(option.path("legend").path("itemWidth"))
                .isEqualTo(option.path("legend").path("itemHeight"))
                .isEqualTo(option.path("series").path(1).path("symbolSize"));
    }

    /** A dash means a policy's first day, and nothing else. */
    @Test
    void theReferenceIsAThickLineAndOnlyAFirstDayIsDashed() throws IOException {
        ObjectNode document = document(2);
        document.putArray("months").add("2019-12").add("2020-01");
        for (String id : List.of("reference", "policy-0", "policy-1")) {
            ObjectNode band = document.withObject("/series").putObject(id).putObject("guns.crossed");
            List.of("mean", "low", "high")
                    .forEach(part -> band.putArray(part).add(1).add(2));
        }
        document.withArray("scenarios").forEach(scenario -> {
            if (!scenario.path("id").asText().equals("reference")) {
                scenario.<ArrayNode>withArray("policies").addObject().put("from", "2020-01-01");
            }
        });
        JsonNode option = draw(document, "series");
        List<JsonNode> lines = new ArrayList<>();
        option.path("series").forEach(series -> {
            if (series.path("type").asText().equals("line")) {
                lines.add(series);
            }
        });
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line.path("lineStyle").path("type").asText()).isEqualTo("solid"));
        JsonNode reference = lines.get(0);
        assertThat(reference.path("symbol").asText()).isEqualTo("none");
        assertThat(reference.path("lineStyle").path("width").asDouble())
                .isGreaterThan(lines.get(1).path("lineStyle").path("width").asDouble());
        assertThat(reference.path("markLine").path("lineStyle").path("type").asText())
                .isEqualTo("dashed");
        assertThat(option.path("legend").path("data").findValuesAsText("icon"))
                .hasSize(3)
                .doesNotHaveDuplicates();
    }

    /** A name of one letter, turned with its axis, could not be read. */
    @Test
    void theAxisOfTracesHasNoNameOfItsOwn() throws IOException {
        ObjectNode document = document(1);
        for (String name : List.of("traces.by-state.TX", "guns.crossed.by-state.TX")) {
            document.withArray("outcomes").addObject().put("name", name).put("unit", "guns/year");
        }
        assertThat(draw(document, "traces").path("yAxis").path("name").asText()).isEmpty();
    }

    /** What is drawn fills the square that the chart library puts around the point. */
    private static void isCentred(String symbol) {
        if (CENTRED.contains(symbol)) {
            return;
        }
        assertThat(symbol).startsWith("path://");
        TreeSet<Double> numbers = new TreeSet<>();
        Pattern.compile("[0-9.]+")
                .matcher(symbol)
                .results()
                .map(MatchResult::group)
                .map(Double::valueOf)
                .forEach(numbers::add);
        assertThat(numbers.first()).isEqualTo(0);
        assertThat(numbers.last()).isEqualTo(10);
        numbers.forEach(number -> assertThat(number).isBetween(0.0, 10.0));
    }

    /** The options of a figure as it opens; functions are left out. */
    static JsonNode draw(ObjectNode document, String figure) throws IOException {
        ObjectNode texts = document.putObject("texts").putObject("en");
        ReportTexts.of("en").all().forEach(texts::put);
        try (Context context = Context.enter()) {
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            Scriptable scope = context.initSafeStandardObjects();
            context.evaluateString(scope, PageParts.own("figures.js"), "figures.js", 1, null);
            scope.put("text", scope, Json.compact(document));
            String script =
                    "var figure = IronRiver.figures(JSON.parse(text), 'en', false).filter(function (f) { return f.id === '"
                            + figure + "'; })[0]; JSON.stringify(figure.draw(IronRiver.defaults(figure)).option)";
            return Json.read(Context.toString(context.evaluateString(scope, script, "test", 1, null)));
        }
    }

    /** A reference and some policies, each with one outcome. */
    static ObjectNode document(int policies) {
        ObjectNode root = Json.nodes().objectNode();
        root.put("reference", "reference");
        scenario(root.putArray("scenarios"), "reference");
        root.putArray("outcomes").addObject().put("name", "guns.crossed").put("unit", "guns/year");
        root.putArray("headlines").add("guns.crossed");
        Contrasts.NUMBERS.forEach(root.putArray("columns")::add);
        root.putObject("displacement");
        root.putObject("contrasts");
        ObjectNode references = root.putObject("references");
        for (int policy = 0; policy < policies; policy++) {
            references.put("policy-" + policy, "reference");
            String id = "policy-" + policy;
            scenario(root.withArray("scenarios"), id);
            ArrayNode numbers = root.withObject("/contrasts").putObject(id).putArray("guns.crossed");
            Contrasts.NUMBERS.forEach(column -> numbers.add(1));
        }
        ObjectNode geography = root.putObject("geography");
        List.of("areas", "ports", "places").forEach(geography::putObject);
        return root;
    }

    private static void scenario(ArrayNode scenarios, String id) {
        scenarios.addObject().put("id", id).put("title", id).put("name", id).putArray("policies");
    }
}
