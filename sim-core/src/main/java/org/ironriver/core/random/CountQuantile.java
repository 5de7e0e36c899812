package org.ironriver.core.random;

/**
 * Inverse of the Poisson and binomial distributions at one uniform: the largest count k such that {@code u < P(X >= k)}.
 *
 * <p>Both belong to the class of H. H. Panjer (1981), where p(k) = p(k - 1) · (a + b / k); so one recursion serves both.
 * Sums run from the far end of the nearer tail inwards, small terms first, so that they are accurate to rounding in
 * either tail; hence the inverse is monotone in the parameters but for uniforms within about 10⁻¹⁵ of a step.
 */
final class CountQuantile {

    static final double LARGEST_MEAN = 1e9;

    private static final double SUM_FROM_ZERO_BELOW = 30;
    private static final double EXPAND_FROM_VARIANCE = 1e5;
    private static final double RARE = 0x1p-20;
    private static final double SMALLEST_UNIFORM = 0x1p-54;
    /** Far above the rounding of the sums, so that a count decided by bounds is the one that the sums would give. */
    private static final double MARGIN = 1e-12;

    private static final double NEGLIGIBLE = 0x1p-80;
    private static final double MINUS_LOG_OF_NEGLIGIBLE_TAIL = 42;

    private CountQuantile() {}

    static int poisson(double uniform, double mean) {
        double u = Math.max(uniform, SMALLEST_UNIFORM);
        if (u > atLeastOneAtMost(mean) + MARGIN) {
            return 0;
        }
        if (u < atLeastOneAtLeast(mean) - MARGIN && u > atLeastTwoAtMost(mean) + MARGIN) {
            return 1;
        }
        if (mean < SUM_FROM_ZERO_BELOW) {
            return fromZero(u, StrictMath.exp(-mean), 0, mean, Integer.MAX_VALUE);
        }
        if (mean > EXPAND_FROM_VARIANCE) {
            return expanded(u, mean, mean, 1 / Math.sqrt(mean), 1 / mean, Integer.MAX_VALUE);
        }
        if (u < 0.5) {
            int end = (int) (mean + reach(mean));
            return downFrom(end, Saddlepoint.poisson(end, mean), u, 0, mean);
        }
        int end = (int) Math.max(0, mean - reach(mean));
        return upFrom(end, Saddlepoint.poisson(end, mean), 1 - u, 0, mean);
    }

    /** At most P(X >= 1) = 1 - e^-m, for any m: most small counts are decided by such bounds, without an exponential. */
    private static double atLeastOneAtLeast(double m) {
        return m * (1 - m / 2);
    }

    private static double atLeastOneAtMost(double m) {
        return m * (1 - m * (1.0 / 2 - m / 6));
    }

    /** At least P(X >= 2) = 1 - (1 + m) e^-m, since its derivative m e^-m is at most m (1 - m + m²/2). */
    private static double atLeastTwoAtMost(double m) {
        return m * m * (1.0 / 2 - m * (1.0 / 3 - m / 8));
    }

    static int binomial(double uniform, int n, double probability) {
        if (n <= 1) {
            return n == 1 && uniform < probability ? 1 : 0;
        }
        return probability <= 0.5 ? unlikely(uniform, n, probability) : n - unlikely(1 - uniform, n, 1 - probability);
    }

    /** Binomial with a probability of at most 1/2; the uniform may be 1, which stands for the least luck. */
    private static int unlikely(double uniform, int n, double p) {
        double mean = n * p;
        if (uniform >= mean) {
            return 0;
        }
        double u = Math.min(Math.max(uniform, SMALLEST_UNIFORM), 1 - 0x1p-53);
        double odds = p / (1 - p);
        double a = -odds;
        double b = odds * (n + 1.0);
        if (mean < SUM_FROM_ZERO_BELOW) {
            return fromZero(u, StrictMath.exp(n * StrictMath.log1p(-p)), a, b, n);
        }
        double variance = mean * (1 - p);
        if (variance > EXPAND_FROM_VARIANCE) {
            double skewness = (1 - 2 * p) / Math.sqrt(variance);
            return expanded(u, mean, variance, skewness, (1 - 6 * p * (1 - p)) / variance, n);
        }
        if (u < 0.5) {
            int end = (int) Math.min(n, mean + reach(variance));
            return downFrom(end, Saddlepoint.binomial(end, n, p), u, a, b);
        }
        int end = (int) Math.max(0, mean - reach(variance));
        return upFrom(end, Saddlepoint.binomial(end, n, p), 1 - u, a, b);
    }

    private static int fromZero(double u, double probabilityOfZero, double a, double b, int largest) {
        return u >= RARE
                ? upFrom(0, probabilityOfZero, 1 - u, a, b)
                : downFromNegligible(probabilityOfZero, u, a, b, largest);
    }

    /** The smallest k, at least {@code start}, with P(start <= X <= k) >= v. */
    private static int upFrom(int start, double probabilityOfStart, double v, double a, double b) {
        int k = start;
        double p = probabilityOfStart;
        double sum = p;
        while (sum < v) {
            k++;
            p *= a + b / k;
            sum += p;
        }
        return k;
    }

    /** The largest k, at most {@code start}, with u < P(k <= X <= start). */
    private static int downFrom(int start, double probabilityOfStart, double u, double a, double b) {
        int k = start;
        double p = probabilityOfStart;
        double sum = p;
        while (sum <= u && k > 0) {
            p *= k / (a * k + b);
            k--;
            sum += p;
        }
        return k;
    }

    /** Rare great counts: climb until what lies beyond cannot matter, then sum back. */
    private static int downFromNegligible(double probabilityOfZero, double u, double a, double b, int largest) {
        int k = 0;
        double p = probabilityOfZero;
        double ratio = a + b;
        while (k < largest && (p > NEGLIGIBLE || ratio > 1)) {
            k++;
            p *= ratio;
            ratio = a + b / (k + 1.0);
        }
        return downFrom(k, p, u, a, b);
    }

    /** Distance from the mean beyond which a tail is below e⁻⁴², by Bernstein's inequality. */
    private static double reach(double variance) {
        double third = MINUS_LOG_OF_NEGLIGIBLE_TAIL / 3;
        return third + Math.sqrt(third * third + 2 * MINUS_LOG_OF_NEGLIGIBLE_TAIL * variance);
    }

    /**
     * Cornish-Fisher expansion of the count smeared over [k - 1/2, k + 1/2], whose distribution function agrees with
     * the count's at each k + 1/2 and whose variance is greater by 1/12.
     */
    private static int expanded(
            double u, double mean, double variance, double skewness, double excessKurtosis, int largest) {
        double z = -NormalQuantile.of(u);
        double shape = z
                + skewness * (z * z - 1) / 6
                + excessKurtosis * (z * z * z - 3 * z) / 24
                - skewness * skewness * (2 * z * z * z - 5 * z) / 36;
        double count = Math.ceil(mean + Math.sqrt(variance + 1.0 / 12) * shape - 0.5);
        return (int) Math.min(Math.max(count, 0), largest);
    }
}
