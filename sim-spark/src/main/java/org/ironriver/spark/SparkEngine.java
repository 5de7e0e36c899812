package org.ironriver.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationStore;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * Runs experiments on Spark. Tasks run batches of replications and write them as Parquet; as each task ends, the driver reads
 * its file and keeps the results in the store. A task that is lost with its machine is run again by Spark.
 *
 * <p>Memory of the driver: some bytes a replication, and one batch.
 */
final class SparkEngine implements ExperimentEngine {

    private final JavaSparkContext spark;
    private final Request request;

    private SparkEngine(JavaSparkContext spark, Request request) {
        this.spark = spark;
        this.request = request;
    }

    /** What the engine was asked for. */
    private record Request(org.ironriver.scenarios.experiment.EngineProvider.Request asked, SparkConf conf) {}

    static SparkEngine open(org.ironriver.scenarios.experiment.EngineProvider.Request asked) {
        try {
            SparkConf conf = SparkSettings.of(asked);
            return new SparkEngine(new JavaSparkContext(conf), new Request(asked, conf));
        } catch (Exception e) { // Scala does not say which
            throw new InvalidInputException(
                    asked.master().map(master -> "--master " + master).orElse("--engine spark"),
                    "what Spark cannot start with: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "a master that Spark knows and that answers, such as spark://host:7077 or local[4]",
                    null,
                    e);
        }
    }

    /** Cores that have registered by now, at least one. */
    @Override
    public int threads() {
        return Math.max(1, spark.defaultParallelism());
    }

    @Override
    public ReplicationResult replicate(Experiment experiment, Scenario scenario, ReplicationKey key) {
        return new ExperimentRunner(request.asked().runner(), 1).replicate(experiment, scenario, key);
    }

    @Override
    public ExperimentStatus complete(
            Experiment experiment, ReplicationStore store, ExperimentListener listener, Cancellation cancellation) {
        List<ReplicationKey> missing = missing(experiment, store);
        listener.started(missing.size());
        try {
            if (missing.isEmpty()) {
                return ExperimentStatus.COMPLETE;
            }
            ShippedExperiment shipped = ShippedExperiment.of(
                    experiment, new ScenarioLibrary(), request.asked().runner());
            Broadcast<ShippedExperiment> sent = spark.broadcast(shipped);
            try {
                PartsFolder parts =
                        SparkSettings.parts(request.asked().parts() + "/" + UUID.randomUUID(), request.conf());
                return new BatchRun(
                                spark, new RunBatch(sent, parts), parts, new Keeping(store, listener, missing.size()))
                        .run(missing, cancellation);
            } finally {
                sent.destroy();
            }
        } finally {
            listener.ended();
        }
    }

    private static List<ReplicationKey> missing(Experiment experiment, ReplicationStore store) {
        List<ReplicationKey> missing = new ArrayList<>();
        for (int replication = 1; replication <= experiment.replications(); replication++) {
            long seed = experiment.replicationSeed(replication);
            for (Scenario scenario : experiment.scenarios()) {
                ReplicationKey key = new ReplicationKey(scenario.id(), replication, seed);
                if (!store.holds(key)) {
                    missing.add(key);
                }
            }
        }
        return missing;
    }

    @Override
    public void close() {
        spark.close();
    }
}
