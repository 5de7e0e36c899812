package org.ironriver.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentEngine;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark inside this process: the same tables as without it. */
class SparkEngineTest {

    @TempDir
    Path temporary = Path.of(".");

    @Test
    void tablesAreThoseOfTheLocalEngineByteForByte() throws Exception {
        Path local = temporary.resolve("local");
        Path spark = temporary.resolve("on spark");
        Experiment experiment = Experiments.twoScenarios(40);
        Experiments.run(local, Experiments.local(new BrittleToy()), experiment, ExperimentListener.NONE);
        Experiments.run(spark, onSpark(spark), Experiments.twoScenarios(25), ExperimentListener.NONE);
        Experiments.extend(spark, onSpark(spark), 40);
        Experiments.requireSameTables(spark, local);
        assertThat(Files.readString(spark.resolve("runs.csv")))
                .contains("all-three," + BrittleToy.BREAKS + "," + experiment.replicationSeed(BrittleToy.BREAKS)
                        + ",failed,,");
        assertThat(Files.readString(spark.resolve("manifest.json")))
                .contains("IllegalStateException: the toy breaks here,; as it should");
        assertThat(Experiments.parts(spark.resolve("parts")))
                .hasSizeGreaterThan(2)
                .allMatch(file -> file.getFileName().toString().matches("part-\\d+-\\d+\\.parquet"));
    }

    @Test
    void aCancelledExperimentKeepsWhatEndedAndCallsItselfInterrupted() throws Exception {
        Path spark = temporary.resolve("spark");
        Cancellation cancellation = new Cancellation();
        Kept kept = new Kept();
        ExperimentListener cancelling = new ExperimentListener() {
            @Override
            public void finished(ReplicationResult result, int done, int total) {
                if (done == 3) {
                    cancellation.cancel();
                }
            }
        };
        try (ExperimentEngine engine = Experiments.spark(new SlowToy(), Optional.empty(), spark.resolve("parts"))) {
            assertThat(engine.complete(Experiments.twoScenarios(1_000), kept, cancelling, cancellation))
                    .isEqualTo(ExperimentStatus.INTERRUPTED);
        }
        assertThat(kept.results).isBetween(3, 200);
    }

    @Test
    void aMasterThatSparkDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Experiments.spark(new BrittleToy(), Optional.of("foo"), temporary))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--master foo")
                .hasMessageContaining("spark://host:7077");
    }

    @Test
    void aRunnerThatExecutorsCannotMakeIsRefused() {
        BrittleToy toy = new BrittleToy();
        try (ExperimentEngine engine = Experiments.spark(
                (scenario, number, seed) -> toy.run(scenario, number, seed), Optional.empty(), temporary)) {
            assertThatThrownBy(() -> engine.complete(
                            Experiments.twoScenarios(1), new Kept(), ExperimentListener.NONE, new Cancellation()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("a public class with a public constructor without arguments");
        }
    }

    private ExperimentEngine onSpark(Path folder) {
        return Experiments.spark(new BrittleToy(), Optional.of("local[2]"), folder.resolve("parts"));
    }

    /** Counts what it is to keep. */
    private static final class Kept implements ReplicationStore {
        int results;

        @Override
        public boolean holds(ReplicationKey key) {
            return false;
        }

        @Override
        public void keep(ReplicationResult result) {
            results++;
        }
    }
}
