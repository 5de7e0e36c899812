package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.format.ShellWords;
import org.ironriver.scenarios.validation.ScorecardJson;

/** Fills the page's template. Whatever comes from a scenario or a manifest is escaped, there and in the data. */
final class ReportPage {

    private static final int DIGITS = 4;
    private static final int LONGEST_COMMAND = 500;

    private final ReportSource source;
    private final ObjectNode document;
    private final String language;

    ReportPage(ReportSource source, ObjectNode document, String language) {
        this.source = source;
        this.document = document;
        this.language = language;
    }

    void write(Writer out) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        ReportTexts texts = ReportTexts.of(language);
        ObjectNode data = document.deepCopy();
        data.put("language", language);
        data.set("texts", PageParts.texts(key -> !key.startsWith("serve.")));
        ObjectNode answers = data.putObject("answers");
        for (String each : ReportTexts.LANGUAGES) {
            ReportTexts other = ReportTexts.of(each);
            Answer answer = new Answer(source, other);
            answers.putObject(each).put("question", answer.question()).put("answer", answer.answer());
        }
        model.put("language", language);
        model.put("t", (Mustache.Lambda) (key, to) -> to.write(escaped(texts.get(key.execute()))));
        model.put("question", answers.path(language).path("question").asText());
        model.put("answer", answers.path(language).path("answer").asText());
        model.put("tables", tables(texts));
        model.put("oneWorld", source.saysOneWorld());
        model.put("grades", grades(texts));
        facts(model);
        scorecard(model, texts);
        model.put("style", PageParts.own("report.css"));
        model.put("charts", PageParts.charts());
        model.put("figures", PageParts.own("figures.js"));
        model.put("script", PageParts.own("report.js"));
        model.put("data", PageParts.inScript(data));
        Mustache.compiler().compile(PageParts.own("report.mustache")).execute(model, out);
    }

    private List<Map<String, Object>> tables(ReportTexts texts) {
        List<Map<String, Object>> tables = new ArrayList<>();
        List<String> policies = source.policies();
        for (JsonNode scenario : document.path("scenarios")) {
            String id = scenario.path("id").asText();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (String outcome : source.headlines()) {
                source.contrasts().find(id, outcome).ifPresent(row -> rows.add(row(row, outcome, texts)));
            }
            if (policies.contains(id)) {
                Map<String, Object> table = new LinkedHashMap<>();
                table.put("id", id);
                table.put("title", scenario.path("title").asText());
                table.put("rows", rows);
                tables.add(table);
            }
        }
        return tables;
    }

    private static Map<String, Object> row(Contrasts.Row row, String outcome, ReportTexts texts) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("outcome", outcome);
        cells.put("part", outcome.contains(".by-") ? "part" : "whole");
        cells.put("label", texts.outcome(outcome));
        cells.put("unit", texts.unit(row.text("unit")));
        cells.put("reference", texts.number(row.number("reference_mean"), DIGITS));
        cells.put("policy", texts.number(row.number("mean"), DIGITS));
        cells.put("difference", texts.change(row.number("difference"), DIGITS));
        cells.put("low", texts.change(row.number("ci_low"), DIGITS));
        cells.put("high", texts.change(row.number("ci_high"), DIGITS));
        cells.put("relative", texts.percent(row.number("relative")));
        cells.put("one", texts.range(row.number("one_world_low"), row.number("one_world_high"), DIGITS));
        cells.put(
                "oneRelative",
                texts.percentRange(row.number("one_world_relative_low"), row.number("one_world_relative_high")));
        cells.put("exact", row.text("difference"));
        return cells;
    }

    private List<Map<String, Object>> grades(ReportTexts texts) {
        List<Map<String, Object>> grades = new ArrayList<>();
        document.path("grades").properties().forEach(entry -> {
            Map<String, Object> grade = new LinkedHashMap<>();
            grade.put("grade", entry.getKey());
            grade.put("count", entry.getValue().asText());
            grade.put("key", "grade." + entry.getKey());
            grade.put("meaning", texts.get("grade." + entry.getKey()));
            grades.add(grade);
        });
        return grades;
    }

    private void facts(Map<String, Object> model) {
        JsonNode manifest = source.manifest();
        List<String> words = new ArrayList<>();
        manifest.path("command").forEach(word -> words.add(ShellWords.quoted(word.asText())));
        String command = String.join(" ", words);
        model.put(
                "command",
                "./ironriver "
                        + (command.length() <= LONGEST_COMMAND
                                ? command
                                : command.substring(0, LONGEST_COMMAND) + "…"));
        model.put("version", manifest.path("version").asText());
        model.put("commit", manifest.path("commit").asText());
        model.put("seed", manifest.path("seed").asText());
        model.put("replications", manifest.path("replications").asText());
        model.put("ended", manifest.path("ended").asText());
        model.put("interrupted", !manifest.path("status").asText().equals("complete"));
        List<Map<String, Object>> files = new ArrayList<>();
        manifest.path("files").properties().forEach(file -> {
            if (!file.getKey().equals("report.html")) {
                Map<String, Object> cells = new LinkedHashMap<>();
                cells.put("name", file.getKey());
                cells.put("hash", file.getValue().asText());
                files.add(cells);
            }
        });
        model.put("files", files);
    }

    private void scorecard(Map<String, Object> model, ReportTexts texts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ScorecardJson.Row row : ScorecardJson.rows(source.scorecard())) {
            Map<String, Object> cells = new LinkedHashMap<>();
            cells.put("title", row.title());
            cells.put("near", row.near() + " / " + row.figures());
            cells.put("key", "scorecard." + row.verdict());
            cells.put("verdict", texts.get("scorecard." + row.verdict()));
            rows.add(cells);
        }
        model.put("scorecard", rows);
        model.put("hasScorecard", !rows.isEmpty());
        model.put("scorecardCommit", source.scorecard().path("commit").asText());
        model.put(
                "scorecardReplications", source.scorecard().path("replications").asText());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
