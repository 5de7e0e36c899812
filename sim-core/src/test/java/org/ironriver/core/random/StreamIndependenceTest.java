package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Luck along every field of the key, and across neighbours, is as good as independent: 30 streams of 131,072 words by
 * 17 statistics. False alarms: 1 in 10,000 for the family, 2·10⁻⁷ for each test.
 */
class StreamIndependenceTest {

    private static final int WORDS = 1 << 17;

    @Test
    void everyStreamPassesEveryTest() {
        requireAllStreamsPass(WORDS);
    }

    /** Sixteen times as many words; run by {@code mvn verify -Pstatistics}. */
    @Test
    @Tag("long")
    void everyStreamPassesEveryTestAtLength() {
        requireAllStreamsPass(16 * WORDS);
    }

    /** What the design was chosen against; also shows that the tests above can fail. */
    @Test
    void simplerMixturesOfTheKeyFail() {
        requireRejected("fields joined by exclusive or", i -> Mixing.finalise((i & 1023) ^ (i >>> 10)));
        requireRejected(
                "occasions in the highest bits, without the half turn",
                i -> Mixing.finalise(Mixing.ENTITY + Long.reverse(i) * Mixing.OCCASION));
        requireRejected(
                "one multiplier for two fields", i -> Mixing.finalise(((i & 1023) + (i >>> 10)) * Mixing.ENTITY));
        requireRejected(
                "one finaliser, occasion added last", i -> Mixing.finalise(i >>> 9) + (i & 511) * Mixing.OCCASION);
        requireRejected("half a finaliser", i -> {
            long z = i * Mixing.ENTITY;
            return (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        });
    }

    private static void requireAllStreamsPass(int words) {
        TestFamily family = new TestFamily();
        for (KeyStream stream : KeyStream.values()) {
            addAll(family, stream.name(), stream.words(words));
        }
        family.requireNoneRejected();
    }

    private static void requireRejected(String mixture, LongUnaryOperator draw) {
        TestFamily family = new TestFamily();
        long[] words = new long[WORDS];
        Arrays.setAll(words, draw::applyAsLong);
        addAll(family, mixture, words);
        assertThat(family.rejected()).as("rejected tests of: " + mixture).isNotEmpty();
    }

    private static void addAll(TestFamily family, String stream, long[] words) {
        for (StreamStatistic statistic : StreamStatistic.values()) {
            family.add(stream + " / " + statistic, statistic.pValue(words));
        }
    }
}
