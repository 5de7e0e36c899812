package org.ironriver.scenarios.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.ParameterSet;
import org.junit.jupiter.api.Test;

class FactorsTest {

    private static final ParameterSet DEFAULTS = ParameterSet.defaults();

    @Test
    void everyCornerOfTheCubeIsAValidSetOfParameters() {
        Factors all = Factors.uncertain(DEFAULTS, List.of(Grade.values()));
        assertThat(all.size()).isGreaterThan(100);
        for (double place : new double[] {0, 0.37, 1}) {
            double[] point = new double[all.size()];
            Arrays.fill(point, place);
            assertThat(all.apply(DEFAULTS, point).toModel()).isNotNull();
        }
    }

    @Test
    void whatShipsLiesAtItsOwnPlace() {
        int within = 0;
        for (Factor factor :
                Factors.uncertain(DEFAULTS, List.of(Grade.values())).list()) {
            if (factor.standardPlace() > 0 && factor.standardPlace() < 1) {
                within++;
                assertThat(factor.at(factor.standardPlace()))
                        .as(factor.path())
                        .isCloseTo(factor.standard(), within(1e-9 * Math.abs(factor.standard())));
            }
        }
        assertThat(within).isGreaterThan(100);
    }

    @Test
    void aWideRangeIsGoneOverInItsLogarithm() {
        Factor belief = only("border.believed-seizure");
        assertThat(belief.at(0.5)).isCloseTo(Math.sqrt(0.0005 * 0.02), within(1e-12));
        Factor exponent = only("border.load-size-exponent");
        assertThat(exponent.at(0.5)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aSeriesMovesAsAWholeAndStaysWithinItsRange() {
        Factor leaders = only("enforcement.leaders-removed-per-year");
        assertThat(leaders.unit()).isEqualTo("multiple");
        assertThat(leaders.numbers(0.5))
                .isNotEmpty()
                .allSatisfy((path, number) -> assertThat(path).startsWith("enforcement.leaders-removed-per-year."));
        assertThat(leaders.apply(DEFAULTS, 0.5)).isEqualTo(DEFAULTS);
        assertThat(leaders.numbers(1).values()).allMatch(number -> number <= 80);
        assertThat(leaders.numbers(0).get("enforcement.leaders-removed-per-year.2010"))
                .isLessThan(leaders.numbers(1).get("enforcement.leaders-removed-per-year.2010"));
    }

    @Test
    void recordsAndSharesOfAWholeAreNotUncertain() {
        assertThatThrownBy(() -> only("price.initial-ratio"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a record");
        assertThatThrownBy(() -> only("cartel.class-preference")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> only("cartel.guns-per-membre"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cartel.guns-per-member");
    }

    @Test
    void gradesChoose() {
        assertThat(Factors.uncertain(DEFAULTS, List.of(Grade.D)).list()).allMatch(each -> each.grade() == Grade.D);
        assertThat(Factors.uncertain(DEFAULTS, List.of(Grade.A, Grade.D)).size())
                .isGreaterThan(Factors.uncertain(DEFAULTS, List.of(Grade.D)).size());
    }

    private static Factor only(String path) {
        return Factors.named("test", DEFAULTS, List.of(path)).list().get(0);
    }
}
