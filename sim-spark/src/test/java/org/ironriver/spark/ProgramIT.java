package org.ironriver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program that users start, with the model itself. */
@Timeout(180)
class ProgramIT {

    private static final String ONE_YEAR = """
            id: %s
            extends: %s
            title: One year with a short burn-in
            from: 2020-01-01
            until: 2021-01-01
            burn-in-weeks: 4
            civilian-scale: 10000
            parameters:
              smuggler.ants: 3000
            """;

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

    private String scenario(String id, String base) throws IOException {
        Path file = temporary.resolve(id + ".yaml");
        return Files.writeString(file, String.format(Locale.ROOT, ONE_YEAR, id, base))
                .toString();
    }

    private void run(Path out, String... engine) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseParallelGC",
                "-Xmx1g",
                "-Dlog4j2.configurationFile=classpath:ironriver-log4j2.properties",
                "-cp",
                System.getProperty("spark.program.for.tests") + System.getProperty("path.separator")
                        + System.getProperty("spark.home.for.tests") + "/jars/*",
                "org.ironriver.cli.Main"));
        command.addAll(List.of("compare", scenario("present", "baseline"), scenario("together", "all-three")));
        command.addAll(List.of("--replications", "3", "--threads", "2", "--quiet"));
        command.addAll(List.of("--out", out.toString()));
        command.addAll(List.of(engine));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = program.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).doesNotContain("INFO", "WARN");
    }
}
