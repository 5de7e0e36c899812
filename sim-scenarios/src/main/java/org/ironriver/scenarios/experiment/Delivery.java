package org.ironriver.scenarios.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.ironriver.scenarios.scenario.Scenario;

/** One experiment under way: starts replications ahead of the one that is to be delivered next. */
final class Delivery {

    /** Keeps nothing. */
    static final ReplicationStore NOWHERE = new ReplicationStore() {
        @Override
        public boolean holds(ReplicationKey key) {
            return false;
        }

        @Override
        public void keep(ReplicationResult result) {}
    };

    private static final int AHEAD_PER_THREAD = 4;

    private final Experiment experiment;
    private final ReplicationStore store;
    private final ResultSink sink;
    private final ExperimentListener listener;
    private final Cancellation cancellation;
    private final List<Scenario> scenarios;
    private final int places;
    private final Deque<CompletableFuture<ReplicationResult>> underWay = new ArrayDeque<>();

    /** Where in the order of (replication, scenario) the next one to begin stands. */
    private int next;

    private int total;
    private int delivered;
    private volatile boolean abandoned;

    Delivery(
            Experiment experiment,
            ReplicationStore store,
            ResultSink sink,
            ExperimentListener listener,
            Cancellation cancellation) {
        this.experiment = experiment;
        this.store = store;
        this.sink = sink;
        this.listener = listener;
        this.cancellation = cancellation;
        this.scenarios = experiment.scenarios();
        this.places = scenarios.size() * experiment.replications();
    }

    ExperimentStatus run(ExperimentRunner runner, Executor pool) {
        total = countMissing();
        if (total > 0) {
            runner.requireRoom(scenarios, total);
        }
        listener.started(total);
        while (delivered < total) {
            while (underWay.size() < runner.threads() * AHEAD_PER_THREAD && begin(runner, pool)) {
                // As many as may be under way at once.
            }
            if (!nextIsFinished()) {
                deliverFinished();
                return ExperimentStatus.INTERRUPTED;
            }
            deliver(underWay.removeFirst());
        }
        return ExperimentStatus.COMPLETE;
    }

    /** A replication that breaks down from now on does so because it was interrupted, and is not kept. */
    void abandon() {
        abandoned = true;
    }

    private int countMissing() {
        int missing = 0;
        for (int place = 0; place < places; place++) {
            missing += store.holds(key(place)) ? 0 : 1;
        }
        return missing;
    }

    /** Begins the next replication that is missing, if there is one. */
    private boolean begin(ExperimentRunner runner, Executor pool) {
        while (next < places) {
            int place = next++;
            ReplicationKey key = key(place);
            if (!store.holds(key)) {
                Scenario scenario = scenarios.get(place % scenarios.size());
                underWay.addLast(
                        CompletableFuture.supplyAsync(() -> kept(runner.replicate(experiment, scenario, key)), pool));
                return true;
            }
        }
        return false;
    }

    private ReplicationKey key(int place) {
        int replication = place / scenarios.size() + 1;
        return new ReplicationKey(
                scenarios.get(place % scenarios.size()).id(), replication, experiment.replicationSeed(replication));
    }

    private ReplicationResult kept(ReplicationResult result) {
        if (abandoned && result instanceof ReplicationResult.Failed) {
            return result;
        }
        try {
            store.keep(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result;
    }

    /** Waits for the next result; false if the experiment is cancelled first. */
    private boolean nextIsFinished() {
        try {
            CompletableFuture.anyOf(underWay.getFirst(), cancellation.future()).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
        return !cancellation.isCancelled();
    }

    private void deliverFinished() {
        for (CompletableFuture<ReplicationResult> future : underWay) {
            if (future.isDone()) {
                deliver(future);
            }
        }
    }

    private void deliver(CompletableFuture<ReplicationResult> future) {
        try {
            ReplicationResult result = future.join();
            delivered++;
            sink.accept(result);
            listener.finished(result, delivered, total);
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    /** What a store threw in another thread. */
    private static RuntimeException unwrapped(Exception thrown) {
        Throwable cause = thrown.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }
}
