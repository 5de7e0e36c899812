package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void theLocalEngineIsTheDefault() {
        assertThat(compare("--engine", "local").code()).isEqualTo(ExitCode.DONE);
    }

    private CommandLineHarness.Outcome compare(String... engine) {
        List<String> words = new ArrayList<>(List.of("compare", "baseline", "all-three", "--replications=2", "--out"));
        words.add(temporary.resolve("out").toString());
        words.addAll(List.of(engine));
        return harness.run(words.toArray(String[]::new));
    }
}
