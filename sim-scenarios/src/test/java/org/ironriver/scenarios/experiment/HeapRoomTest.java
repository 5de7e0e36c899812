package org.ironriver.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ironriver.core.engine.WorldSettings;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;

class HeapRoomTest {

    private static final long MEBIBYTE = 1 << 20;

    @Test
    void moreCiviliansThanFitAreRefusedWithTheHeapThatTheyNeed() {
        assertThatThrownBy(() -> HeapRoom.require(baseline(1), 512 * MEBIBYTE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("138 million civilians, who take 722 MiB, in a heap of 512 MiB")
                .hasMessageContaining("a heap of 1522 MiB (-Xmx1522m), or a larger civilian-scale");
    }

    @Test
    void theNationFitsIntoSixGibibytesAndTheDefaultIntoLittle() {
        assertThatCode(() -> HeapRoom.require(baseline(1), 6_144 * MEBIBYTE)).doesNotThrowAnyException();
        assertThatCode(() -> HeapRoom.require(baseline(1_000), 256 * MEBIBYTE)).doesNotThrowAnyException();
    }

    private static WorldSettings baseline(int scale) {
        return ModelRunner.settings(Scenarios.builtIn("baseline").withCivilianScale(scale));
    }
}
