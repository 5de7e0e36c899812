package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.ironriver.scenarios.sensitivity.Screening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    private static final ReplicationRunner TOY = new ToyRunner();

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void runTen() throws IOException {
        Stored.begin(folder, TOY, Scenarios.experiment(10, 5), new Cancellation());
    }

    @Test
    void aTrueFolderHasNoDifference() throws Exception {
        Files.delete(folder.resolve("replications.journal"));
        Verification.Report report = sample(6, TOY);
        assertThat(report.differences()).isEmpty();
        assertThat(report.rows()).hasSize(6).isEqualTo(sample(6, TOY).rows());
        assertThat(report.values()).isEqualTo(6 * 3);
        assertThat(report.files()).isEqualTo(12);
        assertThat(sample(1_000, TOY).rows()).hasSize(30);
    }

    @Test
    void oneDigitOfOneValueIsFound() throws Exception {
        edit("runs.csv", "(?<value>all-three,7,-?\\d+,homicides,deaths/year,\\d+\\.\\d+)\\n", "${value}1\n");
        Verification.Report report = only("all-three", 7, TOY);
        assertThat(report.differences())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("runs.csv: not the file"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("all-three:7 homicides: ")
                        .contains(" in runs.csv, ")
                        .endsWith(" now"));
    }

    @Test
    void aModelThatGivesOtherResultsIsFound() throws Exception {
        ReplicationRunner other = (scenario, replication, seed) -> TOY.run(scenario, replication, seed ^ 1);
        assertThat(sample(2, other).differences()).hasSize(6).allMatch(line -> line.endsWith(" now"));
        ReplicationRunner broken = (scenario, replication, seed) -> {
            throw new IllegalStateException("broke");
        };
        assertThat(sample(2, broken).differences())
                .hasSize(2)
                .allMatch(line -> line.endsWith("broke down now: IllegalStateException: broke"));
    }

    @Test
    void otherWaysOfTheSameFlowAreFound() throws Exception {
        ReplicationRunner other = (scenario, replication, seed) -> {
            OutcomeSeries series = TOY.run(scenario, replication, seed);
            PathCounts there = series.paths();
            int[] counts =
                    IntStream.range(0, there.layout().cells()).map(there::count).toArray();
            counts[1]--;
            counts[2]++;
            return withPaths(series, new PathCounts(there.layout(), counts));
        };
        assertThat(only("all-three", 7, other).differences())
                .containsExactly(
                        "all-three:7 state AZ to place tamaulipas (and 1 other ways): 7 in paths.parquet, 6 now");
        Files.delete(folder.resolve("paths.parquet"));
        assertThat(only("all-three", 7, other).differences()).containsExactly("paths.parquet: missing");
    }

    private static OutcomeSeries withPaths(OutcomeSeries series, PathCounts paths) {
        int outcomes = series.outcomes().size();
        double[][] top = new double[outcomes][series.months()];
        double[][] bottom = new double[outcomes][series.months()];
        for (int outcome = 0; outcome < outcomes; outcome++) {
            for (int month = 0; month < series.months(); month++) {
                top[outcome][month] = series.numerator(outcome, month);
                bottom[outcome][month] = series.denominator(outcome, month);
            }
        }
        return new OutcomeSeries(series.outcomes(), series.month(0), series.windowYears(), top, bottom, paths);
    }

    @Test
    void missingAndEditedFilesAreFound() throws Exception {
        Files.delete(folder.resolve("series.parquet"));
        edit("scenarios/all-three.yaml", "civilian-scale: \\d+", "civilian-scale: 777");
        assertThat(sample(1, TOY).differences())
                .contains("series.parquet: missing")
                .anyMatch(line -> line.startsWith("scenarios/all-three.yaml: not the file"));
        edit("scenarios/all-three.yaml", "civilian-scale", "civilian-skale");
        assertThat(sample(1, TOY).differences()).anyMatch(line -> line.contains("did you mean 'civilian-scale'?"));
    }

    @Test
    void aTableThatCannotBeReadIsADifferenceAfterThoseOfHashes() throws Exception {
        for (byte[] damaged : List.of(
                withByte(folder.resolve("runs.csv"), (byte) 0xff),
                Arrays.copyOf(Files.readAllBytes(folder.resolve("runs.csv")), 700))) {
            Files.write(folder.resolve("runs.csv"), damaged);
            for (Verification.Report report : List.of(sample(2, TOY), only("all-three", 7, TOY))) {
                assertThat(report.rows()).isEmpty();
                assertThat(report.differences()).hasSize(2);
                assertThat(report.differences().get(0)).startsWith("runs.csv: not the file");
                assertThat(report.differences().get(1))
                        .startsWith("runs.csv")
                        .contains("; found: ")
                        .doesNotContain("\n");
            }
        }
    }

    @Test
    void aRowThatWasCutOffLeavesTheFindingsOfHashes() throws Exception {
        edit("runs.csv", "(?m)^all-three,7,.*\\R", "");
        edit("runs.csv", "(?m)^all-three,7,.*\\R", "");
        edit("runs.csv", "(?m)^all-three,7,.*\\R", "");
        assertThat(only("all-three", 7, TOY).differences())
                .containsExactly("runs.csv: not the file that the manifest has the SHA-256 of");
    }

    @Test
    void parquetThatCannotBeReadIsADifference() throws Exception {
        Path paths = folder.resolve("paths.parquet");
        Files.write(paths, Arrays.copyOf(Files.readAllBytes(paths), 100));
        Files.delete(folder.resolve("series.parquet"));
        Files.createDirectory(folder.resolve("series.parquet"));
        Verification.Report report = sample(1, TOY);
        assertThat(report.rows()).hasSize(1);
        assertThat(report.differences()).hasSize(3);
        assertThat(report.differences().get(0)).startsWith("paths.parquet: not the file");
        assertThat(report.differences().get(1)).startsWith("series.parquet: cannot be read: ");
        assertThat(report.differences().get(2)).contains("paths.parquet", "what cannot be read: ");
    }

    @Test
    void aPlanThatWasEditedIsADifference() throws Exception {
        folder = folder.resolve("screening");
        Screening screening =
                new Screening(Screening.Method.MORRIS, List.of("cartel.guns-per-member"), List.of("homicides"));
        Experiment experiment =
                new Experiment(Scenarios.builtIn("baseline"), List.of(Scenarios.builtIn("all-three")), 4, 5, screening);
        Stored.begin(folder, TOY, experiment, new Cancellation());
        assertThat(sample(2, TOY).differences()).isEmpty();
        byte[] plan = Files.readAllBytes(folder.resolve("plan.json"));
        edit("plan.json", "morris", "moris");
        requirePlanIsFound();
        Files.write(folder.resolve("plan.json"), Arrays.copyOf(plan, 30));
        requirePlanIsFound();
        Files.write(folder.resolve("plan.json"), new byte[] {(byte) 0xff});
        requirePlanIsFound();
    }

    private void requirePlanIsFound() throws IOException {
        assertThat(sample(2, TOY).differences())
                .hasSize(2)
                .allMatch(line -> line.contains("plan.json"))
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("plan.json: not the file"));
    }

    private static byte[] withByte(Path file, byte value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] = value;
        return bytes;
    }

    @Test
    void whatIsNoExperimentIsRefused() throws Exception {
        assertThatThrownBy(() -> only("all-tree", 1, TOY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("did you mean 'all-three'?");
        assertThatThrownBy(() -> only("all-three", 11, TOY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no replication 11 of all-three");
        Files.write(folder.resolve("manifest.json"), new byte[] {'{', (byte) 0xff, '}'});
        assertThatThrownBy(() -> sample(1, TOY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("no text in UTF-8");
        Files.writeString(folder.resolve("manifest.json"), "{ \"version\": ");
        assertThatThrownBy(() -> sample(1, TOY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("manifest.json");
        Files.delete(folder.resolve("manifest.json"));
        assertThatThrownBy(() -> sample(1, TOY))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("ironriver extend");
        Stored.extend(folder, TOY, OptionalInt.empty());
        assertThat(sample(1, TOY).differences()).isEmpty();
    }

    private Verification.Report sample(int size, ReplicationRunner runner) throws IOException {
        return Verification.of(folder, Scenarios.LIBRARY)
                .sample(size, new ExperimentRunner(runner, 2), ExperimentListener.NONE, new Cancellation());
    }

    private Verification.Report only(String scenario, int replication, ReplicationRunner runner) throws IOException {
        return Verification.of(folder, Scenarios.LIBRARY)
                .only(
                        scenario,
                        replication,
                        new ExperimentRunner(runner, 2),
                        ExperimentListener.NONE,
                        new Cancellation());
    }

    private void edit(String name, String pattern, String replacement) throws IOException {
        Path file = folder.resolve(name);
        String before = Files.readString(file);
        String after = before.replaceFirst(pattern, replacement);
        assertThat(after).as("the edited " + name).isNotEqualTo(before);
        Files.writeString(file, after);
    }
}
