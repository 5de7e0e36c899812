package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());

    @TempDir
    Path folder = Path.of(".");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | a command is missing",
                "comapre | compare",
                "compare --replication 5 | --replications",
                "compare --replications many | is not an int",
                "compare --replications 0 | allowed: 1 to",
                "compare --threads 0 | allowed: 1 to",
                "compare --threads-inside 0 | allowed: 1 to 1024",
                "run baseline --threads-inside many | is not an int",
                "compare --years 0 | allowed: 1 to 40",
                "compare --civilian-scale -5 | allowed: 1 to 10000",
                "compare --format xml | table",
                "compare --precision -5 | allowed: above 0",
                "extend | DIR",
                "extend here --replications 0 | allowed: 1 to",
                "verify here --sample 0 | allowed: 1 to",
                "run | SCENARIO",
                "run baseline --replication 0 | allowed: 1 or more",
                "scenarios show | SCENARIO",
                "policies list extra | extra"
            })
    void wrongUsageEndsWithTwoAndAHint(String arguments, String hint) {
        Outcome outcome = IRONRIVER.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(hint).contains("--help'");
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare basline dealer-oversight | did you mean 'baseline'?",
                "compare baseline history | the window of the reference",
                "compare baseline baseline | two called 'baseline'",
                "compare missing.yaml | no such file",
                "compare --set x | PATH=VALUE",
                "compare --set no.such=1 | unknown parameter 'no.such'",
                "compare --set assault-weapon-ban.coverage=2 | a number from 0 to 1",
                "compare --set assault-weapon-ban.coverag=1 | did you mean 'coverage'?",
                "compare --set assault-weapon-bn.coverage=1 | did you mean 'assault-weapon-ban'?",
                "compare --set assault-weapon-ban.classes=[rifle] | unknown weapon class 'rifle'",
                "run baseline --set dealer-oversight.revocation=1 | which none of the scenarios has",
                "compare --years 1 | a window that ends after 2020-01-01",
                "compare --years 40 | from 1990-01-01 or later until 2051-01-01",
                "run basline | did you mean 'baseline'?",
                "run . | a folder",
                "scenarios show all-tree | did you mean 'all-three'?",
                "scenarios check missing.json | no such file",
                "policies show dealer-oversite | did you mean 'dealer-oversight'?"
            })
    void invalidInputEndsWithThreeAndTeaches(String arguments, String lesson) {
        Outcome outcome = IRONRIVER.run(arguments.split(" "));
        assertThat(outcome.err()).contains(lesson).contains("found:").contains("allowed:");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aBadScenarioFileEndsWithThreeAtTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), "id: bad\nextends: baseline\nburnin-weeks: 5\n");
        for (String command : List.of("run", "compare", "scenarios check", "scenarios show")) {
            Outcome outcome = IRONRIVER.run((command + " " + file).split(" "));
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).contains("bad.yaml:3:1", "'burnin-weeks'", "did you mean 'burn-in-weeks'?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "compare",
                "run",
                "validate",
                "extend",
                "verify",
                "scenarios",
                "scenarios show",
                "scenarios check",
                "policies",
                "policies show"
            })
    void everyCommandHasHelp(String command) {
        Outcome outcome = IRONRIVER.run((command + " --help").strip().split(" "));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Usage: ironriver " + command);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void versionTellsTheCommit() {
        assertThat(IRONRIVER.run("--version").out()).startsWith("ironriver ").contains("commit");
    }

    @Test
    void runShowsOneReplicationMonthByMonth() throws IOException {
        Outcome table = IRONRIVER.run("run", "baseline", "--years", "2");
        assertThat(table.code()).isZero();
        assertThat(table.out()).contains("2018-01 ", "2019-12 ", "a year").doesNotContain("2020-01");
        assertThat(table.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));

        Outcome csv = IRONRIVER.run("run", "baseline", "--years", "2", "--format", "csv");
        assertThat(csv.out().lines()).hasSize(1 + 24 * 11);
        assertThat(csv.out())
                .startsWith("scenario,replication,seed,month,outcome,unit,value\nbaseline,1,")
                .contains(",2018-01,guns.crossed,guns/month,");

        JsonNode json = new ObjectMapper()
                .readTree(IRONRIVER
                        .run("run", "baseline", "--years", "2", "--format", "json")
                        .out());
        assertThat(json.get("months")).hasSize(24);
        assertThat(json.get("outcomes").get(0).get("values")).hasSize(24);
    }

    @Test
    void scenariosAreListedShownAndChecked() throws IOException {
        assertThat(IRONRIVER.run("scenarios").out())
                .isEqualTo(IRONRIVER.run("scenarios", "list").out())
                .contains("baseline", "all-three", "history-ban-kept");
        Outcome shown = IRONRIVER.run("scenarios", "show", "all-three");
        assertThat(shown.out()).contains("# share of private sellers; A: 26 %", "compliance: 0.74");
        Path saved = Files.writeString(folder.resolve("saved.yaml"), shown.out());
        assertThat(IRONRIVER.run("scenarios", "check", saved.toString()))
                .returns(0, Outcome::code)
                .extracting(Outcome::out)
                .asString()
                .contains("is valid: all-three");
        String again = IRONRIVER.run("scenarios", "show", saved.toString()).out();
        // What is complete extends nothing, so there is no effect that could lean on anything.
        assertThat(shown.out()).startsWith("# leans on assumptions").endsWith(again);
        assertThat(again).startsWith("# The complete scenario");
        assertThat(new ObjectMapper()
                        .readTree(IRONRIVER.run("scenarios", "schema").out())
                        .get("properties")
                        .has("extends"))
                .isTrue();
    }

    @Test
    void policiesAreListedAndShown() {
        assertThat(IRONRIVER.run("policies").out())
                .contains("assault-weapon-ban", "dealer-oversight", "universal-background-checks");
        assertThat(IRONRIVER.run("policies", "show", "assault-weapon-ban").out())
                .contains("coverage: 0.9", "classes: [assault-weapon, fifty-calibre]", "Law: ");
    }
}
