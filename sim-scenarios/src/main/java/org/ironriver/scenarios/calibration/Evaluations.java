package org.ironriver.scenarios.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ironriver.scenarios.experiment.Cancellation;

/** Runs the model at points of a fit, on all threads; what the log knows already is not run again. */
final class Evaluations implements AutoCloseable {

    private final Likelihood likelihood;
    private final SimulatedFigures model;
    private final EvaluationLog log;
    private final Calibration.Settings settings;
    private final Cancellation cancellation;
    private final Calibration.Progress progress;
    private final ExecutorService pool;
    private final List<double[]> points = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    /** By figure: a point has it. */
    private final boolean[] had;

    private int runNow;

    Evaluations(
            Likelihood likelihood,
            SimulatedFigures model,
            EvaluationLog log,
            Calibration.Settings settings,
            Cancellation cancellation,
            Calibration.Progress progress) {
        this.likelihood = likelihood;
        this.model = model;
        this.log = log;
        this.settings = settings;
        this.cancellation = cancellation;
        this.progress = progress;
        this.had = new boolean[likelihood.targets().size()];
        this.pool = Executors.newFixedThreadPool(settings.threads(), task -> {
            Thread thread = new Thread(task, "calibration");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The points that were run, in their order. */
    List<double[]> points() {
        return Collections.unmodifiableList(points);
    }

    /** Says how many points are done. */
    void tell() {
        progress.told(points.size(), runNow);
    }

    /** Why points broke down. */
    List<String> failures() {
        return failures;
    }

    /** Runs what is not known yet; each point is kept when all its replications have ended, whatever others do. */
    void run(List<double[]> asked) {
        List<List<Future<?>>> running = new ArrayList<>();
        for (double[] point : asked) {
            boolean known = log.find(point).isPresent();
            running.add(
                    known
                            ? List.of()
                            : begin(
                                    point,
                                    point,
                                    IntStream.rangeClosed(1, settings.replications())
                                            .toArray()));
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!running.get(i).isEmpty()) {
                await(asked.get(i), running.get(i));
                runNow++;
            }
            points.add(asked.get(i));
            double[] figures = transformed(asked.get(i));
            for (int figure = 0; figure < had.length; figure++) {
                had[figure] |= Double.isFinite(figures[figure]);
            }
            tell();
        }
    }

    /** Figures of single histories at a point, as the likelihood compares them. */
    List<double[]> histories(double[] point, int histories) {
        List<double[]> keys = new ArrayList<>();
        List<double[]> missing = new ArrayList<>();
        List<List<Future<?>>> running = new ArrayList<>();
        for (int r = 1; r <= histories; r++) {
            double[] key = Arrays.copyOf(point, point.length + 1);
            key[point.length] = r;
            keys.add(key);
            if (log.find(key).isEmpty()) {
                missing.add(key);
                running.add(begin(key, point, r));
            }
        }
        for (int i = 0; i < missing.size(); i++) {
            await(missing.get(i), running.get(i));
        }
        return keys.stream().map(this::transformed).toList();
    }

    /** Runs replications at a point; the last that ends keeps their means under the key. */
    private List<Future<?>> begin(double[] key, double[] point, int... replications) {
        double[][] figures = new double[replications.length][];
        AtomicInteger left = new AtomicInteger(replications.length);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < replications.length; i++) {
            int number = i;
            running.add(pool.submit(() -> {
                figures[number] = model.at(point, replications[number]);
                if (left.decrementAndGet() == 0) {
                    log.keep(key, means(figures));
                }
                return null;
            }));
        }
        return running;
    }

    private static double[] means(double[][] figures) {
        double[] means = new double[figures[0].length];
        for (double[] each : figures) {
            for (int i = 0; i < means.length; i++) {
                means[i] += each[i] / figures.length;
            }
        }
        return means;
    }

    /** A point at which a replication broke down is known to this fit alone: the next one tries it again. */
    private void await(double[] key, List<Future<?>> replications) {
        for (Future<?> replication : replications) {
            if (cancellation.isCancelled()) {
                throw new CancellationException("cancelled after " + log.size() + " points");
            }
            try {
                replication.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException unwritten) {
                    throw new UncheckedIOException(unwritten);
                }
                failures.add(String.valueOf(e.getCause()));
                double[] unknown = new double[likelihood.targets().size()];
                Arrays.fill(unknown, Double.NaN);
                log.assume(key, unknown);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                CancellationException cancelled = new CancellationException("interrupted");
                cancelled.initCause(e);
                throw cancelled;
            }
        }
    }

    /** The figures at a point that was run, as the likelihood compares them. */
    double[] transformed(double[] point) {
        double[] figures =
                log.find(point).orElseThrow(() -> new IllegalStateException("a point that was not evaluated"));
        double[] transformed = new double[figures.length];
        for (int i = 0; i < figures.length; i++) {
            transformed[i] = likelihood.transformed(i, figures[i]);
        }
        return transformed;
    }

    /** Whether figures are without any, or without one that a point has: what is not known of some histories alone must not speak for them. */
    boolean lacks(double[] figures) {
        return Arrays.stream(figures).noneMatch(Double::isFinite)
                || IntStream.range(0, had.length).anyMatch(i -> had[i] && !Double.isFinite(figures[i]));
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
