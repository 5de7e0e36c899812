package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CountTableTest {

    private static final KeyedRandom LUCK = new KeyedRandom(5);

    @Test
    void givesTheWholePartOfALogNormal() {
        CountTable table = CountTable.logNormal(6, 1.1, 1, 1_000);
        for (int entity = 0; entity < 20_000; entity++) {
            int looked = LUCK.count(DecisionPoint.PURCHASER_LIMIT, entity, 0, table);
            double worked = LUCK.logNormal(DecisionPoint.PURCHASER_LIMIT, entity, 0, 6, 1.1);
            assertThat(looked).isEqualTo((int) Math.max(1, Math.min(1_000, worked)));
        }
    }

    @Test
    void givesARoundedLogNormal() {
        CountTable table = CountTable.logNormalRounded(1.4, 0.7, 1, 100);
        for (int entity = 0; entity < 20_000; entity++) {
            int looked = LUCK.count(DecisionPoint.PURCHASER_VISIT_SIZE, entity, 0, table);
            double worked = LUCK.logNormal(DecisionPoint.PURCHASER_VISIT_SIZE, entity, 0, 1.4, 0.7);
            assertThat(looked).isEqualTo((int) Math.max(1, Math.round(worked)));
        }
    }

    @Test
    void givesTheWholePartOfAPareto() {
        CountTable table = CountTable.pareto(1, 1.6, 1, 30);
        for (int entity = 0; entity < 20_000; entity++) {
            int looked = LUCK.count(DecisionPoint.LOAD_SIZE, entity, 0, table);
            double worked = LUCK.pareto(DecisionPoint.LOAD_SIZE, entity, 0, 1, 1.6);
            assertThat(looked).isEqualTo((int) Math.min(30, worked));
        }
    }

    @Test
    void cutsAtBothEnds() {
        CountTable table = CountTable.of(u -> 100 * u, 10, 20);
        assertThat(table.at(0x1p-53)).isEqualTo(10);
        assertThat(table.at(1 - 0x1p-53)).isEqualTo(20);
        assertThat(CountTable.of(u -> u, 3, 3).at(0.5)).isEqualTo(3);
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountTable.of(u -> u, 5, 4))
                .withMessageContaining("from 5 to 4");
    }
}
