package org.ironriver.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.scenarios.contrast.Interval;

/**
 * What a parameter does to a figure when it moves over its range, at random places of the others. In units of the figure per
 * full range.
 *
 * @param trajectories how many were complete
 * @param mean         of the elementary effects; near 0 where they cancel
 * @param meanAbsolute mean of their sizes (mu* of Campolongo, Cariboni and Saltelli 2007), with its interval
 * @param deviation    standard deviation of the effects: 0 where the parameter acts alone and evenly
 */
public record MorrisEffects(
        int trajectories, double mean, double meanAbsolute, Interval meanAbsoluteInterval, double deviation) {

    /** @param values of the figure, block after block; a block with a value that is not finite is left out */
    static List<MorrisEffects> of(MorrisDesign design, long seed, double[] values) {
        List<double[]> effects = new ArrayList<>();
        for (int block = 0; (block + 1) * design.blockSize() <= values.length; block++) {
            double[] ofBlock = effects(design.block(seed, block), values, block * design.blockSize());
            if (IntStream.range(0, ofBlock.length).allMatch(i -> Double.isFinite(ofBlock[i]))) {
                effects.add(ofBlock);
            }
        }
        int[] all = IntStream.range(0, effects.size()).toArray();
        double[] sizes = meanSizes(effects, all, design.dimension());
        Interval[] intervals =
                Bootstrap.intervals(sizes, all.length, sample -> meanSizes(effects, sample, design.dimension()));
        List<MorrisEffects> found = new ArrayList<>();
        for (int i = 0; i < design.dimension(); i++) {
            int parameter = i;
            double mean = effects.stream()
                    .mapToDouble(effect -> effect[parameter])
                    .average()
                    .orElse(Double.NaN);
            double squares = effects.stream()
                    .mapToDouble(effect -> (effect[parameter] - mean) * (effect[parameter] - mean))
                    .sum();
            double deviation = effects.size() < 2 ? Double.NaN : Math.sqrt(squares / (effects.size() - 1));
            found.add(
                    new MorrisEffects(effects.size(), mean, sizes[i], Bootstrap.notNegative(intervals[i]), deviation));
        }
        return found;
    }

    private static double[] effects(double[][] points, double[] values, int from) {
        double[] effects = new double[points.length - 1];
        for (int step = 1; step < points.length; step++) {
            int moved = moved(points[step - 1], points[step]);
            effects[moved] =
                    (values[from + step] - values[from + step - 1]) / (points[step][moved] - points[step - 1][moved]);
        }
        return effects;
    }

    private static int moved(double[] before, double[] after) {
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                return i;
            }
        }
        throw new IllegalStateException("a step of a trajectory that moves nothing");
    }

    private static double[] meanSizes(List<double[]> effects, int[] sample, int dimension) {
        double[] means = new double[dimension];
        for (int i = 0; i < dimension; i++) {
            for (int block : sample) {
                means[i] += Math.abs(effects.get(block)[i]);
            }
            means[i] = sample.length == 0 ? Double.NaN : means[i] / sample.length;
        }
        return means;
    }
}
