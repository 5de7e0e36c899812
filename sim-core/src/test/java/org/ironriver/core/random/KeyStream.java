package org.ironriver.core.random;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Sequences of draws in which one field of the key moves, or in which neighbours alternate. The model draws along all
 * of them: a stream that is not random would show as a pattern in time, in space or between replications.
 */
enum KeyStream {
    ENTITY(i -> Keys.LUCK.bits(Keys.POINT, i, 0)),
    ENTITY_NEGATIVE(i -> Keys.LUCK.bits(Keys.POINT, -1 - i, 7)),
    ENTITY_IN_HIGH_BITS(i -> Keys.LUCK.bits(Keys.POINT, i << 40, 0)),
    ENTITY_REVERSED_BITS(i -> Keys.LUCK.bits(Keys.POINT, Long.reverse(i), 0)),
    ENTITY_GRAY_CODE(i -> Keys.LUCK.bits(Keys.POINT, i ^ (i >>> 1), 0)),
    OCCASION(i -> Keys.LUCK.bits(Keys.POINT, 1, i)),
    OCCASION_NEGATIVE(i -> Keys.LUCK.bits(Keys.POINT, 1, -1 - i)),
    OCCASION_IN_HIGH_BITS(i -> Keys.LUCK.bits(Keys.POINT, 1, i << 40)),
    OCCASION_REVERSED_BITS(i -> Keys.LUCK.bits(Keys.POINT, 1, Long.reverse(i))),
    OCCASION_IN_HIGHEST_BITS(i -> Keys.LUCK.bits(Keys.POINT, i >>> 4, (i & 15) << 60)),
    OCCASION_IN_MIDDLE_BITS(i -> Keys.LUCK.bits(Keys.POINT, i >>> 4, (i & 15) << 28)),
    OCCASION_OF_TWO_HALVES(i -> Keys.LUCK.bits(Keys.POINT, 1, (i & 511) << 32 | (i >>> 9))),
    ENTITY_IN_HIGHEST_BITS(i -> Keys.LUCK.bits(Keys.POINT, (i & 15) << 60, i >>> 4)),
    DIAGONAL(i -> Keys.LUCK.bits(Keys.POINT, i, i)),
    ANTIDIAGONAL(i -> Keys.LUCK.bits(Keys.POINT, i, -i)),
    ENTITIES_THEN_OCCASIONS(i -> Keys.LUCK.bits(Keys.POINT, i & 1023, i >>> 10)),
    OCCASIONS_THEN_ENTITIES(i -> Keys.LUCK.bits(Keys.POINT, i >>> 9, i & 511)),
    TWO_ENTITIES(i -> Keys.LUCK.bits(Keys.POINT, 5 + (i & 1), i >>> 1)),
    TWO_OCCASIONS(i -> Keys.LUCK.bits(Keys.POINT, i >>> 1, 100 + (i & 1))),
    TWO_DECISIONS(i -> Keys.LUCK.bits((i & 1) == 0 ? Keys.POINT : Keys.OTHER_POINT, i >>> 1, 3)),
    ALL_DECISIONS(i -> Keys.LUCK.bits(Keys.POINTS[(int) (i % Keys.POINTS.length)], i / Keys.POINTS.length, 0)),
    TWO_EXPERIMENT_SEEDS(i -> ((i & 1) == 0 ? Keys.LUCK : Keys.LUCK_OF_NEXT_SEED).bits(Keys.POINT, i >>> 1, 0)),
    TWO_REPLICATIONS(i -> ((i & 1) == 0 ? Keys.LUCK : Keys.LUCK_OF_NEXT_REPLICATION).bits(Keys.POINT, i >>> 1, 0)),
    EXPERIMENT_SEED(i -> new KeyedRandom(KeyedRandom.replicationSeed(i, 0)).bits(Keys.POINT, 0, 0)),
    REPLICATION(i -> new KeyedRandom(KeyedRandom.replicationSeed(1, (int) i)).bits(Keys.POINT, 0, 0)),
    REPLICATION_SEED_AS_GIVEN(i -> new KeyedRandom(i).bits(Keys.POINT, 0, 0)),
    IDENTITY_BY_FIRST_FIELD(i -> Keys.LUCK.bits(Keys.POINT, Identity.of(i, 0), 0)),
    IDENTITY_BY_LAST_FIELD(i -> Keys.LUCK.bits(Keys.POINT, Identity.of(12, 40, 0, i), 0)),
    IDENTITY_OF_ORIGIN(i -> Keys.LUCK.bits(Keys.POINT, Identity.of(i >>> 8, (i >>> 4) & 15, i & 15), 0)),
    IDENTITY_ITSELF(i -> Identity.of(i >>> 9, i & 511));

    private final LongUnaryOperator draw;

    KeyStream(LongUnaryOperator draw) {
        this.draw = draw;
    }

    long[] words(int count) {
        long[] words = new long[count];
        Arrays.setAll(words, draw::applyAsLong);
        return words;
    }

    /** Apart from the constants, since an enum's own static fields are not there yet when its constants are made. */
    private static final class Keys {
        static final DecisionPoint[] POINTS = DecisionPoint.values();
        static final DecisionPoint POINT = DecisionPoint.SOURCE_PROPOSAL;
        static final DecisionPoint OTHER_POINT = DecisionPoint.SOURCE_ACCEPTANCE;
        static final KeyedRandom LUCK = new KeyedRandom(KeyedRandom.replicationSeed(1, 0));
        static final KeyedRandom LUCK_OF_NEXT_SEED = new KeyedRandom(KeyedRandom.replicationSeed(2, 0));
        static final KeyedRandom LUCK_OF_NEXT_REPLICATION = new KeyedRandom(KeyedRandom.replicationSeed(1, 1));
    }
}
