package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can only be seen from outside the process: signals, exit codes, and two processes at one folder. */
@Timeout(60)
class ProcessIT {

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path folder = Path.of(".");

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void anInterruptKeepsFinishedReplicationsAndEndsWith130() throws Exception {
        assumeTrue(interruptsArrive(), "this process ignores interrupts, and so would its children");
        Process process = compare("a", "1000000");
        waitFor(process, "done 3 of all-three");
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(folder.resolve("a/manifest.json")).content().contains("\"status\": \"interrupted\"");
        List<String> rows = Files.readAllLines(folder.resolve("a/runs.csv"));
        assertThat(rows).anyMatch(row -> row.startsWith("baseline,2,"));
        assertThat(rows.stream()
                        .skip(1)
                        .collect(Collectors.groupingBy(
                                row -> row.split(",")[0] + row.split(",")[1], Collectors.counting()))
                        .values())
                .as("outcomes of each replication that has rows")
                .containsOnly(11L);
        assertThat(Files.readAllLines(folder.resolve("a/draws.csv")))
                .as("draws of replications that were run, and not of a million")
                .hasSizeLessThan(100_000);
        assertThat(folder.resolve("a/.lock")).doesNotExist();
    }

    @Test
    void theSecondProcessAtAFolderIsRefused() throws Exception {
        Process first = compare("a", "1000000");
        waitFor(first, "done 1 of baseline");
        Process second = compare("a", "1");
        String told = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(second.waitFor()).isEqualTo(2);
        assertThat(told).contains("another experiment is writing here", "--out");
        assertThat(plan("a")).contains("another process is writing here").doesNotContain("broken off");
        assertThat(first.isAlive()).isTrue();
    }

    @Test
    void aKilledProcessLeavesItsWorkAndNoLockThatMatters() throws Exception {
        Process first = compare("a", "1000000");
        waitFor(first, "done 1 of baseline");
        assertThat(first.destroyForcibly().waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(plan("a")).contains("broken off").doesNotContain("writing here");
        Process again = compare("a", "1");
        String told = new String(again.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(again.waitFor()).isEqualTo(2);
        assertThat(told).contains("which was broken off", "ironriver extend").doesNotContain("writing here");

        Process forced = compare("a", "1", "--force");
        forced.getErrorStream().transferTo(OutputStream.nullOutputStream());
        assertThat(forced.waitFor()).isZero();
        assertThat(folder.resolve("a/manifest.json")).content().contains("\"status\": \"complete\"");
    }

    /** What the command says in the test's own process. */
    private String plan(String name) {
        return new CommandLineHarness(new ToyRunner())
                .run("plan", folder.resolve(name).toString())
                .err();
    }

    private Process compare(String name, String replications, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SlowToyMain.class.getName(),
                "compare",
                "--threads",
                "2",
                "--replications",
                replications,
                "--out",
                folder.resolve(name).toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private static void waitFor(Process process, String line) throws IOException {
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        for (String told = err.readLine(); !line.equals(told); told = err.readLine()) {
            assertThat(told).as("the process ended before it told '%s'", line).isNotNull();
        }
    }

    /** Linux tells which signals a process ignores; number 2 is the interrupt. */
    private static boolean interruptsArrive() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .noneMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 0b10) != 0);
    }
}
