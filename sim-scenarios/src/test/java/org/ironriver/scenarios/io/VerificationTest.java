package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
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
    void whatIsNoExperimentIsRefused() throws Exception {
        assertThatThrownBy(() -> only("all-tree", 1, TOY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("did you mean 'all-three'?");
        assertThatThrownBy(() -> only("all-three", 11, TOY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no replication 11 of all-three");
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
