package org.ironriver.scenarios.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.scenarios.contrast.Interval;

/**
 * Shares of a figure's variance. The first index is what goes if the parameter becomes known; the total index what stays if
 * everything else does. Estimators: first of Saltelli et al. 2010, total of Jansen 1999. Estimates can leave [0, 1] by chance.
 *
 * @param blocks        how many were complete
 * @param first         first-order index, with its interval
 * @param total         total index, with its interval
 */
public record SobolIndices(int blocks, double first, Interval firstInterval, double total, Interval totalInterval) {

    /**
     * @param values of the figure, block after block; a block with a value that is not finite is left out
     * @return one for each parameter, and last that of luck, whose first-order index is not estimated
     */
    static List<SobolIndices> of(SobolDesign design, double[] values) {
        List<double[]> blocks = new ArrayList<>();
        for (int from = 0; from + design.blockSize() <= values.length; from += design.blockSize()) {
            double[] block = Arrays.copyOfRange(values, from, from + design.blockSize());
            if (Arrays.stream(block).allMatch(Double::isFinite)) {
                blocks.add(block);
            }
        }
        int[] all = IntStream.range(0, blocks.size()).toArray();
        int count = design.dimension() + 1;
        double[] indices = indices(design, blocks, all);
        Interval[] intervals = Bootstrap.intervals(indices, all.length, sample -> indices(design, blocks, sample));
        List<SobolIndices> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            found.add(new SobolIndices(
                    blocks.size(),
                    indices[i],
                    intervals[i],
                    indices[count + i],
                    Bootstrap.notNegative(intervals[count + i])));
        }
        return found;
    }

    /** First indices, then total ones. */
    private static double[] indices(SobolDesign design, List<double[]> blocks, int[] sample) {
        int count = design.dimension() + 1;
        double[] indices = new double[2 * count];
        double mean = 0;
        for (int block : sample) {
            mean += blocks.get(block)[SobolDesign.A] + blocks.get(block)[SobolDesign.B];
        }
        mean /= 2.0 * sample.length;
        double squares = 0;
        for (int number : sample) {
            double[] block = blocks.get(number);
            double a = block[SobolDesign.A] - mean;
            double b = block[SobolDesign.B] - mean;
            squares += a * a + b * b;
            for (int i = 0; i < count; i++) {
                double difference = block[design.mixed(i)] - block[SobolDesign.A];
                indices[i] += b * difference;
                indices[count + i] += difference * difference / 2;
            }
        }
        double variance = squares / 2;
        for (int i = 0; i < indices.length; i++) {
            indices[i] = variance > 0 ? indices[i] / variance : Double.NaN;
        }
        indices[count - 1] = Double.NaN;
        return indices;
    }
}
