package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.ironriver.scenarios.format.CsvRecords;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code paths.csv}: which ways firearms take. */
class PathsTableTest {

    private static final int REPLICATIONS = 6;
    private static final Experiment EXPERIMENT = Scenarios.experiment(REPLICATIONS, 1);

    @TempDir
    Path folder = Path.of(".");

    @Test
    void hasMeansAndPairedDifferencesOfEveryWayThatIsTaken() throws IOException {
        Stored.begin(folder, new ToyRunner(), EXPERIMENT, new Cancellation());
        List<Map<String, String>> rows = rows();
        assertThat(rows.stream()
                        .filter(row -> row.get("scenario").equals("baseline"))
                        .map(row -> row.get("from_kind") + " " + row.get("from") + " > " + row.get("to_kind") + " "
                                + row.get("to")))
                .as("no row for what is never taken")
                .containsExactly(
                        "state AZ > place sonora",
                        "state AZ > place tamaulipas",
                        "state TX > place tamaulipas",
                        "place sonora > buyer cartel",
                        "place tamaulipas > buyer cartel");
        assertThat(rows).hasSize(5 * EXPERIMENT.scenarios().size());
        for (Scenario scenario : EXPERIMENT.alternatives()) {
            PairedDifference arizona = paired(scenario, 0);
            Map<String, String> row = row(rows, scenario.id(), "AZ", "sonora");
            assertThat(row.get("replications")).isEqualTo("6");
            assertThat(number(row, "guns_per_year")).isCloseTo(arizona.mean(), within(1e-9));
            assertThat(number(row, "difference")).isZero();
            Map<String, String> texan = row(rows, scenario.id(), "TX", "tamaulipas");
            PairedDifference texas = paired(scenario, 3);
            assertThat(number(texan, "difference")).isCloseTo(texas.difference(), within(1e-9));
            assertThat(number(texan, "ci_low")).isCloseTo(texas.interval().low(), within(1e-9));
            assertThat(texas.difference()).isNegative();
        }
        assertThat(row(rows, "baseline", "AZ", "sonora").get("difference")).isEmpty();
    }

    @Test
    void pairsOfWhichOneBrokeDownDoNotCount() throws IOException {
        ReplicationRunner brittle = (scenario, replication, seed) -> {
            if (replication == 2 && !scenario.interventions().isEmpty()) {
                throw new IllegalStateException("breaks");
            }
            return new ToyRunner().run(scenario, replication, seed);
        };
        Stored.begin(folder, brittle, EXPERIMENT, new Cancellation());
        List<Map<String, String>> rows = rows();
        assertThat(row(rows, "all-three", "AZ", "sonora").get("replications")).isEqualTo("5");
        assertThat(row(rows, "baseline", "AZ", "sonora").get("replications")).isEqualTo("6");
    }

    /** What the table should say, from all replications at once. */
    private static PairedDifference paired(Scenario scenario, int cell) {
        double[] before = new double[REPLICATIONS];
        double[] there = new double[REPLICATIONS];
        double years = scenario.calendar().windowYears();
        for (int i = 0; i < REPLICATIONS; i++) {
            before[i] = paths(EXPERIMENT.reference(), i + 1).count(cell) / years;
            there[i] = paths(scenario, i + 1).count(cell) / years;
        }
        return PairedDifference.of(before, there);
    }

    private static PathCounts paths(Scenario scenario, int replication) {
        return new ToyRunner()
                .run(scenario, replication, EXPERIMENT.replicationSeed(replication))
                .paths();
    }

    private List<Map<String, String>> rows() throws IOException {
        try (Reader in = Files.newBufferedReader(folder.resolve("paths.csv"))) {
            return new ArrayList<>(CsvRecords.read("paths.csv", in, PathsTable.COLUMNS));
        }
    }

    private static Map<String, String> row(List<Map<String, String>> rows, String scenario, String from, String to) {
        return rows.stream()
                .filter(row -> row.get("scenario").equals(scenario)
                        && row.get("from").equals(from)
                        && row.get("to").equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
