package org.ironriver.core.random;

/**
 * Poisson and binomial probabilities that keep their accuracy when counts are large, by the saddle-point form of C.
 * Loader, "Fast and accurate computation of binomial probabilities" (2000): Stirling's formula for the factorials with
 * its error, and a deviance instead of a difference of large logarithms.
 */
final class Saddlepoint {

    private static final double TWO_PI = 2 * StrictMath.PI;
    private static final double SERIES_FROM = 16;
    private static final double NEAR = 0.1;

    private Saddlepoint() {}

    static double poisson(double k, double mean) {
        if (k == 0) {
            return StrictMath.exp(-mean);
        }
        return StrictMath.exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(TWO_PI * k);
    }

    static double binomial(int k, int n, double p) {
        if (k == 0) {
            return StrictMath.exp(n * StrictMath.log1p(-p));
        }
        if (k == n) {
            return StrictMath.exp(n * StrictMath.log(p));
        }
        double failures = (double) n - k;
        double exponent = stirlingError(n)
                - stirlingError(k)
                - stirlingError(failures)
                - deviance(k, n * p)
                - deviance(failures, n * (1 - p));
        return StrictMath.exp(exponent) * Math.sqrt(n / (TWO_PI * k * failures));
    }

    /** log Γ(x + 1) less Stirling's (x + 1/2) log x - x + log(2π) / 2; x above 0, not necessarily whole. */
    static double stirlingError(double x) {
        double shift = 0;
        double y = x;
        while (y < SERIES_FROM) {
            shift += (y + 0.5) * StrictMath.log1p(1 / y) - 1;
            y++;
        }
        double w = 1 / (y * y);
        double series = 1.0 / 12
                - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w * (1.0 / 1188 - w * 691.0 / 360360))));
        return shift + series / y;
    }

    /** x log(x / mean) + mean - x, for x and mean above 0. */
    static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= NEAR * (x + mean)) {
            return x * StrictMath.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 3; ; j += 2) {
            term *= v * v;
            double next = sum + term / j;
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }
}
