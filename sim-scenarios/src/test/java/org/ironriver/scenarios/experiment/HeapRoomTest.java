package org.ironriver.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ironriver.core.engine.WorldSettings;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;

class HeapRoomTest {

    private static final long MEBIBYTE = 1 << 20;

    @Test
    void moreCiviliansThanFitAreRefusedWithTheHeapThatTheyNeed() {
        assertThatThrownBy(() -> HeapRoom.require(baseline(1), 512 * MEBIBYTE, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("138 million civilians, who take 722 MiB, in a heap of 512 MiB")
                .hasMessageContaining("a heap of 1522 MiB (-Xmx1522m), or a larger civilian-scale");
    }

    @Test
    void severalNationsAtOnceAreRefusedWhereOneWouldFit() {
        assertThatCode(() -> HeapRoom.require(baseline(1), 2_048 * MEBIBYTE, 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> HeapRoom.require(baseline(1), 2_048 * MEBIBYTE, 4))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("138 million civilians in each of 4 replications at once, who take 28")
                .hasMessageContaining("fewer replications at once (--threads 1), or a larger civilian-scale");
    }

    @Test
    void nothingRunsOfAnExperimentThatDoesNotFit() {
        ReplicationRunner crowded = new ReplicationRunner() {
            @Override
            public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
                throw new AssertionError("it runs");
            }

            @Override
            public void requireRoom(Scenario scenario, int atOnce) {
                throw new InvalidInputException(scenario.id(), atOnce + " at once", "fewer");
            }
        };
        assertThatThrownBy(() -> new ExperimentRunner(crowded, 64).run(Scenarios.experiment(10, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("30 at once");
    }

    @Test
    void fourNationsFitIntoSixGibibytesAndEightDefaultsIntoLittle() {
        assertThatCode(() -> HeapRoom.require(baseline(1), 6_144 * MEBIBYTE, 4)).doesNotThrowAnyException();
        assertThatCode(() -> HeapRoom.require(baseline(1_000), 256 * MEBIBYTE, 8))
                .doesNotThrowAnyException();
    }

    private static WorldSettings baseline(int scale) {
        return ModelRunner.settings(Scenarios.builtIn("baseline").withCivilianScale(scale));
    }
}
