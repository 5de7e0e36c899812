package org.ironriver.core.random;

/**
 * The luck of one replication: every draw is a pure function of (replication seed, decision point, entity, occasion).
 *
 * <pre>{@code
 * draw = finaliser(finaliser(base(seed, point) + entity * G1) + rotate(occasion * G2, 32))
 * }</pre>
 *
 * <p>So a draw does not depend on what was drawn before, by whom, or on which thread; it allocates nothing and takes
 * about 3 ns. Asking twice with the same key gives the same number: a second, independent number needs another occasion
 * or another decision point.
 *
 * <p><b>Keys.</b> The entity is an {@link Identity} or an index that no policy can shift. The occasion is the tick, or
 * (tick, attempt) by {@link Identity}; never a counter of earlier draws. A quantity drawn once in a life has occasion 0.
 *
 * <p><b>Direction.</b> Events and counts fall as the uniform rises: a low uniform means that it happens. Times, sizes and
 * other continuous quantities rise with it. So a hazard and the time until its event agree, and every draw is monotone
 * in its parameters: under equal luck, a higher probability or mean never gives fewer events.
 *
 * <p>All methods are byte-identical on every JVM. An argument that is out of range or not a number fails with the
 * decision point in the message. Instances are immutable and may be shared by threads.
 */
public final class KeyedRandom {

    private static final long EXPERIMENT = Mixing.hashName("experiment seed");
    private static final long SEED = Mixing.hashName("replication seed");

    private final long[] baseByPoint;

    /** The luck of a replication; get the seed from {@link #replicationSeed}. Any long is a good seed. */
    public KeyedRandom(long replicationSeed) {
        long seed = Mixing.finalise(replicationSeed + SEED);
        DecisionPoint[] points = DecisionPoint.values();
        baseByPoint = new long[points.length];
        for (DecisionPoint point : points) {
            baseByPoint[point.ordinal()] = Mixing.finalise(seed + point.salt() * Mixing.DECISION);
        }
    }

    /** Seed of a replication: the same in every scenario of an experiment, whatever the number of replications. */
    public static long replicationSeed(long experimentSeed, int replication) {
        return Mixing.finalise(Mixing.finalise(experimentSeed + EXPERIMENT) + replication * Mixing.REPLICATION);
    }

    /** 64 random bits. */
    public long bits(DecisionPoint point, long entity, long occasion) {
        return bitsOf(stream(point, entity), occasion);
    }

    /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
    public double uniform(DecisionPoint point, long entity, long occasion) {
        return toUniform(bits(point, entity, occasion));
    }

    /** The uniforms of a decision point on an occasion, for those who ask for many of them. */
    public Lottery lottery(DecisionPoint point, long occasion) {
        return new Lottery(baseByPoint[point.ordinal()], occasion);
    }

    /** Hands each entity the number that {@link #uniform} gives it. */
    public static final class Lottery {

        private final long base;
        private final long occasion;

        private Lottery(long base, long occasion) {
            this.base = base;
            this.occasion = occasion;
        }

        public double uniform(long entity) {
            return toUniform(bitsOf(Mixing.finalise(base + entity * Mixing.ENTITY), occasion));
        }
    }

    /** Uniform in (0, 1), symmetric about 1/2: an odd multiple of 2⁻⁵³. */
    public double openUniform(DecisionPoint point, long entity, long occasion) {
        return toOpenUniform(bits(point, entity, occasion));
    }

    /** Uniform among 0, 1, …, bound - 1; rises with the uniform. The bias is below bound · 2⁻⁵³. */
    public int index(DecisionPoint point, long entity, long occasion, int bound) {
        if (bound <= 0) {
            throw Arguments.outOfRange(point, "bound", bound, "at least 1");
        }
        return (int) (uniform(point, entity, occasion) * bound);
    }

    /** Whether an event of this probability happens: true if the uniform is below it. */
    public boolean chance(DecisionPoint point, long entity, long occasion, double probability) {
        Arguments.requireProbability(point, probability);
        return probability > 0 && uniform(point, entity, occasion) < probability;
    }

    /**
     * An integer with this expectation: its floor, or one more with the probability of the fraction.
     *
     * @param expected at least 0 and below 2³¹ - 1
     */
    public int roundRandomly(DecisionPoint point, long entity, long occasion, double expected) {
        Arguments.requireBetween(point, "expected", expected, 0, Integer.MAX_VALUE - 1);
        int floor = (int) expected;
        return uniform(point, entity, occasion) < expected - floor ? floor + 1 : floor;
    }

    /**
     * Number of events of a Poisson process, by inversion of one uniform; never falls as the mean rises.
     *
     * <p>Exact to rounding up to a mean of 10⁵; above, a normal expansion with skewness and kurtosis, which differs from
     * the exact inverse (by one) in about 2 draws in 10,000, so that a mean which crosses 10⁵ may lose one in 1 draw in
     * 10,000. Cost: about 4 ns where the uniform is above the mean, up to 0.1 µs for a mean of 30, then about 50 ns times
     * the root of the mean; 0.1 µs again above 10⁵.
     *
     * @param mean at least 0, at most 10⁹
     */
    public int poisson(DecisionPoint point, long entity, long occasion, double mean) {
        Arguments.requireBetween(point, "mean", mean, 0, CountQuantile.LARGEST_MEAN);
        double u = uniform(point, entity, occasion);
        return u >= mean ? 0 : CountQuantile.poisson(u, mean);
    }

    /**
     * Number of successes in n independent trials, by inversion of one uniform; never falls as n or the probability
     * rises. With n = 1 it is {@link #chance}.
     *
     * <p>Exact to rounding up to a variance of 10⁵, an expansion as in {@link #poisson} above.
     *
     * @param n at least 0, at most 10⁹
     */
    public int binomial(DecisionPoint point, long entity, long occasion, int n, double probability) {
        Arguments.requireProbability(point, probability);
        Arguments.requireBetween(point, "number of trials", n, 0, CountQuantile.LARGEST_MEAN);
        double u = uniform(point, entity, occasion);
        return u >= n * probability ? 0 : CountQuantile.binomial(u, n, probability);
    }

    /** A number from a table of this quantity. */
    public int count(DecisionPoint point, long entity, long occasion, CountTable table) {
        return table.at(openUniform(point, entity, occasion));
    }

    /** Exponential with mean 1, by inversion; divide by a rate to get a time. */
    public double exponential(DecisionPoint point, long entity, long occasion) {
        return -StrictMath.log(1 - openUniform(point, entity, occasion));
    }

    /** Standard normal, by inversion; within ±8.2. */
    public double gaussian(DecisionPoint point, long entity, long occasion) {
        return NormalQuantile.of(openUniform(point, entity, occasion));
    }

    /**
     * Log-normal with the given median.
     *
     * @param median above 0, in the unit of the result
     * @param sigma standard deviation of the logarithm, at least 0
     */
    public double logNormal(DecisionPoint point, long entity, long occasion, double median, double sigma) {
        Arguments.requirePositive(point, "median", median);
        Arguments.requireBetween(point, "sigma", sigma, 0, 80);
        return median * StrictMath.exp(sigma * gaussian(point, entity, occasion));
    }

    /**
     * Pareto: at least the minimum, exceeding x with probability (minimum / x)^tailIndex.
     *
     * @param minimum above 0, in the unit of the result
     * @param tailIndex above 0; the mean is finite above 1 only
     */
    public double pareto(DecisionPoint point, long entity, long occasion, double minimum, double tailIndex) {
        Arguments.requirePositive(point, "minimum", minimum);
        Arguments.requirePositive(point, "tail index", tailIndex);
        return minimum * StrictMath.exp(exponential(point, entity, occasion) / tailIndex);
    }

    /**
     * Weibull: exceeds x with probability exp(-(x / scale)^shape). With shape 1 it is exponential of mean {@code scale}.
     *
     * @param shape above 0
     * @param scale above 0, in the unit of the result
     */
    public double weibull(DecisionPoint point, long entity, long occasion, double shape, double scale) {
        Arguments.requirePositive(point, "shape", shape);
        Arguments.requirePositive(point, "scale", scale);
        return scale * StrictMath.pow(exponential(point, entity, occasion), 1 / shape);
    }

    /**
     * Gamma of mean {@code shape * scale}, by inversion (about 0.5 µs, 5 µs for a shape of 10⁵).
     *
     * @param shape between 0.01 and 10⁶
     * @param scale above 0, in the unit of the result
     */
    public double gamma(DecisionPoint point, long entity, long occasion, double shape, double scale) {
        Arguments.requireBetween(point, "shape", shape, GammaQuantile.SMALLEST_SHAPE, GammaQuantile.LARGEST_SHAPE);
        Arguments.requirePositive(point, "scale", scale);
        return scale * GammaQuantile.of(openUniform(point, entity, occasion), shape);
    }

    /** The part of a key that stays the same over a chooser's proposals. */
    long stream(DecisionPoint point, long entity) {
        return Mixing.finalise(baseByPoint[point.ordinal()] + entity * Mixing.ENTITY);
    }

    /**
     * The occasion passes one finaliser only, which scatters a change of the highest bits poorly; the half turn brings
     * them down to where it scatters well.
     */
    static long bitsOf(long stream, long occasion) {
        return Mixing.finalise(stream + Long.rotateLeft(occasion * Mixing.OCCASION, Integer.SIZE));
    }

    static double toUniform(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }

    static double toOpenUniform(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }
}
