package org.ironriver.core.random;

/**
 * Inverse of the gamma distribution of scale 1: Halley's iteration on the incomplete gamma function, which is summed as
 * a series below the mean and as Legendre's continued fraction above (NIST Digital Library of Mathematical Functions,
 * 8.11.4 and 8.9.2). The step is kept between bounds that close in, so it cannot run away. Relative accuracy about
 * 10⁻¹¹.
 */
final class GammaQuantile {

    static final double SMALLEST_SHAPE = 0.01;
    static final double LARGEST_SHAPE = 1e6;

    private static final int MOST_STEPS = 100;
    private static final double TOLERANCE = 1e-13;
    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final double TWO_PI = 2 * StrictMath.PI;

    private GammaQuantile() {}

    /** The x that a gamma variable of this shape exceeds with probability 1 - u; u in (0, 1). */
    static double of(double u, double shape) {
        double stirling = Saddlepoint.stirlingError(shape);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = guess(u, shape, stirling);
        for (int step = 0; step < MOST_STEPS && x > TINY; step++) {
            double density = kernel(x, shape, stirling) * shape / x;
            double excess = excess(x, u, shape, density);
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            double proposed = x - halley(excess / density, x, shape);
            if (Math.abs(proposed - x) <= TOLERANCE * x) {
                return proposed;
            }
            x = inside(low, high, proposed, x);
        }
        return x;
    }

    private static double halley(double newton, double x, double shape) {
        return newton / (1 - 0.5 * Math.min(1, newton * ((shape - 1) / x - 1)));
    }

    private static double inside(double low, double high, double proposed, double x) {
        if (proposed > low && proposed < high) {
            return proposed;
        }
        return high == Double.POSITIVE_INFINITY ? 2 * x : 0.5 * (low + high);
    }

    /** E. B. Wilson and M. M. Hilferty (1931) where it is good, else the leading term for small x. */
    private static double guess(double u, double shape, double stirling) {
        double third = 1 - 1 / (9 * shape) + NormalQuantile.of(u) / (3 * Math.sqrt(shape));
        if (shape > 0.5 && third > 0.3) {
            return shape * third * third * third;
        }
        double logGamma = (shape + 0.5) * StrictMath.log(shape) - shape + 0.5 * StrictMath.log(TWO_PI) + stirling;
        return StrictMath.exp((StrictMath.log(u) + logGamma) / shape);
    }

    /** x^shape · e^-x / Γ(shape + 1). */
    private static double kernel(double x, double shape, double stirling) {
        return StrictMath.exp(-stirling - Saddlepoint.deviance(shape, x)) / Math.sqrt(TWO_PI * shape);
    }

    /** P(X <= x) - u, from whichever tail is the smaller. */
    private static double excess(double x, double u, double shape, double density) {
        return x < shape + 1 ? density * x / shape * series(x, shape) - u : (1 - u) - density * x * fraction(x, shape);
    }

    private static double series(double x, double shape) {
        double term = 1;
        double sum = 1;
        for (double n = shape + 1; term > PRECISION * sum; n++) {
            term *= x / n;
            sum += term;
        }
        return sum;
    }

    /** Γ(shape, x) / (x^shape · e^-x), by Lentz's method. */
    private static double fraction(double x, double shape) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        double delta = 0;
        for (int i = 1; Math.abs(delta - 1) > PRECISION && i < LARGEST_SHAPE; i++) {
            double a = i * (shape - i);
            b += 2;
            d = 1 / (a * d + b);
            c = b + a / c;
            delta = d * c;
            h *= delta;
        }
        return h;
    }
}
