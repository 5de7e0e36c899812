package org.ironriver.core.engine;

import org.apache.commons.math3.distribution.NormalDistribution;

/** Quantiles that are asked for a few times when a world is made. */
final class Quantiles {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Quantiles() {}

    static double normal(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
