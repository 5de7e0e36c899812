package org.ironriver.scenarios.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Runs experiments on a pool of threads of its own.
 *
 * <p>Replications start in the order of (replication, scenario) and are delivered in it. Only a bounded number is
 * under way or waiting for delivery, so memory does not grow with the experiment. A replication that throws is delivered
 * as failed and the others go on; a sink, store or listener that throws ends the experiment.
 *
 * <p>When it is cancelled, what has finished is delivered and what is under way is abandoned: its threads are daemons
 * and end with their replication. Interrupting the calling thread cancels as well.
 */
public final class ExperimentRunner implements ExperimentEngine {

    private final ReplicationRunner runner;
    private final int threads;

    /** @param threads number of replications to run at once */
    public ExperimentRunner(ReplicationRunner runner, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads; allowed: 1 or more");
        }
        this.runner = runner;
        this.threads = threads;
    }

    @Override
    public int threads() {
        return threads;
    }

    /** Runs the experiment and keeps its results in memory. */
    public ExperimentResult run(Experiment experiment) {
        return run(experiment, ExperimentListener.NONE, new Cancellation());
    }

    /** As {@link #run(Experiment)}, followed and cancellable. */
    public ExperimentResult run(Experiment experiment, ExperimentListener listener, Cancellation cancellation) {
        ExperimentResult.Collector collector = new ExperimentResult.Collector(experiment);
        ExperimentStatus status = stream(experiment, collector, listener, cancellation);
        return collector.result(status);
    }

    /** Runs the experiment and gives each result away as it comes. */
    public ExperimentStatus stream(
            Experiment experiment, ResultSink sink, ExperimentListener listener, Cancellation cancellation) {
        return deliver(new Delivery(experiment, Delivery.NOWHERE, sink, listener, cancellation), listener);
    }

    @Override
    public ExperimentStatus complete(
            Experiment experiment, ReplicationStore store, ExperimentListener listener, Cancellation cancellation) {
        return deliver(new Delivery(experiment, store, result -> {}, listener, cancellation), listener);
    }

    @Override
    public ReplicationResult replicate(Experiment experiment, Scenario scenario, ReplicationKey key) {
        try {
            Scenario drawn = experiment.inReplication(scenario, key.replication());
            OutcomeSeries series = runner.run(drawn, key.replication(), key.seed());
            return new ReplicationResult.Completed(key, series);
        } catch (Throwable cause) { // an Error of one replication must not end the others
            return ReplicationResult.Failed.of(key, cause);
        }
    }

    /**
     * Refuses what does not fit into memory; to be asked before there is a folder for it.
     *
     * @param replications how many are to be run, of all scenarios together
     * @throws org.ironriver.core.input.InvalidInputException if as many at once as there would be do not fit
     */
    public void requireRoom(List<Scenario> scenarios, int replications) {
        scenarios.stream()
                .min(Comparator.comparingInt(Scenario::civilianScale))
                .ifPresent(largest -> runner.requireRoom(largest, Math.min(threads, replications)));
    }

    private ExperimentStatus deliver(Delivery delivery, ExperimentListener listener) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, daemons());
        try {
            return delivery.run(this, pool);
        } finally {
            delivery.abandon();
            pool.shutdownNow();
            listener.ended();
        }
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "replication-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
