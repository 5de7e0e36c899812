package org.ironriver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A master and two workers, whose processes are killed. */
@Timeout(180)
class ClusterIT {

    private static final int REPLICATIONS = 150;

    @TempDir
    Path temporary = Path.of(".");

    private final List<String> set = new ArrayList<>();

    @BeforeEach
    void tellExecutorsWhatTheyNeed() throws Exception {
        Path toys =
                LoopbackCluster.jarOf(temporary.resolve("toys.jar"), BrittleToy.class, SlowToy.class, DeadlyToy.class);
        set("spark.jars", System.getProperty("spark.program.for.tests") + "," + toys);
        set("spark.executor.memory", "600m");
        set("spark.task.maxFailures", "4");
    }

    private void set(String key, String value) {
        set.add(key);
        System.setProperty(key, value);
    }

    @AfterEach
    void forget() {
        set.forEach(System::clearProperty);
    }

    @Test
    void anExecutorAndAWorkerThatAreKilledChangeNothing() throws Exception {
        Path local = temporary.resolve("local");
        Path spark = temporary.resolve("spark");
        Experiment experiment = Experiments.twoScenarios(REPLICATIONS);
        Experiments.run(local, Experiments.local(new BrittleToy()), experiment, ExperimentListener.NONE);
        try (LoopbackCluster cluster = cluster()) {
            Killing killing = new Killing(cluster);
            Experiments.run(spark, on(cluster, new SlowToy(), spark), experiment, killing);
            assertThat(killing.executorKilled).isTrue();
            assertThat(killing.workerKilled).isTrue();
        }
        Experiments.requireSameTables(spark, local);
    }

    @Test
    void aReplicationThatEndsItsExecutorsFailsAloneAndItsNeighboursDoNot() throws Exception {
        Path spark = temporary.resolve("spark");
        Experiment experiment = Experiments.twoScenarios(40);
        set("spark.task.maxFailures", "2");
        try (LoopbackCluster cluster = cluster()) {
            Experiments.run(spark, on(cluster, new DeadlyToy(), spark), experiment, ExperimentListener.NONE);
        }
        List<String> failed = Files.readAllLines(spark.resolve("runs.csv")).stream()
                .filter(row -> row.contains(",failed,"))
                .toList();
        assertThat(failed)
                .containsExactly(
                        row("all-three", BrittleToy.BREAKS, experiment),
                        row("baseline", DeadlyToy.ENDS_THE_PROCESS, experiment));
        assertThat(Files.readString(spark.resolve("manifest.json"))).contains("every executor that ran it died");
    }

    private static String row(String scenario, int replication, Experiment experiment) {
        return scenario + "," + replication + "," + experiment.replicationSeed(replication) + ",failed,,";
    }

    private LoopbackCluster cluster() throws Exception {
        return new LoopbackCluster(Path.of(System.getProperty("spark.home.for.tests")), temporary, 2);
    }

    private static ExperimentEngine on(LoopbackCluster cluster, ReplicationRunner runner, Path folder) {
        return Experiments.spark(runner, Optional.of(cluster.master()), folder.resolve("parts"));
    }

    /** Kills one worker's executor after a sixth of the replications, and the other worker after half of them. */
    private static final class Killing implements ExperimentListener {
        private final LoopbackCluster cluster;
        boolean executorKilled;
        boolean workerKilled;

        Killing(LoopbackCluster cluster) {
            this.cluster = cluster;
        }

        @Override
        public void finished(ReplicationResult result, int done, int total) {
            if (!executorKilled && done > total / 6) {
                executorKilled = cluster.killExecutor(0);
            }
            if (!workerKilled && done > total / 2) {
                workerKilled = cluster.killWorker(1);
            }
        }
    }
}
