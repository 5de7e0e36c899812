package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompareCommandTest {

    private static final ReplicationRunner TOY = new ToyRunner();
    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(TOY);

    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--force",
                "--displacement --format csv",
                "--displacement --format json",
                "--best homicides --format csv",
                "--only baseline:1 --out x",
                "--only baseline:1 --force",
                "--only baseline:1 --precision 5",
                "--only baseline:1 --best homicides",
                "--only baseline:1 --displacement",
                "--only baseline:1 --engine dead"
            })
    void optionsThatWouldDoNothingAreRefused(String options) {
        List<String> all = new ArrayList<>(List.of("compare", "baseline", "all-three"));
        all.addAll(List.of(options.split(" ")));
        Outcome outcome = IRONRIVER.run(all.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.err()).contains("found:", "allowed:", "--");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void whatDoesNotFitIntoMemoryIsRefusedBeforeThereIsAFolder() {
        ReplicationRunner crowded = new ReplicationRunner() {
            @Override
            public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
                return new ToyRunner().run(scenario, replication, replicationSeed);
            }

            @Override
            public void requireRoom(Scenario scenario, int atOnce) {
                throw new InvalidInputException("civilian-scale 1", atOnce + " at once", "fewer");
            }
        };
        Outcome outcome = new CommandLineHarness(crowded)
                .run("compare", "--replications", "2", "--threads", "3", "--out", out("crowded"));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("3 at once");
        assertThat(Path.of(out("crowded"))).doesNotExist();
        for (String validate : List.of("--replications=2", "--natural")) {
            Outcome refused = new CommandLineHarness(crowded).run("validate", validate, "--threads=2");
            assertThat(refused.code()).isEqualTo(3);
            assertThat(refused.err()).contains("2 at once");
        }
        Outcome fit = new CommandLineHarness(crowded)
                .run("calibrate", "--parameters=conflict.attack-rate", "--threads=2", "--out", out("fit"));
        assertThat(fit.code()).isEqualTo(3);
        assertThat(fit.err()).contains("2 at once");
        assertThat(Path.of(out("fit"))).doesNotExist();
    }

    @Test
    void withoutArgumentsAnswersTheQuestion() {
        Outcome outcome = IRONRIVER.run("compare", "--out", out("main"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("Against baseline (Present law), 10 paired replications, seed 1", "2018-01-01 to 2028-01-01")
                .contains("[1] universal-background-checks", "[2] assault-weapon-ban", "[3] dealer-oversight")
                .contains(
                        "[4] all-three", "guns crossed, guns/year", "  fifty-calibre", "homicides firearm, deaths/year")
                .contains("variance ratio: guns crossed ")
                .containsPattern(
                        "in one world, 95 %\n +guns crossed: -[\\d,]+ to -[\\d,]+ \\(-[\\d.]+ to -[\\d.]+ %\\)")
                .containsPattern(
                        "leans on assumptions\n  guns.crossed: [a-z.-]+, [a-z.-]+,\n    [a-z.-]+\n  homicides: ")
                .contains("Share of guns crossed, %", "by channel", "by source state", "private-sale")
                .contains("-1.00 %", "-3.00 %");
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    /** Means are of the whole window, so that who reads them has to know for how much of it a policy was there. */
    @Test
    void saysForHowMuchOfTheWindowTheLawDiffers() throws IOException {
        String whole = "the law differs from 2020-01-01 to 2028-01-01: 8 of the 10 years that the means are of";
        assertThat(law("baseline", "all-three", "universal-background-checks")).containsExactly(whole, whole);
        assertThat(law("all-three", "baseline")).as("a policy less").containsExactly(whole);
        assertThat(law("history", "history-ban-kept"))
                .as("where the reference has it first")
                .containsExactly(
                        "the law differs from 2004-09-13 to 2018-01-01: 13.3 of the 20 years that the means are of");
        Path dated = Files.writeString(folder.resolve("dated.yaml"), """
                id: dated
                extends: universal-background-checks
                interventions:
                  - policy: dealer-oversight
                    from: 2020-07-01
                    until: 2022-01-01
                  - policy: assault-weapon-ban
                    from: 2026-01-01
                """);
        assertThat(law("baseline", dated.toString())).as("the ends touch").containsExactly(whole);
        assertThat(law("universal-background-checks", dated.toString()))
                .containsExactly(
                        "the law differs from 2020-07-01 to 2022-01-01, 2026-01-01 to 2028-01-01: 3.5 of the 10 years that",
                        "  the means are of");
    }

    private List<String> law(String reference, String... others) {
        List<String> all = new ArrayList<>(List.of("compare", reference));
        all.addAll(List.of(others));
        all.addAll(List.of("--replications", "2", "--force", "--out", out("law")));
        Outcome outcome = IRONRIVER.run(all.toArray(String[]::new));
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith("the law differs") || line.equals("  the means are of"))
                .toList();
    }

    @Test
    void drawsAParameterSetOfTheFitForEachReplicationUnlessToldNotTo() throws IOException {
        Outcome fitted = IRONRIVER.run("compare", "--out", out("fitted"));
        assertThat(fitted.out()).contains("Each replication draws a parameter set");
        assertThat(Files.readAllLines(folder.resolve("fitted/draws.csv"))).hasSizeGreaterThan(10);
        Outcome known = IRONRIVER.run("compare", "--set", "conflict.attack-rate=1.5", "--out", out("known"));
        assertThat(known.code()).isZero();
        assertThat(Files.readString(folder.resolve("known/draws.csv"))).doesNotContain("conflict.attack-rate");
        Outcome point = IRONRIVER.run("compare", "--parameters", "point", "--out", out("point"));
        assertThat(point.out()).doesNotContain("parameter set");
        assertThat(folder.resolve("point/draws.csv")).doesNotExist();
    }

    @Test
    void tellsWhichPolicyIsTheBest() throws IOException {
        Outcome outcome = IRONRIVER.run("compare", "--best", "homicides", "--out", out("best"));
        assertThat(outcome.out())
                .contains("Which is the best?", "homicides, deaths/year", "behind the best of the others")
                .containsPattern("all-three +116,\\d+ +1.000 +-[\\d,]+ to 0")
                .doesNotContain("\nguns.crossed, guns/year");
        assertThat(Files.readAllLines(folder.resolve("best/best.csv")))
                .hasSize(1 + 3 * 5)
                .startsWith("outcome,scenario,replications,mean,p_best,mcb_low,mcb_high")
                .anySatisfy(line -> assertThat(line).matches("homicides,all-three,10,[^,]+,1,-[^,]+,0"));
        JsonNode summary =
                new ObjectMapper().readTree(folder.resolve("best/summary.json").toFile());
        assertThat(summary.get("best")).hasSize(15);
        assertThat(summary.get("contrasts").get(0).has("bootstrap_low")).isTrue();

        Outcome wrong = IRONRIVER.run("compare", "--best", "homicide", "--out", out("wrong"));
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("--best homicide", "did you mean 'homicides'");
        assertThat(folder.resolve("wrong")).doesNotExist();
        Outcome neutral = IRONRIVER.run("compare", "--best", "traces.submitted", "--out", out("wrong"));
        assertThat(neutral.err()).contains("unknown outcome to judge by 'traces.submitted'");
    }

    @Test
    void standardOutputCarriesTheResultOnly() throws IOException {
        Outcome loud = IRONRIVER.run("compare", "--replications", "2", "--out", out("a"), "--format", "csv");
        Outcome quiet =
                IRONRIVER.run("compare", "--replications", "2", "--out", out("b"), "--format", "csv", "--quiet");
        assertThat(loud.out()).isEqualTo(Files.readString(folder.resolve("a/contrasts.csv")));
        assertThat(quiet.out()).isEqualTo(loud.out());
        assertThat(loud.err()).contains("10 replications to run", "10 of 10 replications", "left", "tables in");
        assertThat(quiet.err()).isEmpty();
    }

    @Test
    void jsonIsTheSummary() throws IOException {
        Outcome outcome = IRONRIVER.run("compare", "--replications", "3", "--out", out("a"), "--format", "json");
        assertThat(outcome.out()).isEqualTo(Files.readString(folder.resolve("a/summary.json")));
        JsonNode summary = new ObjectMapper().readTree(outcome.out());
        assertThat(summary.get("reference").asText()).isEqualTo("baseline");
        assertThat(summary.get("contrasts")).hasSize(4 * 11);
        assertThat(summary.get("contrasts").get(0).get("difference").asDouble()).isNegative();
    }

    @Test
    void aSingleScenarioIsComparedWithTheOneItExtends() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), "id: mine\nextends: history\nwithout: [assault-weapon-ban]\n");
        Outcome outcome = IRONRIVER.run("compare", file.toString(), "--replications", "2", "--out", out("a"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Against history", "[1] mine");
        assertThat(IRONRIVER.run("compare", "baseline", "--out", out("b")))
                .returns(3, Outcome::code)
                .extracting(Outcome::err)
                .asString()
                .contains("only 'baseline', which extends no other scenario");
    }

    @Test
    void aPolicyOfZeroStrengthLeavesEveryTableAsItsReference() throws IOException {
        Path file = Files.writeString(
                folder.resolve("inert.yaml"),
                "id: inert\nextends: baseline\ninterventions:\n"
                        + "  - {policy: dealer-oversight, from: 2020-01-01, strength: 0}\n");
        assertThat(IRONRIVER
                        .run("compare", file.toString(), "--replications", "5", "--out", out("a"))
                        .out())
                .contains("0.0 %");
        List<String> inert = new ArrayList<>();
        List<String> baseline = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("a/runs.csv"))) {
            if (line.startsWith("inert,")) {
                inert.add(line.substring("inert".length()));
            } else if (line.startsWith("baseline,")) {
                baseline.add(line.substring("baseline".length()));
            }
        }
        assertThat(inert).isNotEmpty().isEqualTo(baseline);
        assertThat(Files.readAllLines(folder.resolve("a/contrasts.csv")).get(1))
                .startsWith("inert,baseline,guns.crossed,guns/year,5,")
                .endsWith(",0,0,0,0,0,0,0,Infinity,0,0,0,0,0,0,0,0");
    }

    @Test
    void optionsReachTheScenarioThatIsKept() throws IOException {
        String path = new ScenarioLibrary()
                .load("baseline")
                .scenario()
                .parameters()
                .list()
                .get(0)
                .path();
        Outcome wrong = IRONRIVER.run("compare", "--set", path + "=-1e9", "--out", out("wrong"));
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("--set " + path + "=-1e9");
        assertThat(folder.resolve("wrong")).doesNotExist();

        Outcome outcome = IRONRIVER.run(
                "compare",
                "--years",
                "4",
                "--civilian-scale",
                "5000",
                "--replications",
                "2",
                "--set",
                "dealer-oversight.stings-per-year=2",
                "--set",
                "assault-weapon-ban.strength=0.5",
                "--seed",
                "-3",
                "--out",
                out("a"));
        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("a/scenarios/all-three.yaml"))
                .content()
                .contains("until: 2022-01-01", "civilian-scale: 5000", "stings-per-year: 2\n", "strength: 0.5");
        assertThat(folder.resolve("a/manifest.json")).content().contains("\"seed\": -3", "\"--civilian-scale\"");
    }

    @Test
    void aFailedReplicationIsToldAndGivesExitCodeOne() {
        ReplicationRunner runner = (scenario, replication, seed) -> {
            if (replication == 2 && scenario.id().equals("all-three")) {
                throw new IllegalStateException("a gun was lost");
            }
            return TOY.run(scenario, replication, seed);
        };
        Outcome outcome = new CommandLineHarness(runner).run("compare", "--replications", "3", "--out", out("a"));
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("replication 2 of all-three failed: IllegalStateException: a gun was lost");
        assertThat(outcome.out()).contains("[4] all-three (All three policies), 2 of 3 replications complete");
    }

    @Test
    void interruptionKeepsWhatWasFinished() throws IOException {
        List<Cancellation> switches = new ArrayList<>();
        List<String> safe = new ArrayList<>();
        Environment.Signals signals = (cancellation, late) -> {
            switches.add(cancellation);
            return () -> safe.add("safe");
        };
        ReplicationRunner runner = (scenario, replication, seed) -> {
            if (replication == 3) {
                switches.get(0).cancel();
            }
            return TOY.run(scenario, replication, seed);
        };
        Outcome outcome = new CommandLineHarness(runner, signals)
                .run("compare", "--replications", "1000", "--threads", "1", "--out", out("a"));
        assertThat(outcome.code()).isEqualTo(130);
        assertThat(outcome.err()).contains("interrupted; what was finished is in");
        assertThat(folder.resolve("a/manifest.json")).content().contains("\"status\": \"interrupted\"");
        assertThat(Files.readAllLines(folder.resolve("a/runs.csv"))).anyMatch(line -> line.startsWith("baseline,1,"));
        assertThat(safe).containsExactly("safe");
    }

    @Test
    void aFolderWithAnExperimentIsNotClobbered() throws IOException {
        assertThat(IRONRIVER
                        .run("compare", "--replications", "2", "--out", out("a"))
                        .code())
                .isZero();
        byte[] before = Files.readAllBytes(folder.resolve("a/runs.csv"));
        Outcome again = IRONRIVER.run("compare", "--replications", "1", "--out", out("a"));
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("holds an experiment already", "--force");
        assertThat(again.out()).isEmpty();
        assertThat(folder.resolve("a/runs.csv")).hasBinaryContent(before);
        assertThat(IRONRIVER
                        .run("compare", "--replications", "1", "--out", out("a"), "--force")
                        .code())
                .isZero();
        assertThat(folder.resolve("a/runs.csv")).content().doesNotContain(",2,");
    }

    @Test
    void aReplacementThatIsBrokenOffTellsWhereTheOldExperimentIs() {
        Outcome old = IRONRIVER.run("compare", "baseline", "all-three", "--replications", "2", "--out", out("a"));
        assertThat(old.code()).as(old.err()).isZero();
        Outcome broken = CommandLineHarness.interruptedIn(3, TOY)
                .run("compare", "--replications", "9", "--threads", "1", "--out", out("a"), "--force");
        assertThat(broken.code()).isEqualTo(130);
        assertThat(broken.err()).contains("what was to be replaced is kept in " + folder.resolve("a/.replaced"));
        assertThat(IRONRIVER
                        .run("verify", out("a/.replaced"), "--only", "all-three:2")
                        .code())
                .isZero();
        assertThat(IRONRIVER.run("extend", out("a")).code()).isZero();
        assertThat(folder.resolve("a/.replaced")).doesNotExist();
    }

    @Test
    void whatCannotBeReadOrWrittenIsToldInALine() {
        ReplicationRunner broken = (scenario, replication, seed) -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };
        Outcome outcome = new CommandLineHarness(broken).run("compare", "--only", "baseline:1");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).isEqualToIgnoringNewLines("ironriver: cannot read or write: No space left on device");
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }
}
