package org.ironriver.core.random;

/**
 * Fixed weights of alternatives, from which {@link KeyedChoice} proposes. They are the same in every scenario of an
 * experiment (volume and distance, say): what a policy changes belongs in the {@link RatioFunction}. An alternative that
 * appears later is here from the start, with ratio 0 until it exists.
 *
 * <p>Lookup is by inversion of the cumulative weights, exact and monotone in the uniform, with a guide table (H.-C. Chen
 * and Y. Asau, "On generating random variates from an empirical distribution", AIIE Transactions 6, 1974): its cost does
 * not grow with the number of alternatives.
 */
public final class ReferenceWeights {

    private final double[] weights;
    private final double[] cumulative;
    private final int[] guide;
    private final double total;

    private ReferenceWeights(double[] weights, double[] cumulative) {
        this.weights = weights;
        this.cumulative = cumulative;
        this.total = cumulative[cumulative.length - 1];
        this.guide = guideFor(cumulative);
    }

    /**
     * Weights that need not sum to 1; they are copied.
     *
     * @throws IllegalArgumentException if a weight is negative or not finite, or if none is positive
     */
    public static ReferenceWeights of(double[] weights) {
        double[] cumulative = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "reference weight " + i + " is " + weights[i] + "; allowed is a finite number of at least 0");
            }
            sum += weights[i];
            cumulative[i] = sum;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the " + weights.length + " reference weights sum to " + sum
                    + "; allowed is a positive, finite sum: at least one alternative must be open");
        }
        return new ReferenceWeights(weights.clone(), cumulative);
    }

    public int size() {
        return weights.length;
    }

    public double weight(int alternative) {
        return weights[alternative];
    }

    public double total() {
        return total;
    }

    /**
     * The alternative at a uniform number: the first whose cumulative weight exceeds {@code u * total()}. It never
     * returns one of weight 0.
     *
     * @param u in [0, 1)
     */
    public int pick(double u) {
        double target = u * total;
        int cell = (int) (u * (guide.length - 1));
        int low = guide[cell];
        int high = guide[cell + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] <= target) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Entry g is the answer at u = g / cells, and the last one the last alternative of positive weight; the answer in a
     * cell lies between its entry and the next one. The number of cells is a power of two, so that the cell of a uniform
     * is found without rounding.
     */
    private static int[] guideFor(double[] cumulative) {
        int cells = Integer.highestOneBit(Math.max(1, cumulative.length)) * 2;
        double total = cumulative[cumulative.length - 1];
        int[] guide = new int[cells + 1];
        int i = 0;
        for (int cell = 0; cell < cells; cell++) {
            double target = (double) cell / cells * total;
            while (cumulative[i] <= target) {
                i++;
            }
            guide[cell] = i;
        }
        int last = cumulative.length - 1;
        while (last > 0 && cumulative[last - 1] == total) {
            last--;
        }
        guide[cells] = last;
        return guide;
    }
}
