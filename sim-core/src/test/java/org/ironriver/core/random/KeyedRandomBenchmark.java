package org.ironriver.core.random;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time and allocation of draws. Not a test; run {@link #main} from the test class path. The goal: a draw below 5 ns, and
 * nothing allocated.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class KeyedRandomBenchmark {

    private static final DecisionPoint POINT = DecisionPoint.CIVILIAN_ARMING;
    private static final int DEALERS = 2_000;

    private final KeyedRandom luck = new KeyedRandom(KeyedRandom.replicationSeed(1, 0));
    private final ReferenceWeights dealers = heavyTailedDealers();
    private final double[] ratios = new double[DEALERS];
    private final RatioFunction current = dealer -> ratios[dealer];
    private long entity;

    public KeyedRandomBenchmark() {
        Arrays.setAll(ratios, i -> 0.4 + 0.6 * luck.uniform(DecisionPoint.DEALER_TOLERANCE, i, 0));
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(KeyedRandomBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Benchmark
    public double uniform() {
        return luck.uniform(POINT, entity++, 52);
    }

    @Benchmark
    public boolean chance() {
        return luck.chance(POINT, entity++, 52, 0.01);
    }

    @Benchmark
    public int poissonOfRareEvents() {
        return luck.poisson(POINT, entity++, 52, 0.01);
    }

    @Benchmark
    public int poissonOfThree() {
        return luck.poisson(POINT, entity++, 52, 3);
    }

    @Benchmark
    public int poissonOfFourHundred() {
        return luck.poisson(POINT, entity++, 52, 400);
    }

    @Benchmark
    public int binomialOfRareEvents() {
        return luck.binomial(POINT, entity++, 52, 1_000, 0.00001);
    }

    @Benchmark
    public int binomialOfThirty() {
        return luck.binomial(POINT, entity++, 52, 1_000, 0.03);
    }

    @Benchmark
    public int binomialOfTenThousand() {
        return luck.binomial(POINT, entity++, 52, 10_000, 0.5);
    }

    @Benchmark
    public double exponential() {
        return luck.exponential(POINT, entity++, 52);
    }

    @Benchmark
    public double gaussian() {
        return luck.gaussian(POINT, entity++, 52);
    }

    @Benchmark
    public double gamma() {
        return luck.gamma(POINT, entity++, 52, 2.5, 8);
    }

    @Benchmark
    public long identity() {
        return Identity.of(entity++, 52, 1);
    }

    @Benchmark
    public int choiceAmongTwoThousand() {
        return KeyedChoice.propose(
                luck,
                DecisionPoint.DEALER_PROPOSAL,
                DecisionPoint.SOURCE_ACCEPTANCE,
                entity++,
                52,
                dealers,
                current,
                1,
                100);
    }

    private ReferenceWeights heavyTailedDealers() {
        double[] weights = new double[DEALERS];
        Arrays.setAll(weights, i -> luck.logNormal(DecisionPoint.DEALER_VOLUME, i, 0, 1, 1.5));
        return ReferenceWeights.of(weights);
    }
}
