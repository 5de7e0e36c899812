package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.parquet.SeriesQuery;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Draws of parameters, sets of beliefs and displacement, from the command line to the tables and back. */
class StudyCommandTest {

    private static final String SCALE = "smuggler.choice-scale-usd";

    /** The toy model, of whose flow a part goes with a parameter. */
    private static final ReplicationRunner TOY = (scenario, replication, seed) -> {
        OutcomeSeries series = new ToyRunner().run(scenario, replication, seed);
        double[][] top = new double[series.outcomes().size()][series.months()];
        for (int outcome = 0; outcome < top.length; outcome++) {
            for (int month = 0; month < series.months(); month++) {
                top[outcome][month] = series.numerator(outcome, month) - drawn(scenario);
            }
        }
        return new OutcomeSeries(series.outcomes(), series.month(0), series.windowYears(), top, top);
    };

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(TOY);

    @TempDir
    Path folder = Path.of(".");

    private static double drawn(Scenario scenario) {
        double scale = scenario.parameters().get(SCALE).value().entries().getOrDefault("", 0.0);
        return scenario.interventions().size() * scale;
    }

    @Test
    void drawsAreRecordedAndTheirShareIsTold() throws IOException {
        Outcome outcome = compare("a", "--draws", "ranges:" + SCALE, "--replications", "12");
        assertThat(outcome.err()).contains("24 of 24 replications");
        assertThat(outcome.out())
                .contains("6 draws of parameters with 2 paired replications of each")
                .contains(
                        "Uncertainty: 6 draws of parameters, 2 replications of each", "homicides firearm, deaths/year");
        assertThat(Files.readAllLines(folder.resolve("a/draws.csv")))
                .hasSize(7)
                .contains("draw,first_replication,last_replication,parameter,value")
                .anyMatch(line -> line.startsWith("3,5,6," + SCALE + ","));
        assertThat(Files.readAllLines(folder.resolve("a/uncertainty.csv")))
                .anyMatch(line -> line.startsWith("dealer-oversight,baseline,homicides,deaths/year,6,12,"));
        assertThat(Files.readAllLines(folder.resolve("a/contrasts.csv")))
                .anyMatch(line -> line.startsWith("dealer-oversight,baseline,homicides,deaths/year,6,"));
    }

    /** What is not known of parameters does not narrow with more luck of the same draw. */
    @Test
    void monthlyBandsCountDrawsAndNotTheirReplications() {
        compare("a", "--draws", "ranges:" + SCALE, "--replications", "12");
        try (SeriesQuery query = new SeriesQuery(folder.resolve("a/series.parquet"), List.of("homicides"))) {
            List<SeriesQuery.Row> draws = query.listMonthlyDifferences(Map.of("dealer-oversight", "baseline"), 2);
            List<SeriesQuery.Row> each = query.listMonthlyDifferences(Map.of("dealer-oversight", "baseline"), 1);
            assertThat(draws)
                    .isNotEmpty()
                    .allMatch(row -> row.replications() == 6)
                    .hasSameSizeAs(each);
            assertThat(each).allMatch(row -> row.replications() == 12);
            assertThat(draws.get(0).mean()).isCloseTo(each.get(0).mean(), withPercentage(1e-6));
        }
    }

    @Test
    void anExperimentWithDrawsGrowsToTheSameTablesAndIsVerified() throws IOException {
        Path table = Files.writeString(folder.resolve("sets.csv"), "weight," + SCALE + "\n1,100\n2,400\n1,900\n");
        for (String draws : List.of("ranges", table.toString())) {
            String name = draws.equals("ranges") ? "ranges" : "table";
            compare(name + "-whole", "--draws", draws, "--replications", "10");
            compare(name + "-grown", "--draws", draws, "--replications", "6");
            assertThat(IRONRIVER
                            .run("extend", out(name + "-grown"), "--replications", "10")
                            .code())
                    .isZero();
            for (String file : List.of(
                    "runs.csv",
                    "contrasts.csv",
                    "summary.json",
                    "plan.json",
                    "draws.csv",
                    "uncertainty.csv",
                    "displacement.csv")) {
                assertThat(folder.resolve(name + "-grown").resolve(file))
                        .hasSameBinaryContentAs(folder.resolve(name + "-whole").resolve(file));
            }
            Outcome verified = IRONRIVER.run("verify", out(name + "-grown"), "--sample", "6");
            assertThat(verified.out()).contains("no difference");
            Outcome row = IRONRIVER.run(
                    "compare",
                    "baseline",
                    "dealer-oversight",
                    "--draws",
                    draws,
                    "--only",
                    "dealer-oversight:7",
                    "--format",
                    "csv");
            List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve(name + "-whole/runs.csv")));
            rows.removeIf(line -> !line.startsWith("dealer-oversight,7,"));
            assertThat(row.out().lines().skip(1)).containsExactlyElementsOf(rows);
        }
    }

    @Test
    void aNumberOfReplicationsThatLeavesADrawIncompleteIsRefused() throws IOException {
        assertRefused("4 or 6", "--draws", "ranges", "--replications", "5");
        assertRefused("9 or 12", "--luck-per-draw", "3");
        assertRefused("replications of each: 5", "--luck-per-draw", "5", "--replications", "3");
        assertThat(folder.resolve("refused")).doesNotExist();
        compare("a", "--luck-per-draw", "2", "--replications", "4");
        byte[] before = Files.readAllBytes(folder.resolve("a/replications.journal"));
        Outcome extended = IRONRIVER.run("extend", out("a"), "--replications", "5");
        assertThat(extended.code()).isEqualTo(3);
        assertThat(extended.err()).contains("--replications", "found:   5,", "4 or 6");
        assertThat(folder.resolve("a/replications.journal")).hasBinaryContent(before);
    }

    @Test
    void whatWasBrokenOffInADrawHasTheTablesOfTheWholeDrawsInIt() {
        String[] drawn = {"--draws", "ranges:" + SCALE, "--threads", "1", "--replications"};
        Outcome whole = compare("whole", more(drawn, "4"));
        Outcome broken = compare(CommandLineHarness.interruptedIn(6, TOY), "broken", more(drawn, "200"));
        assertThat(List.of(whole.out(), broken.out()))
                .allSatisfy(told -> assertThat(told)
                        .contains("2 draws of parameters with 2 paired replications of each")
                        .contains("Uncertainty: 2 draws of parameters, 2 replications of each"));
        for (String file : List.of("contrasts.csv", "displacement.csv", "uncertainty.csv", "best.csv")) {
            assertThat(folder.resolve("broken").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
        Outcome plan = IRONRIVER.run("plan", out("whole"), "--precision", "0.1,0.01");
        assertThat(plan.out()).contains("From 4 replications");
        assertThat(IRONRIVER
                        .run("plan", out("broken"), "--precision", "0.1,0.01")
                        .out())
                .isEqualTo(plan.out());
    }

    @Test
    void growingToAPrecisionAndGoingOnWithItLeaveNoDrawIncomplete() throws IOException {
        String[] growing = {"--draws", "ranges:" + SCALE, "--replications", "6", "--precision", "1e-6"};
        Outcome most = compare("most", more(growing, "--max-replications", "17"));
        assertThat(most.err()).contains("going on to 12", "going on to 16", "after 16 replications");
        compare(CommandLineHarness.interruptedIn(10, TOY), "broken", more(growing, "--threads", "1"));
        assertThat(IRONRIVER.run("extend", out("broken")).err()).contains("2 of 2 replications");
        assertThat(folder.resolve("broken/manifest.json")).content().contains("\"replications\": 10");
    }

    /** One line says of which policy it is where several differ. */
    @Test
    void beliefsTellWhosePoliciesAreInForceForHowLong() throws IOException {
        Path late = Files.writeString(folder.resolve("late.yaml"), """
                id: late
                extends: baseline
                interventions:
                  - policy: assault-weapon-ban
                    from: 2024-01-01
                """);
        Outcome outcome =
                compare("late", late.toString(), "--beliefs", "permissive,restrictive", "--replications", "2");
        assertThat(outcome.out())
                .contains("\ndealer-oversight: the law differs from 2020-01-01 to 2028-01-01: 8 of the 10 years")
                .contains("\nlate: the law differs from 2024-01-01 to 2028-01-01: 4 of the 10 years");
    }

    @Test
    void beliefsArePrintedSideBySideWithRegretAndSwitchPoints() throws IOException {
        Outcome outcome = compare("a", "--beliefs", "permissive,restrictive", "--between", "2", "--replications", "3");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .contains("Under permissive, restrictive: 1 policies against baseline in the same world")
                .containsOnlyOnce("the law differs from 2020-01-01 to 2028-01-01: 8 of the 10 years")
                .contains("33 % to restrictive", "67 % to restrictive", "Least worst regret: dealer-oversight")
                .contains("No switch point: the best choice is the same in all 4 worlds that were run");
        assertThat(Files.readAllLines(folder.resolve("a/beliefs.csv"))).hasSize(1 + 4 * 2);
        assertThat(Files.readAllLines(folder.resolve("a/switch_points.csv"))).hasSize(1);
        assertThat(folder.resolve("a/scenarios/dealer-oversight-under-restrictive.yaml"))
                .content()
                .contains(SCALE + ": 120");
        assertThat(Files.readAllLines(folder.resolve("a/contrasts.csv")))
                .anyMatch(line -> line.startsWith("dealer-oversight-under-restrictive,baseline-under-restrictive,"));
        assertThat(folder.resolve("a/report.html"))
                .content()
                .contains(
                        "Which of 4 policies", "\"dealer-oversight-under-restrictive\":\"baseline-under-restrictive\"")
                .doesNotContain("<caption>Present law (under restrictive)");
        Outcome again = IRONRIVER.run("extend", out("a"), "--replications", "4");
        assertThat(again.out()).contains("Under permissive, restrictive", "4 paired replications");
    }

    /** Oversight saves as many as the scale is above 150, so that with the second set it is no better than nothing. */
    @Test
    void aSwitchAtTheSecondSetItselfIsAllOfTheWayToIt() throws IOException {
        CommandLineHarness toy = new CommandLineHarness((scenario, replication, seed) -> {
            OutcomeSeries series = new ToyRunner().run(scenario.withInterventions(List.of()), replication, seed);
            double saved = drawn(scenario) - 150.0 * scenario.interventions().size();
            double[][] top = new double[series.outcomes().size()][series.months()];
            for (double[] ofOutcome : top) {
                Arrays.fill(ofOutcome, 10_000 + replication - saved);
            }
            return new OutcomeSeries(series.outcomes(), series.month(0), series.windowYears(), top, top);
        });
        Path high = beliefs("high", 350);
        Path low = beliefs("low", 150);
        Path lower = beliefs("lower", 100);
        Outcome outcome =
                compare(toy, "a", "--beliefs", high + "," + low + "," + lower, "--between", "1", "--replications", "2");
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(Files.readAllLines(folder.resolve("a/switch_points.csv"))).anyMatch(line -> line.contains(",1,"));
        assertThat(outcome.out())
                .contains("Switch point: at 100 % of the way from high to low, from dealer-oversight to baseline");
        assertThat(compare(toy, "b", "--beliefs", lower + "," + low + "," + high, "--replications", "2")
                        .out())
                .contains("Switch point: at 0 % of the way from low to high, from baseline to dealer-oversight");
    }

    private Path beliefs(String id, double scale) throws IOException {
        return Files.writeString(
                folder.resolve(id + ".yaml"),
                "id: " + id + "\ntitle: " + id + "\nbeliefs:\n  - {parameter: " + SCALE + ", value: " + scale
                        + ", reason: for the test}\n");
    }

    @Test
    void displacementIsPrintedOnRequestAndWrittenInAnyCase() throws IOException {
        Outcome silent = compare("a", "--replications", "2");
        Outcome told = compare("b", "--replications", "2", "--displacement");
        assertThat(silent.out()).doesNotContain("Displacement");
        assertThat(told.out())
                .contains("Displacement", "dealer-oversight (Dealer oversight) against baseline", "channel", "month");
        assertThat(folder.resolve("a/displacement.csv")).hasSameBinaryContentAs(folder.resolve("b/displacement.csv"));
        assertThat(folder.resolve("a/summary.json")).content().contains("\"displacement\": [", "\"prevented\"");
    }

    @Test
    void combinationsOfPoliciesMayHaveDrawsButNoBeliefs() {
        String[] policies = {
            "--factorial", "dealer-oversight,assault-weapon-ban", "--replications", "6", "--out", out("a")
        };
        List<String> drawn = new ArrayList<>(List.of("compare"));
        drawn.addAll(List.of(policies));
        List<String> believed = new ArrayList<>(drawn);
        drawn.addAll(List.of("--draws", "ranges:" + SCALE));
        believed.addAll(List.of("--beliefs", "permissive"));
        Outcome refused = IRONRIVER.run(believed.toArray(String[]::new));
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("--beliefs", "together with --factorial");
        Outcome outcome = IRONRIVER.run(drawn.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Uncertainty: 3 draws of parameters, 2 replications of each");
        assertThat(folder.resolve("a/factorial.csv")).exists();
        assertThat(folder.resolve("a/uncertainty.csv")).exists();
    }

    @Test
    void refusesWhatItCannotDoWithExitCodeThree() {
        assertRefused("nothing", "--draws", "nothing.csv");
        assertRefused("smuggler", "--draws", "ranges:smugglers");
        assertRefused("--draws FILE", "--parameters", "point", "--luck-per-draw", "3");
        assertRefused("one of the two", "--parameters", "fitted", "--draws", "ranges");
        assertRefused("1 to 10000", "--draws", "ranges", "--luck-per-draw", "0");
        assertRefused("permissive", "--beliefs", "permisive");
        assertRefused("--beliefs SET,SET", "--between", "3");
        assertRefused("two sets or more", "--beliefs", "permissive", "--between", "3");
        assertRefused(
                "what is set is taken as known",
                "--beliefs",
                "permissive,restrictive",
                "--set",
                "smuggler.choice-scale-usd=500");
        assertRefused("twice", "--set", SCALE + "=120", "--set", SCALE + "=130");
        assertRefused("neither less nor more", "--beliefs", "permissive", "--judge-by", "smugglers.out");
        assertRefused("homicides", "--beliefs", "permissive", "--judge-by", "homicide");
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private void assertRefused(String message, String... arguments) {
        Outcome outcome = compare("refused", arguments);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.err()).contains(message);
    }

    private Outcome compare(String name, String... arguments) {
        return compare(IRONRIVER, name, arguments);
    }

    private Outcome compare(CommandLineHarness ironriver, String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("compare", "baseline", "dealer-oversight", "--out", out(name)));
        all.addAll(List.of(arguments));
        return ironriver.run(all.toArray(String[]::new));
    }

    private static String[] more(String[] arguments, String... others) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }
}
