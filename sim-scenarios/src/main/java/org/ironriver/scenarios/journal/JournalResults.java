package org.ironriver.scenarios.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.experiment.WholeDraws;
import org.ironriver.scenarios.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The results that a journal holds. Replications beyond the experiment's number are passed over.
 *
 * <p>Memory does not grow with the experiment, but for two columns of eight bytes, and a byte, a replication.
 */
public final class JournalResults implements Results, Closeable {

    private final Journal journal;
    private final Experiment experiment;
    private final ExperimentStatus status;
    private final Path scratch;
    private @Nullable ColumnFile columns;

    /** By scenario: asked for by every outcome. */
    private final Map<String, boolean[]> completed = new HashMap<>();

    /**
     * @param journal takes no more results
     * @param scratch a file to make while columns are read
     */
    public JournalResults(Journal journal, Experiment experiment, ExperimentStatus status, Path scratch) {
        this.journal = journal;
        this.experiment = experiment;
        this.status = status;
        this.scratch = scratch;
    }

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
        return journal.outcomes();
    }

    @Override
    public int completed(Scenario scenario) {
        return count(scenario, 1);
    }

    @Override
    public synchronized boolean[] isCompleted(Scenario scenario) {
        return completed.computeIfAbsent(scenario.id(), id -> findCompleted(scenario));
    }

    private boolean[] findCompleted(Scenario scenario) {
        boolean[] completed = new boolean[experiment.replications()];
        for (int i = 0; i < completed.length; i++) {
            completed[i] = journal.place(scenario.id(), i + 1) > 0;
        }
        return completed;
    }

    @Override
    public int failed(Scenario scenario) {
        return count(scenario, -1);
    }

    private int count(Scenario scenario, int sign) {
        int count = 0;
        for (int replication = 1; replication <= experiment.replications(); replication++) {
            count += Long.signum(journal.place(scenario.id(), replication)) == sign ? 1 : 0;
        }
        return count;
    }

    @Override
    public synchronized double[] values(Scenario scenario, int outcome) {
        List<String> ids = experiment.scenarios().stream().map(Scenario::id).toList();
        try {
            if (columns == null) {
                columns = ColumnFile.write(scratch, journal, ids, experiment.replications());
            }
            return columns.column(ids.indexOf(scenario.id()), outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void visit(Scenario scenario, RowVisitor visitor) throws IOException {
        for (int replication = 1; replication <= experiment.replications(); replication++) {
            Optional<double[]> values = journal.findValues(scenario.id(), replication);
            if (values.isPresent()) {
                visitor.completed(key(scenario, replication), values.get());
                continue;
            }
            Optional<ReplicationResult.Failed> failed = journal.findFailed(scenario.id(), replication);
            if (failed.isPresent()) {
                visitor.failed(failed.get());
            }
        }
    }

    /** Shows the monthly series of every completed replication of a scenario, in order of its number. */
    public void visitSeries(Scenario scenario, SeriesVisitor visitor) throws IOException {
        for (int replication = 1; replication <= experiment.replications(); replication++) {
            Optional<OutcomeSeries> series = journal.findSeries(scenario.id(), replication);
            if (series.isPresent()) {
                visitor.completed(key(scenario, replication), series.get());
            }
        }
    }

    /** Is shown series one by one. */
    @FunctionalInterface
    public interface SeriesVisitor {
        void completed(ReplicationKey key, OutcomeSeries series) throws IOException;
    }

    /** What is counted together; nothing if no replication was completed. */
    public PathLayout paths() {
        return journal.paths();
    }

    /** Shows the ways that firearms took in every completed replication of a scenario, in order of its number. */
    public void visitPaths(Scenario scenario, PathVisitor visitor) throws IOException {
        for (int replication = 1; replication <= experiment.replications(); replication++) {
            Optional<PathCounts> paths = journal.findPaths(scenario.id(), replication);
            if (paths.isPresent()) {
                visitor.completed(key(scenario, replication), paths.get());
            }
        }
    }

    /** Is shown counts of ways one by one. */
    @FunctionalInterface
    public interface PathVisitor {
        void completed(ReplicationKey key, PathCounts paths) throws IOException;
    }

    /** The ways that firearms took in one replication, if it was completed. */
    public Optional<PathCounts> findPaths(Scenario scenario, int replication) throws IOException {
        return journal.findPaths(scenario.id(), replication);
    }

    /** Shows the monthly series of every replication whose draw two scenarios completed, in order of its number. */
    public void visitPairs(Scenario first, Scenario second, PairVisitor visitor) throws IOException {
        boolean[] whole = WholeDraws.of(this, List.of(first, second));
        for (int replication = 1; replication <= whole.length; replication++) {
            if (whole[replication - 1]) {
                visitor.pair(
                        replication,
                        journal.findSeries(first.id(), replication).orElseThrow(),
                        journal.findSeries(second.id(), replication).orElseThrow());
            }
        }
    }

    /** Is shown pairs of series one by one. */
    @FunctionalInterface
    public interface PairVisitor {
        void pair(int replication, OutcomeSeries first, OutcomeSeries second);
    }

    private ReplicationKey key(Scenario scenario, int replication) {
        return new ReplicationKey(scenario.id(), replication, experiment.replicationSeed(replication));
    }

    @Override
    public synchronized void close() throws IOException {
        if (columns != null) {
            columns.close();
            columns = null;
        }
    }
}
