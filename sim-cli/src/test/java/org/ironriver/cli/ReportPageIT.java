package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.scenarios.experiment.ModelRunner;
import org.ironriver.scenarios.format.CsvRecords;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.PathsTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a real experiment in a real browser. */
class ReportPageIT {

    private static final String HOSTILE = "<script>alert(1)</script>\\\"'{{t}}</script><!--../../${x}";
    private static final List<String> FIGURES =
            List.of("forest", "series", "map", "sankey", "displacement", "classes", "traces", "homicides");

    /** Figures of one scenario open with the last one. */
    private static final String LAST = "oversight";

    @TempDir
    private static Path folder;

    private static Path experiment;
    private static Browser browser;

    @BeforeAll
    static void runAnExperiment() throws IOException {
        browser = Browser.open(folder.resolve("profile"));
        String window = "from: 2019-07-01\nuntil: 2020-07-01\nburn-in-weeks: 8\ncivilian-scale: 5000\n";
        Path base = Files.writeString(folder.resolve("base.yaml"), "id: base\nextends: baseline\n" + window);
        Path ban = Files.writeString(
                folder.resolve("a-ban.yaml"),
                "id: a-ban\ntitle: \"" + HOSTILE + "\"\nextends: base.yaml\ninterventions:\n"
                        + "  - policy: assault-weapon-ban\n    from: 2020-01-01\n");
        Path oversight = Files.writeString(
                folder.resolve("oversight.yaml"),
                "id: oversight\ntitle: \"" + "long ".repeat(2_000) + "\"\nextends: base.yaml\ninterventions:\n"
                        + "  - policy: dealer-oversight\n    from: 2020-01-01\n");
        experiment = folder.resolve("an <b>odd</b> 'name' & more");
        CommandLineHarness.Outcome outcome = new CommandLineHarness(new ModelRunner())
                .run(
                        "compare",
                        base.toString(),
                        ban.toString(),
                        oversight.toString(),
                        "--replications",
                        "2",
                        "--out",
                        experiment.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        browser.show(experiment.resolve("report.html").toUri().toString());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void drawsEveryFigureWithItsMarksAndAsksNobody() throws IOException {
        browser.show(experiment.resolve("report.html").toUri().toString());
        assertThat(browser.find("html").getDomAttribute("data-ready")).isEqualTo("true");
        for (String figure : FIGURES) {
            String box = "#figure-" + figure + " .figure";
            int told = Integer.parseInt(browser.find(box).getDomAttribute("data-marks"));
            assertThat(told).as("marks of %s", figure).isPositive();
            assertThat(number("return document.querySelectorAll('" + box + " svg path').length"))
                    .as("paths of %s", figure)
                    .isGreaterThanOrEqualTo(told);
            assertThat(number("return echarts.getInstanceByDom(document.querySelector('" + box
                            + "')).getOption().series.length"))
                    .isPositive();
        }
        long points =
                number("return echarts.getInstanceByDom(document.querySelector('#figure-forest .figure')).getOption()"
                        + ".series.filter(s => s.type === 'scatter').reduce((n, s) => n + s.data.length, 0)");
        assertThat(points).isEqualTo(2L * headlines());
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void showsTheNumbersOfTheTable() throws IOException {
        JsonNode data = data();
        List<Map<String, String>> rows;
        try (Reader in = Files.newBufferedReader(experiment.resolve("contrasts.csv"))) {
            rows = CsvRecords.read("contrasts.csv", in, List.of("scenario", "outcome"));
        }
        List<JsonNode> columns = list(data.path("columns"));
        assertThat(rows).hasSizeGreaterThan(100);
        for (Map<String, String> row : rows) {
            JsonNode numbers = data.path("contrasts").path(row.get("scenario")).path(row.get("outcome"));
            for (int i = 0; i < columns.size(); i++) {
                String text = row.get(columns.get(i).asText());
                boolean finite = !text.isEmpty() && Double.isFinite(Double.parseDouble(text));
                assertThat(numbers.path(i).isNull()).isEqualTo(!finite);
                if (finite) {
                    assertThat(numbers.path(i).asDouble()).isEqualTo(Double.parseDouble(text));
                }
            }
        }
        assertThat(browser.find("table[data-scenario=a-ban] tr[data-outcome='guns.crossed']")
                        .getDomAttribute("data-exact"))
                .isEqualTo(rows.stream()
                        .filter(row -> row.get("scenario").equals("a-ban")
                                && row.get("outcome").equals("guns.crossed"))
                        .map(row -> row.get("difference"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Each line of the map is a row of the table, and each row that is worth a line has one. */
    @Test
    void theMapsLinesAreTheWaysOfTheTable() throws IOException {
        browser.show(experiment.resolve("report.html").toUri().toString());
        for (String[] shown : new String[][] {{"level", "guns_per_year"}, {"difference", "difference"}}) {
            browser.choose("#map-show", shown[0]);
            JsonNode lines = chart("map", "series[0].data");
            Map<String, Double> drawn = new TreeMap<>();
            lines.forEach(line -> drawn.put(
                    line.path("pair").asText() + " " + line.path("from").asText() + " "
                            + line.path("to").asText(),
                    line.path("value").asDouble()));
            Map<String, Double> expected = new TreeMap<>();
            expected.putAll(worthALine("state", "port", shown[1]));
            expected.putAll(worthALine("port", "place", shown[1]));
            assertThat(drawn.keySet()).as(shown[0]).isEqualTo(expected.keySet());
            assertThat(lines).as("no line twice").hasSize(drawn.size());
            drawn.forEach((way, value) -> assertThat(value).as(way).isCloseTo(expected.get(way), withPercentage(0.01)));
            assertThat(drawn).hasSizeGreaterThan(30);
        }
        long ports = number("return echarts.getInstanceByDom(document.querySelector('#figure-map .figure')).getOption()"
                + ".series[1].data.length");
        assertThat(browser.find("#figure-map .figure").getDomAttribute("data-marks"))
                .isEqualTo(Long.toString(chart("map", "series[0].data").size() + ports));
        browser.choose("#map-year", "2020");
        assertThat(chart("map", "series[0].data"))
                .as("no line for a single year")
                .isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static Map<String, Double> worthALine(String from, String to, String column) throws IOException {
        List<Map<String, String>> rows = ways(from, to);
        double[] widths = rows.stream()
                .mapToDouble(row -> Math.abs(Double.parseDouble(row.get(column))))
                .sorted()
                .toArray();
        double least = widths[Math.max(0, widths.length - 100)];
        Map<String, Double> worth = new TreeMap<>();
        for (Map<String, String> row : rows) {
            double value = Double.parseDouble(row.get(column));
            boolean far = List.of("AK", "HI").contains(row.get("from"));
            if (!far && value != 0 && Math.abs(value) >= least) {
                worth.put(from + "-" + to + " " + row.get("from") + " " + row.get("to"), value);
            }
        }
        return worth;
    }

    /** Every link is a sum of rows, and at each stage all links together are the whole flow. */
    @Test
    void theSankeysLinksAreTheWaysOfTheTable() throws IOException {
        browser.show(experiment.resolve("report.html").toUri().toString());
        JsonNode links = chart("sankey", "series[0].links");
        int nodes = chart("sankey", "series[0].data").size();
        assertThat(browser.find("#figure-sankey .figure").getDomAttribute("data-marks"))
                .isEqualTo(Integer.toString(nodes + links.size()));
        List<String> stages = List.of("state", "channel", "port", "buyer");
        for (int i = 0; i + 1 < stages.size(); i++) {
            List<Map<String, String>> rows = ways(stages.get(i), stages.get(i + 1));
            double sum = 0;
            int single = 0;
            for (JsonNode link : links) {
                String source = link.path("source").asText();
                String target = link.path("target").asText();
                if (source.startsWith(stages.get(i) + ":")) {
                    sum += link.path("value").asDouble();
                    double told = rows.stream()
                            .filter(row ->
                                    source.endsWith(":" + row.get("from")) && target.endsWith(":" + row.get("to")))
                            .mapToDouble(row -> Double.parseDouble(row.get("guns_per_year")))
                            .sum();
                    if (!source.endsWith(":") && !target.endsWith(":")) {
                        assertThat(link.path("value").asDouble()).isCloseTo(told, withPercentage(0.01));
                        single++;
                    }
                }
            }
            assertThat(single).as("links of single ways from %s", stages.get(i)).isGreaterThan(10);
            assertThat(sum).isCloseTo(crossed(), withPercentage(0.1));
        }
    }

    private static double crossed() throws IOException {
        try (Reader in = Files.newBufferedReader(experiment.resolve("contrasts.csv"))) {
            return CsvRecords.read("contrasts.csv", in, List.of("scenario", "outcome", "mean")).stream()
                    .filter(row -> row.get("scenario").equals(LAST)
                            && row.get("outcome").equals("guns.crossed"))
                    .mapToDouble(row -> Double.parseDouble(row.get("mean")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Rows of {@code paths.csv} of the scenario that figures open with. */
    private static List<Map<String, String>> ways(String from, String to) throws IOException {
        try (Reader in = Files.newBufferedReader(experiment.resolve("paths.csv"))) {
            return CsvRecords.read("paths.csv", in, PathsTable.COLUMNS).stream()
                    .filter(row -> row.get("scenario").equals(LAST)
                            && row.get("from_kind").equals(from)
                            && row.get("to_kind").equals(to))
                    .toList();
        }
    }

    private static JsonNode chart(String figure, String part) throws IOException {
        return Json.read(
                (String) browser.ask("return JSON.stringify(echarts.getInstanceByDom(document.querySelector('#figure-"
                        + figure + " .figure')).getOption()." + part + ")"));
    }

    /** As earlier versions left it. */
    @Test
    void aFolderWithoutWaysHasAPageThatSaysWhatItLeavesOut() throws IOException {
        Path page = folder.resolve("without-ways.html");
        Path old = Files.createDirectories(folder.resolve("old"));
        for (String table : List.of("manifest.json", "summary.json", "contrasts.csv", "series.parquet")) {
            Files.copy(experiment.resolve(table), old.resolve(table));
        }
        CommandLineHarness.Outcome outcome =
                new CommandLineHarness(new ModelRunner()).run("report", old.toString(), "--out", page.toString());
        assertThat(outcome.code()).as(outcome.err()).isZero();
        browser.show(page.toUri().toString());
        assertThat(browser.find("#figure-map figcaption").getText()).contains("The folder has no paths.csv");
        assertThat(chart("map", "series[0].data")).isEmpty();
        assertThat(number("return document.querySelectorAll('#figure-sankey').length"))
                .isZero();
        assertThat(number("return document.querySelectorAll('#figure-forest svg').length"))
                .isPositive();
        assertThat(browser.complaints()).isEmpty();
        browser.show(experiment.resolve("report.html").toUri().toString());
    }

    @Test
    void controlsChangeWhatIsShown() {
        String before = figure("map");
        browser.choose("#map-show", "difference");
        String difference = figure("map");
        assertThat(difference).isNotEqualTo(before);
        browser.choose("#map-year", "2020");
        assertThat(figure("map")).isNotEqualTo(difference);
        String level = figure("series");
        browser.choose("#series-show", "difference");
        assertThat(figure("series")).isNotEqualTo(level);
        String headline = figure("forest");
        browser.choose("#forest-group", "guns.crossed.by-state");
        assertThat(figure("forest")).isNotEqualTo(headline);
        browser.choose("#language", "es");
        assertThat(browser.find("#numbers-title").getText()).isEqualTo("La respuesta en números");
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("es");
        browser.choose("#language", "en");
        String theme = browser.find("html").getDomAttribute("data-theme");
        browser.ask("document.querySelector('#theme').focus(); document.activeElement.click()");
        assertThat(browser.find("html").getDomAttribute("data-theme")).isNotEqualTo(theme);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void hostileTextIsText() {
        assertThat((Boolean)
                        browser.ask("return document.body.textContent.includes(\"<script>alert(1)</scr\" + \"ipt>\")"))
                .isTrue();
        assertThat(number("return document.querySelectorAll('script').length")).isEqualTo(4);
        assertThat(number("return document.querySelectorAll('main b, header b').length"))
                .isZero();
    }

    @Test
    void isAccessibleInBothLights() throws IOException {
        assertThat(browser.seriousViolations()).isEmpty();
        browser.ask("document.querySelector('#theme').click()");
        assertThat(browser.seriousViolations()).isEmpty();
    }

    @Test
    void nothingIsCutInPrint() {
        browser.emulatePrint(true);
        try {
            assertThat(browser.ask("return [...document.querySelectorAll('.figure svg, table')].filter(n =>"
                            + " n.getBoundingClientRect().right > document.documentElement.clientWidth + 1"
                            + " && n.offsetParent !== null).map(n => n.outerHTML.substring(0, 80))"))
                    .isEqualTo(List.of());
            assertThat(number("return [...document.querySelectorAll('figure, .figure')].filter(n =>"
                            + " getComputedStyle(n).breakInside !== 'avoid').length"))
                    .isZero();
            assertThat(number("return [...document.querySelectorAll('.figure')].filter(n => n.querySelector('svg')"
                            + ".getBoundingClientRect().height > n.getBoundingClientRect().height + 1).length"))
                    .isZero();
        } finally {
            browser.emulatePrint(false);
        }
    }

    @Test
    void headersAreWholeWordsAndColumnsStandApart() {
        browser.show(experiment.resolve("report.html").toUri().toString());
        assertThat(browser.ask("return [...document.querySelectorAll('.columns thead th')].filter(th => {"
                        + " const range = document.createRange(); range.selectNodeContents(th);"
                        + " return !th.textContent.includes(' ') && range.getClientRects().length > 1;"
                        + "}).map(th => th.textContent)"))
                .isEqualTo(List.of());
        assertThat(browser.ask("const edge = (cell, side) => { const range = document.createRange();"
                        + " range.selectNodeContents(cell); return range.getBoundingClientRect()[side]; };"
                        + "return [...document.querySelectorAll('.columns .n + :not(.n)')].filter(cell =>"
                        + " edge(cell, 'left') - edge(cell.previousElementSibling, 'right') < 8)"
                        + ".map(cell => cell.textContent)"))
                .isEqualTo(List.of());
    }

    private static String figure(String id) {
        return (String) browser.ask("return document.querySelector('#figure-" + id + " .figure svg').outerHTML");
    }

    private static long number(String script) {
        return (Long) browser.ask(script);
    }

    private static JsonNode data() throws IOException {
        return Json.read((String) browser.ask("return document.getElementById('data').textContent"));
    }

    private static int headlines() throws IOException {
        return data().path("headlines").size();
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }
}
