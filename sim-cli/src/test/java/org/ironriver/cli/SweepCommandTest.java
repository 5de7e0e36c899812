package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.cli.CommandLineHarness.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {

    /** Each policy takes its strength times 1 % of the flow. */
    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());

    private static final String STRENGTH = "dealer-oversight.strength";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void printsTheResponseAndTheDoseThatIsNeeded() throws IOException {
        Outcome outcome = sweep(
                "a", "--vary", STRENGTH + "=0:1:3", "--needed", "guns.crossed -0.25%", "--needed", "homicides -5%");
        assertThat(outcome.err()).contains("12 of 12 replications");
        assertThat(outcome.out()).doesNotContain("Which is the best?");
        assertThat(folder.resolve("a/best.csv")).doesNotExist();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("3 points against baseline (Present law), 3 paired replications, seed 1")
                .containsOnlyOnce("the law differs from 2020-01-01 to 2028-01-01: 8 of the 10 years")
                .contains("guns.crossed, guns/year", STRENGTH, "-0.50 %", "-1.00 %")
                .contains("For guns.crossed -0.25%: " + STRENGTH + " of 0.25 (95 % interval: 0.25 to 0.25)")
                .contains("For homicides -5%: no value of " + STRENGTH + " in the range swept reaches it")
                .contains("largest effect: -1.00 %, at " + STRENGTH + " 1");
        List<String> table = Files.readAllLines(folder.resolve("a/sweep.csv"));
        assertThat(table.get(0)).startsWith("point,scenario,reference," + STRENGTH + ",outcome,unit,replications,");
        assertThat(table).hasSize(1 + 3 * 11).anyMatch(line -> line.startsWith("2,point-2,baseline,0.5,guns.crossed,"));
        assertThat(folder.resolve("a/needed.csv"))
                .content()
                .contains("reached,0.25", "not_reached,,Infinity,Infinity,0,");
    }

    @Test
    void growsAndIsCheckedLikeAnyExperiment() throws IOException {
        sweep("whole", "--vary", STRENGTH + "=0:1:3", "--needed", "homicides -0.5%", "--replications", "6");
        sweep("grown", "--vary", STRENGTH + "=0:1:3", "--needed", "homicides -0.5%");
        Outcome outcome = IRONRIVER.run("extend", out("grown"), "--replications", "6");
        assertThat(outcome.out()).contains("3 points against baseline", "For homicides -0.5%");
        for (String name :
                List.of("sweep.csv", "needed.csv", "plan.json", "runs.csv", "contrasts.csv", "summary.json")) {
            assertThat(folder.resolve("grown").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
        assertThat(IRONRIVER.run("verify", out("grown")).code()).isZero();
        Files.writeString(folder.resolve("grown/sweep.csv"), "point");
        assertThat(IRONRIVER.run("verify", out("grown")).out()).contains("sweep.csv: not the file");
    }

    @Test
    void scattersPointsOverSeveralParameters() throws IOException {
        Outcome outcome = sweep(
                "a",
                "--vary",
                STRENGTH + "=0:1",
                "--vary",
                "border.outbound-inspection-rate=0.001:0.05",
                "--design",
                "sobol",
                "--points",
                "4",
                "--format",
                "csv");
        assertThat(outcome.out()).isEqualTo(Files.readString(folder.resolve("a/sweep.csv")));
        assertThat(outcome.out()).contains("1,point-1,baseline,0.5,0.0255,guns.crossed,");
    }

    @Test
    void refusesWhatItCannotDoWithExitCodeThree() {
        assertRefused("0 to 1", "--vary", STRENGTH + "=0:2:3");
        assertRefused("homicides", "--vary", STRENGTH + "=0:1:3", "--needed", "homicide -5%");
        assertRefused("--design lhs or sobol", "--vary", STRENGTH + "=0:1:3", "--points", "5");
        assertRefused("two or more", "--vary", STRENGTH + "=1", "--vary", "border.outbound-inspection-rate=0.01");
        assertRefused("--needed EFFECT", "--vary", STRENGTH + "=0:1:3", "--curve", "interpolated");
        assertRefused("a parameter of the model", "--vary", STRENGTH + "=0:1:3", "--reference-too");
        assertRefused("--points N", "--vary", STRENGTH + "=0:1", "--design", "lhs");
        assertRefused("LOW:HIGH", "--vary", STRENGTH + "=0:1:3", "--design", "lhs", "--points", "5");
        assertRefused(
                "--design grid",
                "--vary",
                STRENGTH + "=0:1",
                "--vary",
                "border.outbound-inspection-rate=0.001:0.05",
                "--design",
                "lhs",
                "--points",
                "5",
                "--needed",
                "homicides -1%");
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private void assertRefused(String message, String... arguments) {
        Outcome outcome = sweep("refused", arguments);
        assertThat(outcome.code()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.err()).contains(message);
    }

    private Outcome sweep(String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("sweep", "dealer-oversight", "--out", out(name)));
        all.addAll(List.of(arguments));
        if (!all.contains("--replications")) {
            all.addAll(List.of("--replications", "3"));
        }
        return IRONRIVER.run(all.toArray(String[]::new));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }
}
