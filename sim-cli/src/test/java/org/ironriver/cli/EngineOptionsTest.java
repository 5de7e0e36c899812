package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines that this program does not have. Those that it has are tested with the module that brings them. */
class EngineOptionsTest {

    private final CommandLineHarness harness = new CommandLineHarness(new ToyRunner());

    @TempDir
    Path temporary = Path.of(".");

    @Test
    void sparkIsNotInTheDefaultProgramWhichSaysHowToGetIt() {
        CommandLineHarness.Outcome outcome = compare("--engine", "spark", "--master", "local[*]");
        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(outcome.err())
                .contains("--engine")
                .contains("./ironriver-spark")
                .contains("docs/spark.md");
        assertThat(Files.exists(temporary.resolve("out"))).isFalse();
    }

    @Test
    void aMisspeltEngineIsToldTheNearest() {
        CommandLineHarness.Outcome outcome = compare("--engine", "locla");
        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(outcome.err()).contains("unknown engine 'locla'").contains("local");
    }

    @Test
    void aMasterWithoutAClusterIsRefused() {
        CommandLineHarness.Outcome outcome = compare("--master", "spark://host:7077");
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--engine spark");
    }

    @Test
    void anEngineThatDoesNotStartLeavesTheExperimentThatWasToBeReplaced() throws IOException {
        assertThat(compare().code()).isZero();
        byte[] before = Files.readAllBytes(temporary.resolve("out/manifest.json"));
        CommandLineHarness.Outcome outcome = compare("--engine", "dead", "--force");
        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(temporary.resolve("out/manifest.json")).hasBinaryContent(before);
    }

    @Test
    void partsMayGoToAPathWithBlanks() {
        CommandLineHarness.Outcome outcome = compare("--engine", "dead", "--parts", "/data/my parts");
        assertThat(outcome.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(outcome.err()).contains("parts in file:///data/my%20parts");
        outcome = compare("--engine", "dead", "--parts", "hdfs:///data/my parts");
        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("is no URI");
    }

    @Test
    void theLocalEngineIsTheDefault() {
        assertThat(compare("--engine", "local").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void threadsInsideReachTheRunnerOfEveryCommandThatHasThem() {
        List<Integer> asked = new CopyOnWriteArrayList<>();
        CommandLineHarness recording = new CommandLineHarness(new Recording(asked));
        String out = temporary.resolve("out").toString();
        recording.run("run", "baseline", "--threads-inside", "2");
        recording.run("compare", "--only", "baseline:1", "--threads-inside", "3");
        recording.run("compare", "baseline", "all-three", "--replications=2", "--out", out, "--threads-inside", "4");
        assertThat(asked).containsExactly(2, 3, 4);
    }

    private record Recording(List<Integer> asked) implements ReplicationRunner {
        @Override
        public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
            return new ToyRunner().run(scenario, replication, replicationSeed);
        }

        @Override
        public ReplicationRunner withThreadsInside(int threads) {
            asked.add(threads);
            return this;
        }
    }

    private CommandLineHarness.Outcome compare(String... engine) {
        List<String> words = new ArrayList<>(List.of("compare", "baseline", "all-three", "--replications=2", "--out"));
        words.add(temporary.resolve("out").toString());
        words.addAll(List.of(engine));
        return harness.run(words.toArray(String[]::new));
    }
}
