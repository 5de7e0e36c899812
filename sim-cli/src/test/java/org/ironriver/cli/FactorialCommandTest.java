package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorialCommandTest {

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());
    private static final String POLICIES = "universal-background-checks,assault-weapon-ban,dealer-oversight";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void combinesPoliciesInAllWays() throws IOException {
        Outcome outcome = IRONRIVER.run("compare", "--factorial", POLICIES, "--out", out("a"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("All 8 combinations of 3 policies against baseline (Present law)")
                .contains("A  universal-background-checks", "C  dealer-oversight")
                .contains("(Dealer oversight)\n   the law differs from 2020-01-01 to 2028-01-01: 8 of the 10 years")
                .containsPattern("joint +A\\+B\\+C +-3,60\\d.* -3.00 %")
                .containsPattern("synergy +A\\+B +0")
                .containsPattern("shapley +C +-1,20\\d.* -1.00 % +33.3 % \\(33.3 to 33.3\\)")
                .contains("Which is the best?");
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(folder.resolve("a/scenarios/together-abc.yaml")).exists();
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("a/summary.json").toFile())
                        .get("factorial"))
                .hasSize(7 * 18);
    }

    @Test
    void theTableIsPrintedAndGrowsWithTheExperiment() throws IOException {
        Outcome all = IRONRIVER.run(
                "compare", "--factorial", POLICIES, "--replications", "6", "--format", "csv", "--out", out("all"));
        assertThat(all.out()).isEqualTo(Files.readString(folder.resolve("all/factorial.csv")));
        IRONRIVER.run("compare", "--factorial", POLICIES, "--replications", "3", "--out", out("grown"));
        assertThat(IRONRIVER.run("extend", out("grown"), "--replications", "6").code())
                .isZero();
        assertThat(folder.resolve("grown/factorial.csv")).hasSameTextualContentAs(folder.resolve("all/factorial.csv"));
        assertThat(IRONRIVER.run("verify", out("grown")).code()).isZero();
    }

    @Test
    void theHeadingSaysHowManyReplicationsThereAre() {
        Outcome broken = CommandLineHarness.interruptedIn(3, new ToyRunner())
                .run("compare", "--factorial", POLICIES, "--replications", "50", "--threads", "1", "--out", out("a"));
        assertThat(broken.out()).contains("2 of 50 paired replications complete, seed 1");
    }

    @Test
    void theReferenceMayBeGiven() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                "id: mine\nextends: universal-background-checks\ninterventions:\n"
                        + "  - {policy: dealer-oversight, from: 2020-01-01}\n");
        Outcome outcome = IRONRIVER.run(
                "compare",
                "universal-background-checks",
                "--factorial",
                file + ",all-three",
                "--replications",
                "2",
                "--out",
                out("a"));
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("the policy dealer-oversight, which mine has too");
        Outcome two = IRONRIVER.run("compare", "baseline", "history", "--factorial", POLICIES, "--out", out("b"));
        assertThat(two.code()).isEqualTo(3);
        assertThat(two.err()).contains("with --factorial only the reference");
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }
}
