package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed, and disks that are full: what had finished is safe, and the tables end the same. */
@Timeout(600)
class CrashIT {

    private static final int KILLS = 20;
    private static final int REPLICATIONS = 60;
    private static final int SCENARIOS = 3;
    private static final int ALL = REPLICATIONS * SCENARIOS;
    private static final int MILLISECONDS_FOR_TABLES = 3_000;
    private static final int THREADS = 2;
    private static final Pattern TO_RUN = Pattern.compile("(\\d+) replications to run");

    private final List<Process> started = new ArrayList<>();

    @TempDir
    Path temporary = Path.of(".");

    private Path whole = Path.of(".");
    private Path folder = Path.of(".");

    @BeforeEach
    void runWithoutInterruption() throws Exception {
        whole = temporary.resolve("whole");
        folder = temporary.resolve("broken");
        Told told = new Told(start(List.of(), compare(whole)));
        assertThat(told.waitFor()).as(told.text()).isZero();
    }

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void killedAtTwentyRandomMomentsItEndsAsIfItHadNotBeen() throws Exception {
        SplittableRandom random = new SplittableRandom(20);
        int kills = 0;
        int finished = 0;
        while (kills < KILLS) {
            boolean begun = Files.exists(folder.resolve("replications.journal"));
            Told told = new Told(start(List.of(), begun ? extend() : compare(folder)));
            if (finished < ALL) {
                told.waitForFinished(random.nextInt(0, ALL * 3 / 2 / KILLS));
            }
            // Among replications, most of the time; once all are done, at any time between start and the last table.
            int milliseconds = random.nextInt(finished < ALL ? 40 : MILLISECONDS_FOR_TABLES);
            if (!told.process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                // Unlike Process.destroyForcibly, this leaves what it told to be read.
                kills += told.process.toHandle().destroyForcibly() ? 1 : 0;
            }
            told.waitFor();
            if (told.missing() >= 0) {
                assertThat(ALL - told.missing())
                        .as("replications kept, after a kill that may cost those in flight only")
                        .isGreaterThanOrEqualTo(finished - THREADS);
                finished = ALL - told.missing() + told.finished.get();
            }
        }
        Told last = new Told(start(List.of(), extend()));
        assertThat(last.waitFor()).as(last.text()).isZero();
        requireSameTables();
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "a shell bounds the size of files");
        long kibibytes = Files.size(whole.resolve("replications.journal")) * 9 / 10 / 1024;
        List<String> bounded = List.of("/bin/bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "bounded");
        Told told = new Told(start(bounded, compare(folder)));
        assertThat(told.waitFor()).as(told.text()).isEqualTo(1);
        assertThat(told.text())
                .contains("cannot write " + folder.resolve("replications.journal"))
                .contains("replications are safe in " + folder)
                .contains("ironriver extend " + folder)
                .doesNotContain("unforeseen");
        Told again = new Told(start(List.of(), extend()));
        assertThat(again.waitFor()).as(again.text()).isZero();
        assertThat(again.missing()).isLessThan(ALL / 2);
        requireSameTables();
    }

    private static List<String> compare(Path out) {
        return List.of(
                "compare",
                "baseline",
                "dealer-oversight",
                "all-three",
                "--replications",
                Integer.toString(REPLICATIONS),
                "--threads",
                Integer.toString(THREADS),
                "--out",
                out.toString());
    }

    private List<String> extend() {
        return List.of(
                "extend",
                folder.toString(),
                "--replications",
                Integer.toString(REPLICATIONS),
                "--threads",
                Integer.toString(THREADS));
    }

    private Process start(List<String> before, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SlowToyMain.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    /** What a process tells, read while it runs. */
    private static final class Told {
        final Process process;
        final AtomicInteger finished = new AtomicInteger();
        private final List<String> lines = new ArrayList<>();
        private final BufferedReader err;

        Told(Process process) {
            this.process = process;
            this.err = process.errorReader(StandardCharsets.UTF_8);
        }

        /** Reads until so many replications have told that they are done, or the process has nothing more to tell. */
        void waitForFinished(int wanted) throws IOException {
            while (finished.get() < wanted && readLine()) {
                // One line at a time.
            }
        }

        int waitFor() throws IOException, InterruptedException {
            while (readLine()) {
                // To the end.
            }
            return process.waitFor();
        }

        private boolean readLine() throws IOException {
            String line = err.readLine();
            if (line == null) {
                return false;
            }
            lines.add(line);
            if (TO_RUN.matcher(line).matches()) {
                finished.set(0); // before, a replication that is kept may have been run again as a check
            }
            finished.addAndGet(line.startsWith("done ") ? 1 : 0);
            return true;
        }

        /** How many replications it found missing when it began; -1 if it did not come to tell. */
        int missing() {
            Matcher matcher = TO_RUN.matcher(text());
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
        }

        String text() {
            return String.join("\n", lines);
        }
    }

    private void requireSameTables() throws Exception {
        assertThat(tables(folder)).isEqualTo(tables(whole));
        for (String table : List.of("runs.parquet", "series.parquet")) {
            assertThat(rows(folder.resolve(table))).isEqualTo(rows(whole.resolve(table)));
        }
    }

    private static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.matches("scenarios/.*|.*\\.csv|summary.json")) {
                    tables.put(name, Files.readString(file));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT t::VARCHAR FROM '" + file + "' AS t")) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
