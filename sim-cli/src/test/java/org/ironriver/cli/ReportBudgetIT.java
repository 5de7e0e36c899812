package org.ironriver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.format.CsvRecords;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report stays small: five scenarios of 200 replications, with all the outcomes and ways of the model. How long it takes is
 * measured, not asserted: see docs/performance.md.
 */
class ReportBudgetIT {

    private static final long MOST_BYTES = 5_000_000;
    private static final PathLayout PATHS = PathLayout.of(Geography.load());

    @Test
    void fiveScenariosOfTwoHundredReplicationsAreUnderFiveMegabytes(@TempDir Path folder) throws IOException {
        String out = folder.resolve("large").toString();
        CommandLineHarness ironriver = new CommandLineHarness(new Wide(outcomes()));
        String years = System.getProperty("budget.years", "3");
        CommandLineHarness.Outcome made =
                ironriver.run("compare", "--replications", "200", "--years", years, "--out", out, "--quiet");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(ironriver.run("report", out).code()).isZero();
        long bytes = Files.size(Path.of(out, "report.html"));
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    /** What the model measures, by name and unit. */
    private static List<Outcome> outcomes() throws IOException {
        Map<String, Outcome> outcomes = new TreeMap<>();
        try (Reader in = Files.newBufferedReader(Path.of("..", "results", "default", "contrasts.csv"))) {
            for (Map<String, String> row : CsvRecords.read("contrasts.csv", in, List.of("outcome", "unit"))) {
                String name = row.get("outcome");
                boolean yearly = row.get("unit").endsWith("/year");
                outcomes.put(
                        name,
                        new Outcome(
                                name,
                                row.get("unit"),
                                Outcome.Direction.LESS_IS_BETTER,
                                yearly ? Outcome.Aggregation.YEARLY_TOTAL : Outcome.Aggregation.MEAN,
                                name.equals("guns.crossed") || name.equals("homicides")));
            }
        }
        return List.copyOf(outcomes.values());
    }

    /** As many outcomes as the model has, each a number near 1,000. */
    private record Wide(List<Outcome> outcomes) implements ReplicationRunner {

        @Override
        public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
            KeyedRandom luck = new KeyedRandom(replicationSeed);
            int months = scenario.calendar().months();
            double effect = 1 - 0.03 * scenario.interventions().size();
            double[][] top = new double[outcomes.size()][months];
            double[][] bottom = new double[outcomes.size()][months];
            for (int i = 0; i < outcomes.size(); i++) {
                for (int month = 0; month < months; month++) {
                    top[i][month] =
                            effect * (1_000 + 300 * luck.uniform(DecisionPoint.DEALER_VOLUME, 1_000L * i, month));
                    bottom[i][month] = 1;
                }
            }
            return new OutcomeSeries(
                    outcomes,
                    YearMonth.from(scenario.from()),
                    scenario.calendar().windowYears(),
                    top,
                    bottom,
                    new PathCounts(PATHS, ways(luck, effect)));
        }

        /** In every cell some firearms, few in most, as in the model. */
        private static int[] ways(KeyedRandom luck, double effect) {
            int[] counts = new int[PATHS.cells()];
            for (int cell = 0; cell < counts.length; cell++) {
                double rare = luck.uniform(DecisionPoint.DEALER_VOLUME, cell, -1);
                counts[cell] = (int) (effect * 40_000 * rare * rare * rare * rare);
            }
            return counts;
        }
    }
}
