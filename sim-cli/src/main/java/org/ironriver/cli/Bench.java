package org.ironriver.cli;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.ironriver.core.engine.BareMason;
import org.ironriver.core.engine.Population;
import org.ironriver.core.engine.Replication;
import org.ironriver.core.engine.WorldSettings;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.core.time.Phase;

/**
 * Measures replications, one after the other on one thread, and in between bare MASON stepping as many agents that do
 * nothing. What is compared is measured in turn, so that a slow minute of the machine slows both.
 */
final class Bench {

    private static final double NANOSECONDS = 1e-9;
    private static final double MEBIBYTE = 1 << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final WorldSettings settings;
    private final long seed;
    private final List<Run> runs = new ArrayList<>();
    private final List<Run> idle = new ArrayList<>();
    private double firstSeconds = Double.NaN;
    private double peakHeapMebibytes;
    private Population population = new Population(0, 0, 0);

    /** @param seed of the experiment; each replication has luck of its own */
    Bench(WorldSettings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /**
     * One measured run.
     *
     * @param seconds            on the wall
     * @param cpuSeconds         of the processor
     * @param allocatedMebibytes all that was ever allocated
     */
    record Run(double seconds, double cpuSeconds, double allocatedMebibytes, PhaseClock clock) {}

    /** Runs as many replications unmeasured, then as many measured. */
    void measure(int warmUps, int replications) {
        for (int n = 0; n < warmUps; n++) {
            Run run = replicate(n);
            firstSeconds = n == 0 ? run.seconds() : firstSeconds;
            idle();
        }
        for (int n = 0; n < replications; n++) {
            heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
            runs.add(replicate(warmUps + n));
            peakHeapMebibytes = Math.max(peakHeapMebibytes, peakOfPools());
            idle.add(idle());
        }
    }

    private Run replicate(int number) {
        long replicationSeed = KeyedRandom.replicationSeed(seed, 1 + number);
        return timed(clock -> {
            Replication.run(settings, replicationSeed, clock);
            population = clock.population();
        });
    }

    /** Agents and weeks such that the number of steps is that of the model's agents. */
    private Run idle() {
        BareMason mason = new BareMason(idlers(), weeks());
        return timed(clock -> mason.run());
    }

    private Run timed(Consumer<PhaseClock> work) {
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long started = System.nanoTime();
        PhaseClock clock = new PhaseClock();
        work.accept(clock);
        clock.stop();
        double seconds = (System.nanoTime() - started) * NANOSECONDS;
        double mebibytes = (threads.getCurrentThreadAllocatedBytes() - allocated) / MEBIBYTE;
        return new Run(seconds, clock.total(), mebibytes, clock);
    }

    int weeks() {
        return settings.calendar().weeks();
    }

    Population population() {
        return population;
    }

    long turns() {
        return population.turns(weeks());
    }

    int idlers() {
        return Math.toIntExact(Math.round((double) turns() / weeks()));
    }

    List<Run> runs() {
        return runs;
    }

    /** Seconds of the very first replication, in a virtual machine that has compiled nothing; NaN without a warm-up. */
    double firstSeconds() {
        return firstSeconds;
    }

    double medianSeconds() {
        return median(runs, Run::seconds);
    }

    double medianCpuSeconds() {
        return median(runs, Run::cpuSeconds);
    }

    double masonSeconds() {
        return median(idle, Run::seconds);
    }

    double masonCpuSeconds() {
        return median(idle, Run::cpuSeconds);
    }

    /** Processor time of a replication over that of bare MASON for as many steps. */
    double ratioToBareMason() {
        return medianCpuSeconds() / masonCpuSeconds();
    }

    double turnsPerSecond() {
        return turns() / medianCpuSeconds();
    }

    /** Median over the replications of the share of the time that goes into making the world. */
    double makingShare() {
        return median(runs, run -> run.clock().making() / run.cpuSeconds());
    }

    double share(Phase phase) {
        return median(runs, run -> run.clock().in(phase) / run.cpuSeconds());
    }

    /** The most heap that was in use during the measured replications, garbage included. */
    double peakHeapMebibytes() {
        return peakHeapMebibytes;
    }

    double allocatedMebibytes() {
        return median(runs, Run::allocatedMebibytes);
    }

    private static double peakOfPools() {
        return heapPools().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / MEBIBYTE;
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> value) {
        double[] sorted = runs.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
