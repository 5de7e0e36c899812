package org.ironriver.core.random;

import java.util.function.DoubleUnaryOperator;

/**
 * Whole numbers that rise with one uniform, looked up instead of worked out: for quantities drawn a million times by a
 * formula that takes logarithms, of which only the whole part counts. It gives what the formula gives.
 */
public final class CountTable {

    private static final int CELLS = 1_024;

    private final int lowest;
    private final double[] startsAt;
    private final int[] guide = new int[CELLS + 1];

    private CountTable(int lowest, double[] startsAt) {
        this.lowest = lowest;
        this.startsAt = startsAt;
        int i = 0;
        for (int cell = 0; cell <= CELLS; cell++) {
            while (i < startsAt.length && startsAt[i] <= (double) cell / CELLS) {
                i++;
            }
            guide[cell] = i;
        }
    }

    /**
     * Table of a quantity cut to a range.
     *
     * @param quantity rises with a uniform in (0, 1); its whole part is what counts
     * @param lowest   what is below counts as this
     * @param highest  what is above counts as this; the table has a number for each value in between
     */
    public static CountTable of(DoubleUnaryOperator quantity, int lowest, int highest) {
        if (highest < lowest) {
            throw new IllegalArgumentException("a table from " + lowest + " to " + highest + " holds no number");
        }
        double[] startsAt = new double[highest - lowest];
        double from = 0;
        for (int i = 0; i < startsAt.length; i++) {
            from = from == 1 ? 1 : firstWhere(quantity, lowest + 1 + i, from);
            startsAt[i] = from;
        }
        return new CountTable(lowest, startsAt);
    }

    /** Whole part of a log-normal quantity; as {@link KeyedRandom#logNormal}. */
    public static CountTable logNormal(double median, double sigma, int lowest, int highest) {
        return of(u -> median * StrictMath.exp(sigma * NormalQuantile.of(u)), lowest, highest);
    }

    /** A log-normal quantity rounded to the nearest whole number. */
    public static CountTable logNormalRounded(double median, double sigma, int lowest, int highest) {
        return of(u -> median * StrictMath.exp(sigma * NormalQuantile.of(u)) + 0.5, lowest, highest);
    }

    /** Whole part of a Pareto quantity; as {@link KeyedRandom#pareto}. */
    public static CountTable pareto(double minimum, double tailIndex, int lowest, int highest) {
        return of(u -> minimum * StrictMath.exp(-StrictMath.log(1 - u) / tailIndex), lowest, highest);
    }

    /** The smallest uniform, an odd multiple of 2⁻⁵³, at which the quantity reaches a value; 1 if it never does. */
    private static double firstWhere(DoubleUnaryOperator quantity, double value, double from) {
        long low = (long) (from * 0x1p52);
        long high = 1L << 52;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (quantity.applyAsDouble((middle + 0.5) * 0x1p-52) >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 1L << 52 ? 1 : (low + 0.5) * 0x1p-52;
    }

    /** The number at {@code u} in (0, 1). */
    public int at(double u) {
        int cell = (int) (u * CELLS);
        int low = guide[cell];
        int high = guide[cell + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startsAt[middle] <= u) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return lowest + low;
    }
}
