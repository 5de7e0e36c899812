package org.ironriver.core.engine;

import java.util.concurrent.TimeUnit;
import org.ironriver.core.agent.World;
import org.ironriver.core.time.Phase;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Time and allocation of single phases of a week of the baseline at full size: the choice of smugglers (sourcing), the
 * purchases that follow, their crossing, the clearing of shelves (delivery), and the civilians whose turn it is, whose number is
 * counted beside the time. Not a test; run {@link #main} from the test class path.
 *
 * <p>Each measurement is another week: what agents do depends on what happened to them, and the same week over and over would
 * be a world that does not occur.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = WeekBenchmark.WEEKS)
@Measurement(iterations = WeekBenchmark.WEEKS)
@Fork(1)
public class WeekBenchmark {

    static final int WEEKS = 60;

    private static final int CIVILIAN_SCALE = 1_000;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(WeekBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    /** A world, and which week is next. */
    private static final class Running {
        final TraffickingModel model =
                TestWorlds.shipped(3 * WEEKS).civilianScale(CIVILIAN_SCALE).model(1);

        private final Week week = started();
        int tick;

        private Week started() {
            model.start();
            return new Week(model);
        }

        void run(Phase phase) {
            week.run(phase);
        }

        /** All phases before this one, of the week that is next. */
        void upTo(Phase last) {
            for (Phase phase : Phase.values()) {
                model.begin(tick, phase);
                if (phase == last) {
                    return;
                }
                week.run(phase);
            }
        }

        /** The phases after this one. */
        void after(Phase first) {
            for (Phase phase : Phase.values()) {
                if (phase.ordinal() > first.ordinal()) {
                    model.begin(tick, phase);
                    week.run(phase);
                }
            }
            tick++;
        }
    }

    /** A world that stands before the phase to be measured. */
    @State(Scope.Thread)
    public static class BeforePhase {
        @Param({"SOURCING", "PURCHASE", "CROSSING", "DELIVERY"})
        public Phase phase = Phase.SOURCING;

        private final Running world = new Running();
        private boolean begun;

        @Setup(Level.Invocation)
        public void runToIt() {
            if (begun) {
                world.after(phase);
            }
            begun = true;
            world.upTo(phase);
        }
    }

    /** A world in which civilians are next. */
    @State(Scope.Thread)
    public static class BeforeCivilians {

        private final Running world = new Running();

        /** Civilians' turns, then the whole phase again for the rest of demand: what they ordered twice is little. */
        @Setup(Level.Invocation)
        public void runToThem() {
            world.upTo(Phase.DEMAND);
            world.run(Phase.DEMAND);
            world.after(Phase.DEMAND);
            world.upTo(Phase.DEMAND);
            world.model.refreshDemand();
        }
    }

    /** What is counted beside the time. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Turns {
        public long civilians;
    }

    @Benchmark
    public void phase(BeforePhase before) {
        before.world.run(before.phase);
    }

    @Benchmark
    public void civilians(BeforeCivilians before, Turns turns) {
        TraffickingModel model = before.world.model;
        model.population().takeTurns();
        turns.civilians += model.civilians().size() / World.WEEKS_PER_ROUND;
    }
}
