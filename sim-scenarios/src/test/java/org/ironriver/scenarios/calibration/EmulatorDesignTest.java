package org.ironriver.scenarios.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Emulators of several figures that share their points. */
class EmulatorDesignTest {

    private static final int POINTS = 60;

    private final RandomGenerator luck = new MersenneTwister(1);
    private final double[][] points = new double[POINTS][];
    private final double[] weights = new double[POINTS];

    EmulatorDesignTest() {
        for (int i = 0; i < POINTS; i++) {
            points[i] = new double[] {luck.nextDouble(), luck.nextDouble()};
            weights[i] = 0.1 + 0.9 * luck.nextDouble();
        }
    }

    @Test
    void aQuadraticIsForetoldAndTheErrorOfANoisyFigureIsItsNoise() {
        EmulatorDesign design = new EmulatorDesign(points, weights);
        double[] smooth =
                Arrays.stream(points).mapToDouble(EmulatorDesignTest::quadratic).toArray();
        double[] noisy = Arrays.stream(smooth)
                .map(figure -> figure + luck.nextGaussian())
                .toArray();
        double[] elsewhere = {0.3, 0.8};
        Emulator ofSmooth = design.fit(smooth);
        assertThat(ofSmooth.mean(elsewhere)).isCloseTo(quadratic(elsewhere), offset(1e-2));
        assertThat(ofSmooth.variance()).isLessThan(1e-4);
        assertThat(design.fit(noisy).variance()).isBetween(0.6, 1.8);
        assertThat(design.fit(smooth).mean(elsewhere))
                .as("one figure leaves nothing behind for the next")
                .isEqualTo(ofSmooth.mean(elsewhere));
    }

    private static double quadratic(double[] point) {
        return 1 + 2 * point[0] - point[1] + 3 * point[0] * point[1] + point[0] * point[0];
    }
}
