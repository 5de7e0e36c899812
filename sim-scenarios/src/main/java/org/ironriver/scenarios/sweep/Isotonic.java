package org.ironriver.scenarios.sweep;

/** Isotonic regression with equal weights, by pooling adjacent violators. */
final class Isotonic {

    private Isotonic() {}

    /**
     * The monotone sequence that is nearest to the values by least squares.
     *
     * @param rising whether it may only rise, or only fall
     */
    static double[] fit(double[] values, boolean rising) {
        int sign = rising ? 1 : -1;
        double[] sums = new double[values.length];
        int[] counts = new int[values.length];
        int blocks = 0;
        for (double value : values) {
            sums[blocks] = value;
            counts[blocks] = 1;
            blocks++;
            while (blocks > 1 && violates(sums, counts, blocks, sign)) {
                sums[blocks - 2] += sums[blocks - 1];
                counts[blocks - 2] += counts[blocks - 1];
                blocks--;
            }
        }
        double[] fitted = new double[values.length];
        int next = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < counts[block]; i++) {
                fitted[next++] = sums[block] / counts[block];
            }
        }
        return fitted;
    }

    private static boolean violates(double[] sums, int[] counts, int blocks, int sign) {
        double before = sums[blocks - 2] / counts[blocks - 2];
        double last = sums[blocks - 1] / counts[blocks - 1];
        return sign * (last - before) < 0;
    }
}
