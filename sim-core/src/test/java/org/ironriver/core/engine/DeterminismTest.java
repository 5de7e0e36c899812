package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ec.util.MersenneTwisterFast;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.time.Phase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run is a function of its world and its seed, to the bit. */
class DeterminismTest {

    private static final TestWorlds WORLD = TestWorlds.small(26);

    private static List<String> first = List.of();
    private static List<String> second = List.of();

    @BeforeAll
    static void runOnce() {
        first = Trajectory.of(WORLD.run(1));
        second = Trajectory.of(WORLD.run(2));
    }

    @Test
    void theSameSeedGivesTheSameOutcomesToTheBit() {
        assertThat(Trajectory.of(WORLD.run(1))).isEqualTo(first);
    }

    @Test
    void differentSeedsGiveDifferentOutcomes() {
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void modelsThatRunAtTheSameTimeInTwoThreadsDoNotMeet() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<OutcomeSeries> one = threads.submit(() -> WORLD.run(1));
            Future<OutcomeSeries> other = threads.submit(() -> WORLD.run(2));
            assertThat(Trajectory.of(one.get())).isEqualTo(first);
            assertThat(Trajectory.of(other.get())).isEqualTo(second);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void modelsThatTakeTurnsInOneThreadDoNotMeet() {
        TraffickingModel one = WORLD.model(1);
        TraffickingModel other = WORLD.model(2);
        one.start();
        other.start();
        while (one.schedule.step(one) & other.schedule.step(other)) {
            continue;
        }
        assertThat(Trajectory.of(one.outcomes())).isEqualTo(first);
        assertThat(Trajectory.of(other.outcomes())).isEqualTo(second);
    }

    /** What tests that look after each phase rely on, and what the order of the week says. */
    @Test
    void theScheduleRunsEveryPhaseOfEveryWeekInItsOrder() {
        TraffickingModel byPhases = WORLD.model(1);
        byPhases.start();
        int[] phases = {0};
        TestWorlds.run(byPhases, model -> phases[0]++);
        assertThat(phases[0]).isEqualTo(26 * Phase.values().length);
        assertThat(Trajectory.of(byPhases.outcomes())).isEqualTo(first);
    }

    /** MASON's own generator has 32 bits of seed and one sequence for all: nothing may draw from it. */
    @Test
    void nothingDrawsFromTheGeneratorOfMason() {
        TraffickingModel model = WORLD.model(1);
        model.start();
        model.random = new Forbidden();
        TestWorlds.runWeeks(model, 26);
        assertThat(Trajectory.of(model.outcomes())).isEqualTo(first);
    }

    /** Events in the same order too, which a listener may rely on. */
    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(story(3)).isEqualTo(story(3)).hasSizeGreaterThan(100);
    }

    private static List<Event> story(int replication) {
        List<Event> story = new ArrayList<>();
        TraffickingModel model = TestWorlds.small(6).model(replication);
        model.events().add(new EventListener() {
            @Override
            public void onFirearmCrossed(Event.FirearmCrossed event) {
                story.add(event);
            }

            @Override
            public void onPurchaseFailed(Event.PurchaseFailed event) {
                story.add(event);
            }

            @Override
            public void onHomicides(Event.Homicides event) {
                story.add(event);
            }

            @Override
            public void onDealerInspected(Event.DealerInspected event) {
                story.add(event);
            }
        });
        model.runToEnd();
        return story;
    }

    private static final class Forbidden extends MersenneTwisterFast {

        private static final long serialVersionUID = 1;

        @Override
        public int nextInt() {
            throw new AssertionError("something drew from SimState.random");
        }

        @Override
        public int nextInt(int n) {
            throw new AssertionError("something drew from SimState.random");
        }

        @Override
        public boolean nextBoolean() {
            throw new AssertionError("something drew from SimState.random");
        }

        @Override
        public boolean nextBoolean(double probability) {
            throw new AssertionError("something drew from SimState.random");
        }

        @Override
        public double nextDouble() {
            throw new AssertionError("something drew from SimState.random");
        }

        @Override
        public double nextGaussian() {
            throw new AssertionError("something drew from SimState.random");
        }

        @Override
        public long nextLong() {
            throw new AssertionError("something drew from SimState.random");
        }
    }
}
