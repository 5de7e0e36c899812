package org.ironriver.core.firearm;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Time and allocation of what happens to a firearm in the ledger, in one that fits the cache and in one that does not. Not a
 * test; run {@link #main} from the test class path.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FirearmLedgerBenchmark {

    private static final int WEEKS = 1_000;

    /** Odd, and so a stride that visits every row of a power of two before it comes back to the first. */
    private static final int STRIDE = 0x9E3779B1;

    @Param({"1024", "2097152"})
    private int firearms = 1024;

    private FirearmLedger ledger = new FirearmLedger(WEEKS, 0);
    private int next;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(FirearmLedgerBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    @Setup(Level.Iteration)
    public void fill() {
        ledger = new FirearmLedger(WEEKS, 2 * firearms);
        for (int gun = 0; gun < 2 * firearms; gun++) {
            register(gun);
        }
        for (int gun = firearms; gun < 2 * firearms; gun++) {
            ledger.retire(gun, Fate.LOST);
        }
    }

    private int register(long identity) {
        return ledger.register(
                identity, WeaponClass.HANDGUN, Channel.PRIVATE_SALE, 7, 1_234, 55, -3_000, 4, Holder.MARKET, 9, 12);
    }

    private int anyFirearm() {
        next += STRIDE;
        return next & (firearms - 1);
    }

    @Benchmark
    public Holder read() {
        return ledger.holderKind(anyFirearm());
    }

    @Benchmark
    public int transfer() {
        int gun = anyFirearm();
        ledger.transfer(gun, Holder.CARTEL, 3, 8);
        return gun;
    }

    /** One enters and one leaves, while as many rows as there are firearms are free, as in a run. */
    @Benchmark
    public int registerAndRetire() {
        int gun = register(next++);
        ledger.retire(gun, Fate.LOST);
        return gun;
    }

    /** Put on the list of a week, and taken from it. */
    @Benchmark
    public int scheduleAndTake() {
        ledger.schedule(anyFirearm(), 500, 600);
        return ledger.takeDue(500);
    }
}
