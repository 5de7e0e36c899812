package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityCommandTest {

    private static final String GUNS = "cartel.guns-per-member";
    private static final String THREAT = "cartel.threat-response";
    private static final String ARRESTED = "border.courier-arrested";

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(SensitivityCommandTest::toy);

    @TempDir
    Path folder = Path.of(".");

    /** The flow rises with one parameter, what a policy takes from it with another, and luck is much larger than both. */
    private static OutcomeSeries toy(Scenario scenario, int replication, long seed) {
        double guns = scenario.parameters().toModel().cartel().gunsPerMember();
        double threat = scenario.parameters().toModel().cartel().threatResponse();
        double luck = new KeyedRandom(seed).gaussian(DecisionPoint.DEALER_VOLUME, 1, 1);
        double taken = scenario.interventions().size() * 1_000 * threat;
        double[][] top = {{100_000 + 10_000 * luck + 2_000 * guns - taken}, {20_000 + 100 * luck}};
        List<org.ironriver.core.outcome.Outcome> outcomes = List.of(
                new org.ironriver.core.outcome.Outcome(
                        "guns.crossed", "guns/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true),
                new org.ironriver.core.outcome.Outcome(
                        "homicides", "people/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true));
        return new OutcomeSeries(outcomes, YearMonth.from(scenario.from()), 1, top, top);
    }

    @Test
    void screeningFindsWhatTheLevelAndWhatTheChangeRestOn() throws IOException {
        Outcome outcome = sensitivity("a", "--blocks", "4");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("Morris screening of 3 parameters, 16 points, seed 1")
                .contains("Level in baseline: guns.crossed, guns/year")
                .contains("Change by dealer-oversight against baseline: guns.crossed, guns/year");
        List<String> table = Files.readAllLines(folder.resolve("a/sensitivity.csv"));
        assertThat(table.get(0)).startsWith("scenario,reference,outcome,unit,parameter,grade,range_low,range_high,");
        assertThat(table.get(1)).startsWith("baseline,,guns.crossed,guns/year," + GUNS + ",D,1,2,4,1,");
        assertThat(table)
                .anyMatch(line ->
                        line.startsWith("dealer-oversight,baseline,guns.crossed,guns/year," + THREAT + ",D,0,1.5,4,"));
        double[] change = numbers(table, "dealer-oversight,baseline,guns.crossed,guns/year," + THREAT);
        assertThat(change[0]).as("share").isGreaterThan(0.999);
    }

    @Test
    void sobolTakesTheMostInfluentialAndTellsWhatLuckDoes() throws IOException {
        sensitivity("a", "--blocks", "4");
        Outcome outcome = IRONRIVER.run(
                "sensitivity",
                "dealer-oversight",
                "--method",
                "sobol",
                "--screened",
                out("a"),
                "--top",
                "2",
                "--blocks",
                "32",
                "--years",
                "4",
                "--outcomes",
                "guns.crossed",
                "--out",
                out("b"));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Sobol indices of 2 parameters, 160 points", "(luck)");
        List<String> table = Files.readAllLines(folder.resolve("b/sensitivity.csv"));
        assertThat(table).hasSize(1 + 2 * 3);
        assertThat(table.get(1)).startsWith("baseline,,guns.crossed,guns/year,(luck),");
        assertThat(table.get(4)).startsWith("dealer-oversight,baseline,guns.crossed,guns/year," + THREAT + ",D,");
    }

    @Test
    void whatAScreeningCannotGiveIsRefusedBeforeAnythingRuns() throws IOException {
        sensitivity("a", "--blocks", "2");
        Path table = folder.resolve("a/sensitivity.csv");
        String[] screened = {
            "sensitivity", "dealer-oversight", "--screened", out("a"), "--outcomes", "guns.crossed", "--out", out("b")
        };
        List<String> negative = new ArrayList<>(List.of(screened));
        negative.addAll(List.of("--top", "-1"));
        Outcome refused = IRONRIVER.run(negative.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("--top", "found:   -1", "1 or more");
        String before = Files.readString(table);
        Files.writeString(table, before.replace(GUNS, GUNS + "s"));
        refused = IRONRIVER.run(screened);
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).contains(GUNS + "s").doesNotContain("unforeseen");
        Files.writeString(table, before.replaceAll(",[A-D],", ",E,"));
        refused = IRONRIVER.run(screened);
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).contains("sensitivity.csv:2", "the row as it was written");
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @Test
    void growsAndIsCheckedLikeAnyExperiment() throws IOException {
        sensitivity("whole", "--blocks", "6");
        sensitivity("grown", "--blocks", "4");
        assertThat(IRONRIVER.run("extend", out("grown"), "--replications", "24").code())
                .isZero();
        for (String name : List.of("sensitivity.csv", "plan.json", "runs.csv")) {
            assertThat(folder.resolve("grown").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
        assertThat(IRONRIVER.run("verify", out("grown")).code()).isZero();
    }

    /** What counts as a pair is a block of points, which are as many worlds. */
    @Test
    void theReportOfAScreeningSaysNothingOfOneWorld() {
        sensitivity("a", "--blocks", "4");
        Outcome reported = IRONRIVER.run("report", out("a"), "--out", out("page.html"));
        assertThat(reported.code()).as(reported.err()).isZero();
        assertThat(folder.resolve("page.html"))
                .content()
                .contains("Dealer oversight")
                .doesNotContain("<span class=\"one\">", "data-t=\"table.one-world")
                .doesNotContainPattern("; in one world [−+\\d]");
    }

    @Test
    void threeBlocksArePrintedAndWrittenWithoutIntervals() throws IOException {
        Outcome outcome = sensitivity("a", "--blocks", "3");
        assertThat(outcome.out()).containsPattern(GUNS + " +D +1 +2 +100\\.0 +[0-9,.]+ +- ");
        List<String> table = Files.readAllLines(folder.resolve("a/sensitivity.csv"));
        double[] level = numbers(table, "baseline,,guns.crossed,guns/year," + GUNS);
        assertThat(level[2]).as("mu_star").isPositive();
        assertThat(Arrays.copyOfRange(level, 3, 5)).as("its interval").containsOnly(Double.NaN);
    }

    @Test
    void refusesWhatItCannotVary() {
        assertThat(IRONRIVER
                        .run("sensitivity", "--parameters", "cartel.guns-per-membre", "--out", out("x"))
                        .err())
                .contains("cartel.guns-per-member");
        assertThat(IRONRIVER
                        .run("sensitivity", "--screened", out("nothing"), "--out", out("x"))
                        .err())
                .contains("no sensitivity.csv", "the folder of an earlier");
        assertThat(IRONRIVER
                        .run("sensitivity", "--outcomes", "homicide", "--out", out("x"))
                        .err())
                .contains("homicides");
    }

    @Test
    void ofTheReferenceAloneThereIsAPageWithoutPolicies() throws IOException {
        Outcome alone = IRONRIVER.run(
                "sensitivity", "baseline", "--parameters", GUNS, "--blocks", "2", "--top", "3", "--out", out("alone"));
        assertThat(alone.code()).isEqualTo(3);
        assertThat(alone.err()).contains("--screened beside it");
        alone = IRONRIVER.run("sensitivity", "baseline", "--parameters", GUNS, "--blocks", "2", "--out", out("alone"));
        assertThat(alone.code()).as(alone.err()).isZero();
        Outcome drawn = IRONRIVER.run("report", out("alone"), "--figures", "svg");
        assertThat(drawn.code()).as(drawn.err()).isZero();
        assertThat(folder.resolve("alone/report.html"))
                .content()
                .contains("How many firearms cross from the United States to Mexico");
    }

    @Test
    void programsGetTheInfluencesToo() throws IOException {
        Outcome csv = sensitivity("c", "--blocks", "4", "--format", "csv");
        assertThat(csv.out()).isEqualTo(Files.readString(folder.resolve("c/sensitivity.csv")));
        JsonNode json = new ObjectMapper()
                .readTree(sensitivity("j", "--blocks", "4", "--format", "json").out());
        assertThat(json.path("sensitivity")).hasSize(6);
        assertThat(json.path("sensitivity").get(0).path("parameter").asText()).isEqualTo(GUNS);
        assertThat(json.path("sensitivity").get(0).path("mu_star").isNumber()).isTrue();
        assertThat(json.path("sensitivity").get(0).path("first").isNull()).isTrue();
    }

    @Test
    void whatIsSetIsNotVaried() throws IOException {
        Outcome refused = IRONRIVER.run(
                "sensitivity", "--set", GUNS + "=1.9", "--parameters", THREAT + "," + GUNS, "--out", out("x"));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("--parameters", GUNS + ", which a scenario or --set sets");
        Outcome all = IRONRIVER.run(
                "sensitivity",
                "dealer-oversight",
                "--set",
                GUNS + "=1.9",
                "--blocks",
                "1",
                "--outcomes",
                "guns.crossed",
                "--out",
                out("all"));
        assertThat(all.code()).as(all.err()).isZero();
        assertThat(folder.resolve("all/sensitivity.csv"))
                .content()
                .contains("," + THREAT + ",")
                .doesNotContain("," + GUNS + ",");
    }

    private Outcome sensitivity(String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("sensitivity", "dealer-oversight", "--years", "4"));
        all.addAll(List.of("--parameters", GUNS + "," + THREAT + "," + ARRESTED));
        all.addAll(List.of("--outcomes", "guns.crossed", "--out", out(name)));
        all.addAll(List.of(arguments));
        return IRONRIVER.run(all.toArray(String[]::new));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    /** From the share on. */
    private static double[] numbers(List<String> table, String beginning) {
        String line = table.stream()
                .filter(each -> each.startsWith(beginning))
                .findFirst()
                .orElseThrow();
        String[] cells = line.split(",", -1);
        double[] numbers = new double[cells.length - 9];
        for (int i = 9; i < cells.length; i++) {
            numbers[i - 9] = cells[i].isEmpty() ? Double.NaN : Double.parseDouble(cells[i]);
        }
        return numbers;
    }
}
