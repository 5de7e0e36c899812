package org.ironriver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program that users start, with the model itself. */
@Timeout(180)
class ProgramIT {

    private static final List<String> SMALL_WORLD = List.of(
            "compare",
            "baseline",
            "all-three",
            "--replications",
            "2",
            "--years",
            "1",
            "--threads",
            "2",
            "--set",
            "smuggler.ants=500",
            "--civilian-scale",
            "10000",
            "--quiet");

    @TempDir
    Path temporary = Path.of(".");

    @Test
    void theCommandLineGivesTheSameTablesOnEitherEngine() throws Exception {
        Path local = temporary.resolve("local");
        Path spark = temporary.resolve("spark");
        run(local);
        run(spark, "--engine", "spark", "--master", "local[*]");
        Experiments.requireSameTables(spark, local);
        assertThat(Experiments.parts(spark.resolve("parts"))).isNotEmpty();
    }

    private static void run(Path out, String... engine) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx1g",
                "-Dlog4j2.configurationFile=classpath:ironriver-log4j2.properties",
                "-cp",
                System.getProperty("spark.program.for.tests") + System.getProperty("path.separator")
                        + System.getProperty("spark.home.for.tests") + "/jars/*",
                "org.ironriver.cli.Main"));
        command.addAll(SMALL_WORLD);
        command.addAll(List.of("--out", out.toString()));
        command.addAll(List.of(engine));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).doesNotContain("INFO", "WARN");
    }
}
