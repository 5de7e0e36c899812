package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeyedRandomTest {

    private static final DecisionPoint POINT = DecisionPoint.LOAD_SIZE;

    private final KeyedRandom luck = new KeyedRandom(KeyedRandom.replicationSeed(1, 0));

    @Test
    void aDrawDoesNotDependOnWhatWasDrawnBefore() {
        List<Integer> entities = IntStream.range(0, 500).boxed().collect(Collectors.toList());
        double[] inOrder = new double[500];
        double[] reversed = new double[500];
        entities.forEach(entity -> inOrder[entity] = luck.gaussian(POINT, entity, 12));
        Collections.reverse(entities);
        entities.forEach(entity -> {
            luck.bits(DecisionPoint.DISPUTE_SHOT, entity, 12);
            reversed[entity] = luck.gaussian(POINT, entity, 12);
        });
        assertThat(reversed).isEqualTo(inOrder);
    }

    @Test
    void scenariosOfAReplicationShareItsLuck() {
        KeyedRandom other = new KeyedRandom(KeyedRandom.replicationSeed(1, 0));
        assertThat(other.bits(POINT, 31, 52)).isEqualTo(luck.bits(POINT, 31, 52));
    }

    @Test
    void everyFieldOfTheKeyMatters() {
        long draw = luck.bits(POINT, 5, 9);
        assertThat(luck.bits(DecisionPoint.RECOVERY, 5, 9)).isNotEqualTo(draw);
        assertThat(luck.bits(POINT, 6, 9)).isNotEqualTo(draw);
        assertThat(luck.bits(POINT, 5, 10)).isNotEqualTo(draw);
        assertThat(luck.bits(POINT, 9, 5)).isNotEqualTo(draw);
        assertThat(new KeyedRandom(KeyedRandom.replicationSeed(1, 1)).bits(POINT, 5, 9))
                .isNotEqualTo(draw);
        assertThat(new KeyedRandom(KeyedRandom.replicationSeed(2, 0)).bits(POINT, 5, 9))
                .isNotEqualTo(draw);
    }

    @Test
    void seedsOfReplicationsNeverMeet() {
        long[] seeds = LongStream.range(0, 1_000)
                .flatMap(seed -> IntStream.range(0, 1_000).mapToLong(r -> KeyedRandom.replicationSeed(seed, r)))
                .toArray();
        assertThat(Arrays.stream(seeds).distinct().count()).isEqualTo(seeds.length);
    }

    @Test
    void theLuckOfADecisionPointFollowsFromItsNameAlone() {
        assertThat(DecisionPoint.DEALER_VOLUME.salt()).isEqualTo(Mixing.hashName("DEALER_VOLUME"));
        assertThat(Arrays.stream(DecisionPoint.values()).map(DecisionPoint::salt))
                .doesNotHaveDuplicates();
    }

    @Test
    void uniformsStayInsideTheirInterval() {
        assertThat(KeyedRandom.toUniform(-1L)).isEqualTo(1 - 0x1p-53).isLessThan(1);
        assertThat(KeyedRandom.toUniform(0)).isZero();
        assertThat(KeyedRandom.toOpenUniform(0)).isEqualTo(0x1p-53);
        assertThat(KeyedRandom.toOpenUniform(-1L)).isEqualTo(1 - 0x1p-53);
    }

    @Test
    void certainEventsHappenAndImpossibleOnesDoNot() {
        for (int entity = 0; entity < 1_000; entity++) {
            assertThat(luck.chance(POINT, entity, 0, 1)).isTrue();
            assertThat(luck.chance(POINT, entity, 0, 0)).isFalse();
            assertThat(luck.poisson(POINT, entity, 0, 0)).isZero();
            assertThat(luck.roundRandomly(POINT, entity, 0, 3)).isEqualTo(3);
            assertThat(luck.index(POINT, entity, 0, 1)).isZero();
            assertThat(luck.logNormal(POINT, entity, 0, 2.5, 0)).isEqualTo(2.5);
        }
    }

    @Test
    void argumentsThatMakeNoSenseAreRefusedWithTheDecisionPointAndTheRange() {
        requireRefused(() -> luck.chance(POINT, 1, 0, Double.NaN), "probability", "LOAD_SIZE", "NaN", "0 to 1");
        requireRefused(() -> luck.chance(POINT, 1, 0, 1.0000001), "probability", "1.0000001");
        requireRefused(() -> luck.poisson(POINT, 1, 0, -0.1), "mean", "LOAD_SIZE", "-0.1");
        requireRefused(() -> luck.poisson(POINT, 1, 0, Double.NaN), "mean", "NaN");
        requireRefused(() -> luck.binomial(POINT, 1, 0, -1, 0.5), "number of trials", "-1");
        requireRefused(() -> luck.binomial(POINT, 1, 0, 3, -0.5), "probability", "-0.5");
        requireRefused(() -> luck.roundRandomly(POINT, 1, 0, -2), "expected", "-2");
        requireRefused(() -> luck.index(POINT, 1, 0, 0), "bound", "at least 1");
        requireRefused(() -> luck.logNormal(POINT, 1, 0, 0, 1), "median", "above 0");
        requireRefused(() -> luck.logNormal(POINT, 1, 0, 1, Double.NaN), "sigma", "NaN");
        requireRefused(() -> luck.gamma(POINT, 1, 0, 0, 1), "shape", "0.01");
        requireRefused(() -> luck.gamma(POINT, 1, 0, 1, Double.POSITIVE_INFINITY), "scale", "Infinity");
        requireRefused(() -> luck.weibull(POINT, 1, 0, -1, 1), "shape", "-1");
        requireRefused(() -> luck.pareto(POINT, 1, 0, 1, 0), "tail index", "above 0");
    }

    private static void requireRefused(ThrowingCallable draw, String... words) {
        assertThatThrownBy(draw).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(words);
    }
}
