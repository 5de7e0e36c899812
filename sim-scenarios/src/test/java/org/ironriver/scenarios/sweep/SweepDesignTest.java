package org.ironriver.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ironriver.core.input.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepDesignTest {

    private static final SweepAxis FIRST = new SweepAxis("a.b", List.of(0.0, 1.0));
    private static final SweepAxis SECOND = new SweepAxis("c.d", List.of(10.0, 20.0));

    @Test
    void aRangeHasEqualStepsAndBothEnds() {
        assertThat(SweepAxis.parse("--vary", "x.y=0:1:5").values()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(SweepAxis.parse("--vary", "x.y=0:0.3:4").values()).containsExactly(0.0, 0.1, 0.2, 0.3);
        assertThat(SweepAxis.parse("--vary", "x.y=3, 1,2").values()).containsExactly(1.0, 2.0, 3.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.y",
                "=1,2",
                "x.y=",
                "x.y=1:0:3",
                "x.y=0:1:1",
                "x.y=0:1:2:3",
                "x.y=a,b",
                "x.y=1,1",
                "x.y=0:1:many",
                "x.y=NaN",
                "x.y=0:Infinity"
            })
    void whatIsNoRangeIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> SweepAxis.parse("--vary " + text, text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--vary " + text);
    }

    @Test
    void aGridHasEveryCombination() {
        assertThat(SweepDesign.GRID.points(List.of(FIRST, SECOND), 0, 1))
                .containsExactly(
                        new double[] {0, 10}, new double[] {0, 20}, new double[] {1, 10}, new double[] {1, 20});
    }

    @Test
    void theSobolSequenceIsThePublishedOneWithoutItsOrigin() {
        assertThat(SweepDesign.SOBOL.points(List.of(FIRST, SECOND), 3, 1))
                .containsExactly(new double[] {0.5, 15}, new double[] {0.75, 12.5}, new double[] {0.25, 17.5});
    }

    @Property(tries = 50)
    void aLatinHypercubeUsesEachSliceOfEachParameterOnce(
            @ForAll @IntRange(min = 1, max = 40) int count, @ForAll long seed) {
        List<double[]> points = SweepDesign.LHS.points(List.of(FIRST, SECOND), count, seed);
        for (int axis = 0; axis < 2; axis++) {
            int column = axis;
            SweepAxis of = axis == 0 ? FIRST : SECOND;
            assertThat(points.stream()
                            .mapToInt(point -> (int) Math.min(
                                    count - 1, Math.floor((point[column] - of.low()) / (of.high() - of.low()) * count)))
                            .distinct()
                            .count())
                    .isEqualTo(count);
        }
    }

    @Property(tries = 200)
    void isotonicRegressionIsMonotoneAndKeepsTheMean(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -100, max = 100) Double> list,
            @ForAll boolean rising) {
        double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
        double[] fitted = Isotonic.fit(values, rising);
        double before = 0;
        double after = 0;
        for (int i = 0; i < values.length; i++) {
            before += values[i];
            after += fitted[i];
            if (i > 0) {
                assertThat(rising ? fitted[i] - fitted[i - 1] : fitted[i - 1] - fitted[i])
                        .isNotNegative();
            }
        }
        assertThat(after).isCloseTo(before, within(1e-9));
    }

    @Test
    void isotonicRegressionPoolsWhatViolates() {
        assertThat(Isotonic.fit(new double[] {1, 3, 2, 4, 3.5, 3}, true)).containsExactly(1, 2.5, 2.5, 3.5, 3.5, 3.5);
        assertThat(Isotonic.fit(new double[] {0, -2, -1}, false)).containsExactly(0, -1.5, -1.5);
    }
}
