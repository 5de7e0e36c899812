package org.ironriver.scenarios.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * What an experiment found: each replication's outcomes over the window. Monthly series are not kept; take them from
 * a {@link ResultSink}.
 */
public final class ExperimentResult implements Results {

    private final Experiment experiment;
    private final ExperimentStatus status;
    private final List<Outcome> outcomes;
    private final Map<String, List<Row>> rows;
    private final List<ReplicationResult.Failed> failures;

    private ExperimentResult(Collector collected, ExperimentStatus status) {
        this.experiment = collected.experiment;
        this.status = status;
        this.outcomes = List.copyOf(collected.outcomes);
        Map<String, List<Row>> copy = new LinkedHashMap<>();
        collected.rows.forEach((id, ensemble) -> copy.put(id, List.copyOf(ensemble)));
        this.rows = Collections.unmodifiableMap(copy);
        this.failures = List.copyOf(collected.failures);
    }

    /**
     * One complete replication.
     *
     * @param values the outcomes over the window, in the order of {@link ExperimentResult#outcomes()}; not to be changed
     */
    public record Row(ReplicationKey key, double[] values) {}

    @Override
    public Experiment experiment() {
        return experiment;
    }

    @Override
    public ExperimentStatus status() {
        return status;
    }

    @Override
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** The complete replications of a scenario, in order of their number. */
    public List<Row> rows(Scenario scenario) {
        List<Row> ensemble = rows.get(scenario.id());
        if (ensemble == null) {
            throw new IllegalArgumentException("the experiment has no scenario '" + scenario.id() + "'");
        }
        return ensemble;
    }

    /** The replications that broke down, in order of (replication, scenario). */
    public List<ReplicationResult.Failed> failures() {
        return failures;
    }

    @Override
    public int completed(Scenario scenario) {
        return rows(scenario).size();
    }

    @Override
    public boolean[] isCompleted(Scenario scenario) {
        boolean[] completed = new boolean[experiment.replications()];
        rows(scenario).forEach(row -> completed[row.key().replication() - 1] = true);
        return completed;
    }

    @Override
    public int failed(Scenario scenario) {
        return (int) failures.stream()
                .filter(failed -> failed.key().scenario().equals(scenario.id()))
                .count();
    }

    @Override
    public double[] values(Scenario scenario, int outcome) {
        double[] values = new double[experiment.replications()];
        Arrays.fill(values, Double.NaN);
        for (Row row : rows(scenario)) {
            values[row.key().replication() - 1] = row.values()[outcome];
        }
        return values;
    }

    @Override
    public void visit(Scenario scenario, RowVisitor visitor) throws IOException {
        Map<Integer, ReplicationResult.Failed> broken = new TreeMap<>();
        for (ReplicationResult.Failed failed : failures) {
            if (failed.key().scenario().equals(scenario.id())) {
                broken.put(failed.key().replication(), failed);
            }
        }
        Map<Integer, Row> complete = new TreeMap<>();
        rows(scenario).forEach(row -> complete.put(row.key().replication(), row));
        for (int replication = 1; replication <= experiment.replications(); replication++) {
            Row row = complete.get(replication);
            ReplicationResult.Failed failed = broken.get(replication);
            if (row != null) {
                visitor.completed(row.key(), row.values());
            } else if (failed != null) {
                visitor.failed(failed);
            }
        }
    }

    /** Keeps results as they come. */
    public static final class Collector implements ResultSink {

        private final Experiment experiment;
        private final Map<String, List<Row>> rows = new LinkedHashMap<>();
        private final List<ReplicationResult.Failed> failures = new ArrayList<>();
        private List<Outcome> outcomes = List.of();

        public Collector(Experiment experiment) {
            this.experiment = experiment;
            for (Scenario scenario : experiment.scenarios()) {
                rows.put(scenario.id(), new ArrayList<>());
            }
        }

        @Override
        public void accept(ReplicationResult result) {
            if (result instanceof ReplicationResult.Failed failed) {
                failures.add(failed);
            } else if (result instanceof ReplicationResult.Completed completed) {
                keep(completed.key(), completed.series());
            }
        }

        public ExperimentResult result(ExperimentStatus status) {
            return new ExperimentResult(this, status);
        }

        private void keep(ReplicationKey key, OutcomeSeries series) {
            if (outcomes.isEmpty()) {
                outcomes = series.outcomes();
            } else if (!outcomes.equals(series.outcomes())) {
                throw new IllegalStateException(
                        key + " measured other outcomes than the replications before it; they cannot be compared");
            }
            double[] values = new double[outcomes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = series.windowValue(i);
            }
            List<Row> ensemble = rows.get(key.scenario());
            if (ensemble == null) {
                throw new IllegalArgumentException("the experiment has no scenario '" + key.scenario() + "'");
            }
            ensemble.add(new Row(key, values));
        }
    }
}
