package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** By the birthday bound, any of these finds a collision of a perfect 64-bit hash with a probability below 10⁻⁶. */
class IdentityTest {

    @Test
    void firearmsOfAnEraNeverShareAnIdentity() {
        long buyers = 4_000;
        long[] firearms = LongStream.range(0, buyers * 52 * 2 * 5)
                .map(i -> Identity.of(i / 520, i / 10 % 52, i / 5 % 2, i % 5))
                .toArray();
        requireDistinct(firearms);
    }

    @Test
    void identitiesMadeOfIdentitiesStayApart() {
        long[] loads = LongStream.range(0, 1_000_000)
                .map(i -> Identity.of(Identity.of(i % 1_000, 3), i / 1_000, 0))
                .toArray();
        requireDistinct(loads);
    }

    @Test
    void theNumberAndOrderOfFieldsMatter() {
        requireDistinct(new long[] {
            Identity.of(1, 2),
            Identity.of(2, 1),
            Identity.of(1, 2, 0),
            Identity.of(0, 1, 2),
            Identity.of(1, 2, 0, 0),
            Identity.of(0, 0, 1, 2),
            Identity.of(0, 0),
            Identity.of(0, 0, 0),
            Identity.of(0, 0, 0, 0)
        });
    }

    @Test
    void modulesHaveSpacesOfTheirOwn() {
        requireDistinct(new long[] {
            Identity.of(Identity.space("auditor"), 1),
            Identity.of(Identity.space("inspector"), 1),
            Identity.of(Identity.space("auditor"), 2),
            Identity.of(0, 1)
        });
    }

    private static void requireDistinct(long[] identities) {
        assertThat(Arrays.stream(identities).distinct().count()).isEqualTo(identities.length);
    }
}
