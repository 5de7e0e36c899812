package org.ironriver.scenarios.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ironriver.scenarios.contrast.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorrisEffectsTest {

    @Test
    void aStraightLineHasItsSlopesAndNothingElse() {
        List<MorrisEffects> effects = effects(3, 10, point -> 5 * point[0] - 2 * point[1]);
        assertThat(effects.get(0).mean()).isCloseTo(5, within(1e-12));
        assertThat(effects.get(1).mean()).isCloseTo(-2, within(1e-12));
        assertThat(effects.get(1).meanAbsolute()).isCloseTo(2, within(1e-12));
        assertThat(effects.get(0).deviation()).isCloseTo(0, within(1e-12));
        assertThat(effects.get(2).meanAbsolute()).isZero();
        assertThat(effects.get(0).meanAbsoluteInterval().high()).isCloseTo(5, within(1e-12));
    }

    /** An effect of x at y is y: over the four places 0, 1/3, 2/3, 1 it has mean 1/2 and variance 5/36. */
    @Test
    void anInteractionShowsInTheDeviation() {
        MorrisEffects effect = effects(2, 2_000, point -> point[0] * point[1]).get(0);
        assertThat(effect.meanAbsolute()).isCloseTo(0.5, within(0.03));
        assertThat(effect.deviation()).isCloseTo(Math.sqrt(5 / 36.0), within(0.02));
    }

    @Test
    void effectsThatCancelAreSeenAllTheSame() {
        MorrisEffects effect = effects(2, 400, point -> Math.abs(point[0] - 0.5) * (point[1] > 0.5 ? 1 : -1))
                .get(0);
        assertThat(effect.mean()).isCloseTo(0, within(0.1));
        assertThat(effect.meanAbsolute()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void ranksTheParametersOfTheGFunction() {
        List<MorrisEffects> effects = effects(5, 200, KnownFunctions::g);
        double[] sizes =
                effects.stream().mapToDouble(MorrisEffects::meanAbsolute).toArray();
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sizes.length; i++) {
            assertThat(sizes[i]).isEqualTo(sorted[sizes.length - 1 - i]);
        }
    }

    /**
     * The effect of x is y + z, evenly one of 0, 1/3, 2/3 and 1 each, with a mean of 1: 95 % intervals cover it in 92-98 % of 1,000
     * screenings. A right interval leaves this range in 2 of 100,000 sets of seeds; the seeds are fixed.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 10})
    void intervalsOfFewTrajectoriesCoverTheMeanSize(int trajectories) {
        int covered = 0;
        for (int seed = 1; seed <= 1_000; seed++) {
            Interval interval = effects(3, trajectories, seed, point -> point[0] * (point[1] + point[2]))
                    .get(0)
                    .meanAbsoluteInterval();
            covered += interval.low() <= 1 + 1e-9 && 1 - 1e-9 <= interval.high() ? 1 : 0;
        }
        assertThat(covered).isBetween(920, 980);
    }

    @Test
    void anIntervalOfSizesDoesNotBeginBelowNothing() {
        Interval interval = effects(2, 4, 1, point -> point[0] * Math.pow(point[1], 8))
                .get(0)
                .meanAbsoluteInterval();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isPositive();
    }

    /** Percentiles of three trajectories are the lowest and the highest one. */
    @Test
    void threeTrajectoriesHaveNoInterval() {
        MorrisEffects effect = effects(2, 3, point -> point[0] * point[1]).get(0);
        assertThat(effect.meanAbsolute()).isFinite();
        assertThat(effect.meanAbsoluteInterval().isDefined()).isFalse();
    }

    @Test
    void aTrajectoryWithAFailureIsLeftOut() {
        MorrisDesign design = new MorrisDesign(2);
        double[] values = {1, 2, 3, 1, Double.NaN, 3};
        assertThat(MorrisEffects.of(design, 1, values).get(0).trajectories()).isEqualTo(1);
    }

    private static List<MorrisEffects> effects(int dimension, int blocks, ToDoubleFunction<double[]> function) {
        return effects(dimension, blocks, 7, function);
    }

    private static List<MorrisEffects> effects(
            int dimension, int blocks, long seed, ToDoubleFunction<double[]> function) {
        MorrisDesign design = new MorrisDesign(dimension);
        double[] values = new double[blocks * design.blockSize()];
        for (int block = 0; block < blocks; block++) {
            double[][] points = design.block(seed, block);
            for (int i = 0; i < points.length; i++) {
                values[block * design.blockSize() + i] = function.applyAsDouble(points[i]);
            }
        }
        return MorrisEffects.of(design, seed, values);
    }
}
