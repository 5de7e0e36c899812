package org.ironriver.scenarios.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
 * as failed and the others go on; a sink or listener that throws ends the experiment.
 *
 * <p>When it is cancelled, what has finished is delivered and what is under way is abandoned: its threads are daemons
 * and end with their replication. Interrupting the calling thread cancels as well.
 */
public final class ExperimentRunner {

    private static final int AHEAD_PER_THREAD = 4;

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
        ExecutorService pool = Executors.newFixedThreadPool(threads, daemons());
        try {
            return new Delivery(experiment, sink, listener, cancellation, pool).run();
        } finally {
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

    private ReplicationResult replicate(Scenario scenario, ReplicationKey key) {
        try {
            OutcomeSeries series = runner.run(scenario, key.replication(), key.seed());
            return new ReplicationResult.Completed(key, series);
        } catch (Throwable cause) { // an Error of one replication must not end the others
            return new ReplicationResult.Failed(key, cause);
        }
    }

    /** One experiment under way: starts replications ahead of the one that is to be delivered next. */
    private final class Delivery {
        private final Experiment experiment;
        private final ResultSink sink;
        private final ExperimentListener listener;
        private final Cancellation cancellation;
        private final ExecutorService pool;
        private final int total;
        private final Deque<CompletableFuture<ReplicationResult>> underWay = new ArrayDeque<>();
        private int begun;
        private int delivered;

        Delivery(
                Experiment experiment,
                ResultSink sink,
                ExperimentListener listener,
                Cancellation cancellation,
                ExecutorService pool) {
            this.experiment = experiment;
            this.sink = sink;
            this.listener = listener;
            this.cancellation = cancellation;
            this.pool = pool;
            this.total = Math.multiplyExact(experiment.scenarios().size(), experiment.replications());
        }

        ExperimentStatus run() {
            listener.started(total);
            while (delivered < total) {
                while (begun < total && underWay.size() < threads * AHEAD_PER_THREAD) {
                    begin();
                }
                if (!nextIsFinished()) {
                    deliverFinished();
                    return ExperimentStatus.INTERRUPTED;
                }
                deliver(underWay.removeFirst().join());
            }
            return ExperimentStatus.COMPLETE;
        }

        private void begin() {
            int scenarios = experiment.scenarios().size();
            int replication = begun / scenarios + 1;
            Scenario scenario = experiment.scenarios().get(begun % scenarios);
            ReplicationKey key =
                    new ReplicationKey(scenario.id(), replication, experiment.replicationSeed(replication));
            underWay.addLast(CompletableFuture.supplyAsync(() -> replicate(scenario, key), pool));
            begun++;
        }

        /** Waits for the next result; false if the experiment is cancelled first. */
        private boolean nextIsFinished() {
            CompletableFuture<ReplicationResult> next = underWay.getFirst();
            try {
                CompletableFuture.anyOf(next, cancellation.future()).get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            return !cancellation.isCancelled();
        }

        private void deliverFinished() {
            for (CompletableFuture<ReplicationResult> future : underWay) {
                if (future.isDone()) {
                    deliver(future.join());
                }
            }
        }

        private void deliver(ReplicationResult result) {
            delivered++;
            sink.accept(result);
            listener.finished(result, delivered, total);
        }
    }
}
