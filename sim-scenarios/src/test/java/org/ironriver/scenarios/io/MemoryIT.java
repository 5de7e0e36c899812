package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand replications of two scenarios in the heap that a hundred need. */
@Timeout(600)
class MemoryIT {

    private static final String HEAP = "-Xmx32m";
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int OUTCOMES = 3;

    @TempDir
    Path temporary = Path.of(".");

    @Test
    void memoryDoesNotGrowWithTheBatch() throws Exception {
        Path few = run("few", FEW);
        Path many = run("many", MANY);
        try (Stream<String> rows = Files.lines(many.resolve("runs.csv"))) {
            List<String> first = rows.filter(row -> {
                        String[] cells = row.split(",");
                        return cells[1].equals("replication") || Integer.parseInt(cells[1]) <= FEW;
                    })
                    .toList();
            assertThat(first).isEqualTo(Files.readAllLines(few.resolve("runs.csv")));
        }
        assertThat(ParquetRows.query("SELECT count(*) FROM '" + many.resolve("runs.parquet") + "'"))
                .containsExactly(Integer.toString(2 * MANY * OUTCOMES));
        assertThat(ParquetRows.query("SELECT count(*) FROM '" + many.resolve("series.parquet") + "'"))
                .containsExactly(Integer.toString(2 * MANY * OUTCOMES * 12));
    }

    private Path run(String name, int replications) throws IOException, InterruptedException {
        Path folder = temporary.resolve(name);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyReplications.class.getName(),
                        folder.toString(),
                        Integer.toString(replications))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(told).isZero();
        return folder;
    }
}
