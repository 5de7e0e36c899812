package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What makes a terminal a pleasure. */
class TerminalTest {

    private static final CommandLineHarness IRONRIVER = new CommandLineHarness(new ToyRunner());

    @Test
    void coloursTellBetterFromWorseAndStayAwayFromChance() {
        Outcome.Direction less = Outcome.Direction.LESS_IS_BETTER;
        assertThat(Colours.ON.change("-5", new Interval(-6, -4), less)).isEqualTo("\u001b[32m-5\u001b[0m");
        assertThat(Colours.ON.change("+5", new Interval(4, 6), less)).isEqualTo("\u001b[31m+5\u001b[0m");
        assertThat(Colours.ON.change("+1", new Interval(-1, 3), less)).isEqualTo("+1");
        assertThat(Colours.ON.change("+1", Interval.UNDEFINED, less)).isEqualTo("+1");
        assertThat(Colours.OFF.change("-5", new Interval(-6, -4), less)).isEqualTo("-5");
    }

    @Test
    void aSparklineHasTheShapeOfItsSeries() {
        assertThat(Sparkline.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, 8)).isEqualTo("▁▂▃▄▅▆▇█");
        assertThat(Sparkline.of(new double[] {5, 5, Double.NaN}, 8)).isEqualTo("▁▁ ");
        assertThat(Sparkline.of(new double[] {0, 0, 10, 10}, 2)).isEqualTo("▁█");
        assertThat(IRONRIVER.run("run", "baseline", "--years", "2").out()).contains("from lowest to highest", "▁", "█");
    }

    @Test
    void everyCommandHasExamples() {
        String all = IRONRIVER.run("--help").out();
        for (String command : all.substring(all.indexOf("Commands:"), all.indexOf("Examples:"))
                .lines()
                .skip(1)
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split("\\s+")[0])
                .filter(command -> !command.equals("help"))
                .toList()) {
            assertThat(IRONRIVER.run(command, "--help").out()).as(command).contains("Example");
        }
    }

    @ParameterizedTest
    @EnumSource(CompletionCommand.Shell.class)
    void completionKnowsCommandsAndOptions(CompletionCommand.Shell shell) {
        CommandLineHarness.Outcome outcome = IRONRIVER.run("completion", shell.name());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("compare", "serve", "replications", "civilian-scale");
    }

    @Test
    void bashCompletesACommand(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("complete.sh"),
                IRONRIVER.run("completion", "bash").out()
                        + "\nCOMP_WORDS=(ironriver comp)\nCOMP_CWORD=1\nCOMP_LINE='ironriver comp'\nCOMP_POINT=14\n"
                        + "_complete_ironriver\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        Process bash = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(told).contains("compare", "completion");
    }
}
