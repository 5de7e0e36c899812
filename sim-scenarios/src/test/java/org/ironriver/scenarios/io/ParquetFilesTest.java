package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFilesTest {

    private static final ReplicationRunner TOY = new ToyRunner();
    private static final Experiment EXPERIMENT = Scenarios.experiment(3, 1);

    @TempDir
    Path temporary = Path.of(".");

    private Path folder = Path.of(".");

    @BeforeEach
    void runAnExperimentWithAFailure() throws IOException {
        folder = temporary.resolve("it's [odd]; {name}");
        ReplicationRunner runner = (scenario, replication, seed) -> {
            if (replication == 2 && scenario.id().equals("baseline")) {
                throw new IllegalStateException("broke");
            }
            return TOY.run(scenario, replication, seed);
        };
        Stored.begin(folder, runner, EXPERIMENT, new Cancellation());
    }

    @Test
    void runsHasTheRowsOfTheCsvInItsOrder() throws Exception {
        List<String> csv = Files.readAllLines(folder.resolve("runs.csv"));
        Path copy = Files.copy(folder.resolve("runs.parquet"), temporary.resolve("runs.parquet"));
        assertThat(ParquetRows.query("DESCRIBE SELECT * FROM '" + copy + "'"))
                .extracting(row -> row.substring(0, row.indexOf(",YES")))
                .containsExactly(
                        "scenario,VARCHAR",
                        "replication,INTEGER",
                        "seed,BIGINT",
                        "outcome,VARCHAR",
                        "unit,VARCHAR",
                        "value,DOUBLE");
        Path readBack = Files.copy(folder.resolve("runs.csv"), temporary.resolve("runs.csv"));
        assertThat(ParquetRows.read(copy))
                .hasSize(csv.size() - 1)
                .isEqualTo(ParquetRows.query(
                        "SELECT scenario, replication, seed, outcome, coalesce(unit, '') AS unit, value"
                                + " FROM read_csv('" + readBack
                                + "', all_varchar = false, types = {'seed': 'BIGINT', 'value':"
                                + " 'DOUBLE'})"));
    }

    @Test
    void seriesHasEveryMonthOfEveryOutcome() throws Exception {
        Path copy = Files.copy(folder.resolve("series.parquet"), temporary.resolve("series.parquet"));
        List<String> rows = ParquetRows.read(copy);
        assertThat(rows).hasSize(8 * 12 * 3);
        OutcomeSeries series = TOY.run(EXPERIMENT.alternatives().get(1), 1, EXPERIMENT.replicationSeed(1));
        assertThat(rows.get(0))
                .isEqualTo("all-three,1,2018-01-01,,,guns.crossed,guns/month," + series.monthValue(1, 0));
        assertThat(rows.get(2)).isEqualTo("all-three,1,2018-01-01,,,traces.share,share, of traced,null");
        assertThat(ParquetRows.query("SELECT count(*) FROM (SELECT (scenario, replication, month, place, weapon_class,"
                        + " outcome) AS k, lag(k) OVER () AS before FROM '" + copy + "') WHERE k <= before"))
                .as("rows out of order")
                .containsExactly("0");
        assertThat(ParquetRows.query(
                        "SELECT count(*) FROM '" + copy + "' WHERE scenario = 'baseline' AND replication = 2"))
                .containsExactly("0");
    }

    @Test
    void nothingPassingIsLeftInTheFolder() throws Exception {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".") || name.contains("unfinished"));
        }
    }
}
