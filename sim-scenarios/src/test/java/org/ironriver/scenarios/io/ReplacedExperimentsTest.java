package org.ironriver.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.experiment.ToyRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedExperimentsTest {

    private static final ReplicationRunner TOY = new ToyRunner();
    private static final OptionalInt SAME = OptionalInt.empty();

    @TempDir
    Path temporary = Path.of(".");

    private Path whole = Path.of(".");
    private Path folder = Path.of(".");

    @BeforeEach
    void runTwelveWithoutInterruption() throws IOException {
        whole = temporary.resolve("whole");
        folder = temporary.resolve("broken");
        Stored.begin(whole, TOY, Scenarios.experiment(12, 1), new Cancellation());
    }

    @Test
    void aReplacementThatIsBrokenOffLeavesTheOldExperimentAside() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        String old = Files.readString(folder.resolve("runs.csv"));
        try (ExperimentFolder held = ExperimentFolder.open(folder, true)) {
            StoredExperiment.create(held, Scenarios.experiment(12, 1), Scenarios.LIBRARY, Stored.EXECUTION)
                    .close();
        }
        assertThat(folder.resolve(".replaced/runs.csv")).content().isEqualTo(old);
        Stored.extend(folder, TOY, OptionalInt.of(12));
        Stored.requireSameTables(folder, whole);
        assertThat(folder.resolve(".replaced")).doesNotExist();
    }

    @Test
    void anInterruptedReplacementLeavesTheOldExperimentAsideUntilItIsComplete() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        String old = Files.readString(folder.resolve("runs.csv"));
        Path aside = folder.resolve(".replaced");
        assertThat(replaceAndInterrupt(7))
                .contains("what was to be replaced is kept in " + aside + " until this experiment is complete");
        assertThat(folder.resolve("manifest.json")).content().contains("\"status\": \"interrupted\"");
        assertThat(aside.resolve("runs.csv")).content().isEqualTo(old);
        Stored.extend(folder, TOY, SAME);
        Stored.requireSameTables(folder, whole);
        assertThat(aside).doesNotExist();
    }

    @Test
    void aSecondReplacementKeepsAsideWhatTheFirstDidAndTheFirstToo() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        String old = Files.readString(folder.resolve("runs.csv"));
        replaceAndInterrupt(7);
        String first = Files.readString(folder.resolve("runs.csv"));
        Path second = folder.resolve(".replaced-2");
        assertThat(replaceAndInterrupt(2)).anyMatch(notice -> notice.contains(".replaced, " + second + " until"));
        assertThat(folder.resolve(".replaced/runs.csv")).content().isEqualTo(old);
        assertThat(second.resolve("runs.csv")).content().isEqualTo(first);
        Path mine = Files.createDirectory(folder.resolve(".replaced-mine"));
        assertThat(Stored.replace(folder, TOY, Scenarios.experiment(12, 1), new Cancellation()))
                .isEmpty();
        Stored.requireSameTables(folder, whole);
        assertThat(folder.resolve(".replaced")).doesNotExist();
        assertThat(second).doesNotExist();
        assertThat(mine).exists();
    }

    @Test
    void aReplacementOfWhichReplicationsFailedLeavesTheOldExperimentAside() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        ReplicationRunner broken = (scenario, replication, seed) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        Stored.replace(folder, broken, Scenarios.experiment(12, 1), new Cancellation());
        assertThat(folder.resolve(".replaced/runs.csv")).exists();
        Stored.extend(folder, TOY, SAME);
        Stored.requireSameTables(folder, whole);
        assertThat(folder.resolve(".replaced")).doesNotExist();
    }

    @Test
    void whereAllIsAsideTheRefusalsSayWhere() throws Exception {
        Stored.begin(folder, TOY, Scenarios.experiment(3, 1), new Cancellation());
        try (ExperimentFolder held = ExperimentFolder.open(folder, true)) {
            held.setAside();
        }
        assertThatThrownBy(() -> ExperimentFolder.open(folder, false))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("was to be replaced and is in " + folder.resolve(".replaced"));
        assertThatThrownBy(() -> ExperimentFolder.reopen(folder))
                .isInstanceOf(FolderRefusedException.class)
                .hasMessageContaining("what was to be replaced is in " + folder.resolve(".replaced"));
        Stored.extend(folder.resolve(".replaced"), TOY, OptionalInt.of(12));
        Stored.requireSameTables(folder.resolve(".replaced"), whole);
    }

    private List<String> replaceAndInterrupt(int replication) throws IOException {
        Cancellation cancellation = new Cancellation();
        return Stored.replace(
                folder, Stored.cancellingIn(replication, TOY, cancellation), Scenarios.experiment(12, 1), cancellation);
    }
}
