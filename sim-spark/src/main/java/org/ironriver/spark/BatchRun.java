package org.ironriver.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * The tasks of an experiment under way. Their files are taken in the order in which they end.
 *
 * <p>A replication that ends the JVM it is in, as one does that needs more memory than there is, takes the others of its batch
 * with it. So when Spark gives a task up because its executors died, what is missing is run again one by one, and only a
 * replication whose executors die again and again fails.
 */
final class BatchRun {

    /** Of a batch that is lost, as many replications are run again. */
    private static final int MOST_IN_A_BATCH = 32;

    /** Enough for the last tasks to end at nearly the same time. */
    private static final int BATCHES_FOR_EACH_CORE = 16;

    private static final int LOOK_EVERY_MILLISECONDS = 50;
    private static final String EXECUTOR_DIED = "ExecutorLostFailure";

    private final JavaSparkContext spark;
    private final RunBatch task;
    private final PartsFolder parts;
    private final Keeping keeping;
    private final Set<String> taken = new HashSet<>();
    private final Set<ReplicationKey> left = new LinkedHashSet<>();

    BatchRun(JavaSparkContext spark, RunBatch task, PartsFolder parts, Keeping keeping) {
        this.spark = spark;
        this.task = task;
        this.parts = parts;
        this.keeping = keeping;
    }

    ExperimentStatus run(List<ReplicationKey> missing, Cancellation cancellation) {
        left.addAll(missing);
        try {
            @Nullable Throwable failure = runJob(batches(missing), cancellation);
            if (failure != null && !cancellation.isCancelled()) {
                requireExecutorDied(failure);
                runOneByOne(cancellation);
            }
            parts.keepOnly(taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cancellation.isCancelled() && !left.isEmpty() ? ExperimentStatus.INTERRUPTED : ExperimentStatus.COMPLETE;
    }

    private List<Batch> batches(List<ReplicationKey> missing) {
        int even = missing.size() / (Math.max(1, spark.defaultParallelism()) * BATCHES_FOR_EACH_CORE);
        int size = Math.max(1, Math.min(MOST_IN_A_BATCH, even));
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += size) {
            int until = Math.min(missing.size(), from + size);
            batches.add(Batch.of("part-" + batches.size(), missing.subList(from, until)));
        }
        return batches;
    }

    private void runOneByOne(Cancellation cancellation) throws IOException {
        int number = 0;
        for (ReplicationKey key : List.copyOf(left)) {
            @Nullable Throwable failure = runJob(List.of(Batch.of("single-" + number++, List.of(key))), cancellation);
            if (cancellation.isCancelled()) {
                return;
            }
            if (failure != null) {
                requireExecutorDied(failure);
                keep(List.of(new ReplicationResult.Failed(
                        key, "every executor that ran it died: it may need more memory than an executor has", "")));
            }
        }
    }

    /** @return why Spark gave it up, or null if all tasks ended or it was cancelled */
    private @Nullable Throwable runJob(List<Batch> batches, Cancellation cancellation) throws IOException {
        BlockingQueue<String> ended = new LinkedBlockingQueue<>();
        SimpleFutureAction<String> job = submit(batches, ended);
        try {
            while (!cancellation.isCancelled()) {
                String file = ended.poll(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (file != null) {
                    take(file);
                } else if (job.isCompleted()) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancellation.cancel();
        }
        if (!job.isCompleted()) {
            job.cancel();
        }
        for (String file = ended.poll(); file != null; file = ended.poll()) {
            take(file);
        }
        return job.isCompleted() && job.value().get().isFailure()
                ? job.value().get().failed().get()
                : null;
    }

    private SimpleFutureAction<String> submit(List<Batch> batches, BlockingQueue<String> ended) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            all.add(i);
        }
        return spark.sc()
                .submitJob(
                        spark.parallelize(batches, batches.size()).rdd(),
                        task,
                        CollectionConverters.asScala(all).toSeq(),
                        (index, file) -> {
                            ended.add(file);
                            return BoxedUnit.UNIT;
                        },
                        () -> "");
    }

    private void take(String file) throws IOException {
        taken.add(file);
        keep(parts.read(file));
    }

    private void keep(List<ReplicationResult> results) throws IOException {
        keeping.keep(results);
        results.forEach(result -> left.remove(result.key()));
    }

    private static void requireExecutorDied(Throwable failure) throws IOException {
        if (!String.valueOf(failure.getMessage()).contains(EXECUTOR_DIED)) {
            throw new IOException("Spark gave up: " + failure.getMessage(), failure);
        }
    }
}
