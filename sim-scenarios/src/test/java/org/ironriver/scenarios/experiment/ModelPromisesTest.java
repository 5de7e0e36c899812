package org.ironriver.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What experiments promise, on the model itself over half a year. */
class ModelPromisesTest {

    private static final int REPLICATIONS = 2;
    private static final String WINDOW =
            "from: 2018-01-01\nuntil: 2018-07-02\nburn-in-weeks: 8\ncivilian-scale: 5000\n";

    @TempDir
    static Path folder = Path.of(".");

    private static List<Scenario> scenarios = List.of();
    private static final Map<String, OutcomeSeries> SERIES = new TreeMap<>();
    private static ExperimentResult twoThreads =
            new ExperimentResult.Collector(Scenarios.experiment(1, 1)).result(ExperimentStatus.INTERRUPTED);

    @BeforeAll
    static void runAll() {
        scenarios = List.of(
                scenario("reference", ""),
                scenario("inert", policies("2018-01-01", 0)),
                scenario("later", policies("2018-04-02", 1)),
                scenario("acting", policies("2018-01-01", 1)));
        ExperimentResult.Collector collector = new ExperimentResult.Collector(experiment(REPLICATIONS));
        ResultSink keep = result -> {
            if (result instanceof ReplicationResult.Completed completed) {
                SERIES.put(completed.key().scenario() + completed.key().replication(), completed.series());
            }
        };
        ExperimentStatus status = new ExperimentRunner(new ModelRunner(), 2)
                .stream(experiment(REPLICATIONS), collector.andThen(keep), ExperimentListener.NONE, new Cancellation());
        twoThreads = collector.result(status);
        assertThat(twoThreads.failures()).isEmpty();
    }

    @Test
    void policiesOfZeroStrengthLeaveEveryOutcomeAsItWas() {
        assertThat(rows(twoThreads, "inert")).isEqualTo(rows(twoThreads, "reference"));
        assertThat(Contrast.between(twoThreads, scenarios.get(0), scenarios.get(1)))
                .isNotEmpty()
                .allSatisfy(
                        contrast -> assertThat(contrast.paired().difference()).isIn(0.0, Double.NaN));
    }

    @Test
    void policiesThatActLeaveTheirMark() {
        assertThat(rows(twoThreads, "acting")).isNotEqualTo(rows(twoThreads, "reference"));
    }

    @Test
    void beforeTheirDatePoliciesChangeNothing() {
        OutcomeSeries reference = series("reference");
        OutcomeSeries later = series("later");
        boolean changedAfterwards = false;
        for (int month = 0; month < reference.months(); month++) {
            for (int i = 0; i < reference.outcomes().size(); i++) {
                double before = reference.monthValue(i, month);
                double after = later.monthValue(i, month);
                if (reference.month(month).isBefore(YearMonth.of(2018, 4))) {
                    assertThat(after).as("%s", reference.outcomes().get(i)).isEqualTo(before);
                } else {
                    changedAfterwards |= after != before;
                }
            }
        }
        assertThat(changedAfterwards).isTrue();
    }

    @Test
    void oneThreadAndAShorterExperimentGiveTheSameRows() {
        ExperimentResult oneThread = new ExperimentRunner(new ModelRunner(), 1).run(experiment(1));
        for (Scenario scenario : scenarios) {
            assertThat(rows(oneThread, scenario.id()))
                    .isEqualTo(rows(twoThreads, scenario.id()).subList(0, 1));
        }
    }

    @Test
    void exchangingReferenceAndPolicyFlipsTheSign() {
        List<Contrast> there = Contrast.between(twoThreads, scenarios.get(0), scenarios.get(3));
        List<Contrast> back = Contrast.between(twoThreads, scenarios.get(3), scenarios.get(0));
        for (int i = 0; i < there.size(); i++) {
            Interval interval = there.get(i).paired().interval();
            assertThat(back.get(i).paired().difference())
                    .isEqualTo(0 - there.get(i).paired().difference());
            assertThat(back.get(i).paired().interval())
                    .isEqualTo(new Interval(0 - interval.high(), 0 - interval.low()));
        }
    }

    private static Experiment experiment(int replications) {
        return new Experiment(scenarios.get(0), scenarios.subList(1, scenarios.size()), replications, 3);
    }

    private static OutcomeSeries series(String scenario) {
        OutcomeSeries series = SERIES.get(scenario + 1);
        if (series == null) {
            throw new AssertionError("no series of " + scenario);
        }
        return series;
    }

    private static List<String> rows(ExperimentResult result, String id) {
        List<String> rows = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (scenario.id().equals(id)) {
                result.rows(scenario).forEach(row -> rows.add(Arrays.toString(row.values())));
            }
        }
        return rows;
    }

    private static Scenario scenario(String id, String interventions) {
        try {
            Path file = folder.resolve(id + ".yaml");
            return Scenarios.LIBRARY
                    .loadFile(Files.writeString(file, "id: " + id + "\n" + WINDOW + interventions))
                    .scenario();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String policies(String from, double strength) {
        StringWriter text = new StringWriter().append("interventions:\n");
        for (String id : Scenarios.LIBRARY.policies().listIds()) {
            text.append("  - {policy: " + id + ", from: " + from + ", strength: " + strength + "}\n");
        }
        return text.toString();
    }
}
