package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionCommandTest {

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());

    @TempDir
    Path folder = Path.of(".");

    @Test
    void goesOnUntilIntervalsAreNarrowAndSaysWhatItTook() {
        Outcome outcome = IRONRIVER.run("compare", "--precision", "0.005", "--out", out("a"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .containsPattern("precision: after 10 replications the widest half-width of guns.crossed is "
                        + "0.\\d+ % \\(all-three\\); going on to \\d+")
                .contains(", which is enough");
        assertThat(outcome.out()).doesNotContain("10 paired replications");
        Outcome quiet = IRONRIVER.run("compare", "--precision", "0.005", "--quiet", "--out", out("b"));
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).isEqualTo(outcome.out());
    }

    @Test
    void saysWhereItGaveUpEvenIfQuiet() {
        Outcome outcome = IRONRIVER.run(
                "compare", "--precision", "0.0001", "--max-replications", "25", "--quiet", "--out", out("a"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("after 25 replications", "0.0001 % is not reached");
    }

    @Test
    void aFinishedExperimentMayGoOnToAPrecision() {
        IRONRIVER.run("compare", "--replications", "6", "--out", out("a"));
        Outcome grown = IRONRIVER.run("extend", out("a"), "--precision", "0.005");
        assertThat(grown.code()).isZero();
        assertThat(grown.err()).contains("precision: after 6 replications", "which is enough");
        assertThat(IRONRIVER.run("verify", out("a")).code()).isZero();
    }

    @Test
    void moreReplicationsThanTheDefaultAllowsCanBeGoneOnWith() {
        String[] begin = {"compare", "baseline", "all-three", "--parameters", "point", "--replications", "1001"};
        List<String> all = new ArrayList<>(List.of(begin));
        all.addAll(List.of("--out", out("a"), "--quiet"));
        assertThat(IRONRIVER.run(all.toArray(String[]::new)).code()).isZero();
        Outcome grown = IRONRIVER.run("extend", out("a"), "--precision", "50");
        assertThat(grown.code()).as(grown.err()).isZero();
        assertThat(grown.err()).contains("after 1001 replications", "which is enough");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 1000, --precision cannot be 0.0; allowed: above 0 to 1000",
        "1, 4, 1000, --precision needs a pilot of 5 --replications or more",
        "1, 2000, 1000, --max-replications cannot be 1000; allowed: 2000",
    })
    void whatCannotBeReachedIsRefused(String percent, String replications, String most, String message) {
        List<String> goal = List.of("--precision", percent, "--max-replications", most);
        List<String> all = new ArrayList<>(List.of("compare", "--replications", replications, "--out", out("a")));
        all.addAll(goal);
        Outcome outcome = IRONRIVER.run(all.toArray(String[]::new));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(message);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--precision-outcome, homicides", "--max-replications, 50"})
    void whatIsSaidOfAPrecisionNeedsOne(String option, String value) {
        Outcome begun = IRONRIVER.run("compare", option, value, "--out", out("a"));
        assertThat(begun.code()).isEqualTo(3);
        assertThat(begun.err()).contains(option, "no --precision", "--precision PCT beside it");
        assertThat(folder.resolve("a")).doesNotExist();
        IRONRIVER.run("compare", "--replications", "2", "--out", out("b"));
        assertThat(IRONRIVER.run("extend", out("b"), option, value).code()).isEqualTo(3);
    }

    @Test
    void anUnknownOutcomeIsRefusedWithTheNearestName() {
        Outcome outcome =
                IRONRIVER.run("compare", "--precision", "1", "--precision-outcome", "guns.crosed", "--out", out("a"));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("did you mean 'guns.crossed'");
    }

    @Test
    void aPlanTellsWhatNarrowerIntervalsNeed() throws IOException {
        IRONRIVER.run("compare", "--replications", "6", "--out", out("a"));
        Outcome table = IRONRIVER.run("plan", out("a"), "--precision", "1,0.01");
        assertThat(table.code()).isZero();
        assertThat(table.out())
                .contains("From 6 replications", "guns.crossed: half-width now 0.0", "(all-three, the widest)")
                .containsPattern("1 % +2 +2 +0:00:00");
        JsonNode json = new ObjectMapper()
                .readTree(IRONRIVER
                        .run("plan", out("a"), "--outcome", "homicides", "--format", "json")
                        .out());
        assertThat(json.get("plans")).hasSize(6);
        assertThat(json.get("plans").get(5).get("half_width_percent").asDouble())
                .isEqualTo(0.1);
        assertThat(IRONRIVER.run("plan", out("a"), "--format", "csv").out())
                .startsWith("outcome,scenario,half_width_now_percent,half_width_percent,replications,");
    }

    /** What was asked for and not run says nothing of how many replications a pair takes. */
    @Test
    void aPlanAfterAnInterruptionIsThatOfTheReplicationsThatThereAre() {
        IRONRIVER.run("compare", "--replications", "3", "--threads", "1", "--out", out("whole"));
        Outcome whole = IRONRIVER.run("plan", out("whole"), "--precision", "1,0.01");
        CommandLineHarness.interruptedIn(4, new ToyRunner())
                .run("compare", "--replications", "200", "--threads", "1", "--out", out("broken"));
        Outcome broken = IRONRIVER.run("plan", out("broken"), "--precision", "1,0.01");
        assertThat(whole.out()).contains("From 3 replications");
        assertThat(broken.out()).isEqualTo(whole.out());
    }

    @Test
    void aPlanNeedsAnExperiment() {
        Outcome none = IRONRIVER.run("plan", folder.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("manifest.json");
        IRONRIVER.run("compare", "--replications", "1", "--out", out("a"));
        Outcome single = IRONRIVER.run("plan", out("a"));
        assertThat(single.code()).isEqualTo(3);
        assertThat(single.err()).contains("1 replications, and no interval");
        IRONRIVER.run("compare", "--replications", "3", "--out", out("b"));
        Outcome wrong = IRONRIVER.run("plan", out("b"), "--outcome", "homicide");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("did you mean 'homicides'");
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }
}
