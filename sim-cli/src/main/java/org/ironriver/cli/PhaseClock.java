package org.ironriver.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.ironriver.core.engine.PhaseWatch;
import org.ironriver.core.engine.Population;
import org.ironriver.core.time.Phase;

/**
 * Processor time that a replication spends in each phase, and before the first in making its world. It counts the time of
 * the thread that made it, so what else runs on the machine matters less than to a clock on the wall.
 */
final class PhaseClock implements PhaseWatch {

    private static final double NANOSECONDS = 1e-9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] nanoseconds = new long[Phase.values().length + 1];
    private Population population = new Population(0, 0, 0);
    private int running;
    private long since = threads.getCurrentThreadCpuTime();

    @Override
    public void populated(Population made) {
        population = made;
    }

    @Override
    public void begin(int tick, Phase phase) {
        turnTo(1 + phase.ordinal());
    }

    /** Ends the last phase. */
    void stop() {
        turnTo(0);
    }

    private void turnTo(int next) {
        long now = threads.getCurrentThreadCpuTime();
        nanoseconds[running] += now - since;
        since = now;
        running = next;
    }

    Population population() {
        return population;
    }

    /** Seconds spent on making the world. */
    double making() {
        return nanoseconds[0] * NANOSECONDS;
    }

    /** Seconds spent in a phase, over all weeks. */
    double in(Phase phase) {
        return nanoseconds[1 + phase.ordinal()] * NANOSECONDS;
    }

    /** Seconds spent in all. */
    double total() {
        long sum = 0;
        for (long each : nanoseconds) {
            sum += each;
        }
        return sum * NANOSECONDS;
    }
}
