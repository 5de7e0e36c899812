package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyedPriorityTest {

    private static final DecisionPoint POINT = DecisionPoint.STOCK_PRIORITY;

    private final KeyedRandom luck = new KeyedRandom(5);

    @Test
    void aNewcomerLeavesTheOrderOfTheOthersAsItWas() {
        List<Long> before = queue(LongStream.range(0, 200).boxed().toList(), 7, 3);
        List<Long> after = queue(LongStream.range(0, 201).boxed().toList(), 7, 3);
        after.remove(200L);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theOrderDoesNotDependOnPositionInAList() {
        List<Long> choosers = new ArrayList<>(LongStream.range(0, 200).boxed().toList());
        List<Long> forwards = queue(choosers, 7, 3);
        Collections.reverse(choosers);
        assertThat(queue(choosers, 7, 3)).isEqualTo(forwards);
    }

    @Test
    void everyAlternativeAndOccasionHasAnOrderOfItsOwn() {
        List<Long> choosers = LongStream.range(0, 50).boxed().toList();
        assertThat(queue(choosers, 7, 3)).isNotEqualTo(queue(choosers, 8, 3)).isNotEqualTo(queue(choosers, 7, 4));
    }

    @Test
    void equalPrioritiesAreSettledByIdentity() {
        assertThat(KeyedPriority.precedes(4, 1, 4, 2)).isTrue();
        assertThat(KeyedPriority.precedes(4, 2, 4, 1)).isFalse();
        assertThat(KeyedPriority.precedes(3, 9, 4, 1)).isTrue();
    }

    /** Chi-square with 19 degrees of freedom; false alarm 1 in 10,000. */
    @Test
    void everyoneIsFirstEquallyOften() {
        long[] first = new long[20];
        double[] expected = new double[20];
        for (int tick = 0; tick < 20_000; tick++) {
            first[
                    queue(LongStream.range(0, 20).boxed().toList(), 1, tick)
                            .get(0)
                            .intValue()]++;
        }
        Arrays.fill(expected, 1_000);
        assertThat(ChiSquare.pValue(first, expected)).isGreaterThan(1e-4);
    }

    private List<Long> queue(List<Long> choosers, long alternative, long tick) {
        List<Long> queue = new ArrayList<>(choosers);
        queue.sort(Comparator.comparingLong(chooser -> KeyedPriority.of(luck, POINT, chooser, alternative, tick)));
        return queue;
    }
}
