package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of neighbours that share a word of memory do not get into one another, at any scale. */
class ConditionsTest {

    private static final int CIVILIANS = 100;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50, 1_000, 10_000})
    void eachCivilianHasCountsOfItsOwn(int scale) {
        Conditions conditions = new Conditions(CIVILIANS, scale);
        int[][] expected = new int[CIVILIANS][3];
        Random random = new Random(scale);
        for (int n = 0; n < 2_000; n++) {
            int civilian = random.nextInt(CIVILIANS);
            Arrays.setAll(expected[civilian], count -> random.nextInt(scale + 1));
            conditions.set(civilian, expected[civilian][0], expected[civilian][1], expected[civilian][2]);
        }
        for (int civilian = 0; civilian < CIVILIANS; civilian++) {
            long condition = conditions.of(civilian);
            assertThat(new int[] {
                        conditions.armed(condition), conditions.lawful(condition), conditions.displaced(condition)
                    })
                    .as("civilian %d", civilian)
                    .isEqualTo(expected[civilian]);
        }
    }
}
