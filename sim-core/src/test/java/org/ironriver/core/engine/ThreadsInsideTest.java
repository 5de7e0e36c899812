package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinWorkerThread;
import org.ironriver.core.agent.WorldAudit;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.outcome.OutcomeSeries;
import org.junit.jupiter.api.Test;

/**
 * Threads inside a replication change no outcome, no event, and no order of events. Civilians are so many here that those of
 * one place are several blocks, which threads may finish in any order.
 */
class ThreadsInsideTest {

    private static final TestWorlds WORLD = TestWorlds.shipped(5).civilianScale(20);

    @Test
    void threeThreadsTellTheSameStoryAsOne() {
        List<Event> byOne = new ArrayList<>();
        List<Event> byThree = new ArrayList<>();
        OutcomeSeries one = run(1, byOne);
        OutcomeSeries three = run(3, byThree);
        assertThat(byOne).hasSizeGreaterThan(1_000);
        assertThat(byThree).isEqualTo(byOne);
        assertThat(Trajectory.of(three)).isEqualTo(Trajectory.of(one));
    }

    @Test
    void everyFirearmHasOneOwnerWhereCiviliansAreMany() {
        TraffickingModel model = new TraffickingModel(WORLD.settings().withThreadsInside(2), TestWorlds.seed(2));
        model.runToEnd();
        WorldAudit.check(model);
    }

    /** A batch of short replications would otherwise collect the threads of all of them. */
    @Test
    void aReplicationLeavesNoThreadsBehind() {
        TraffickingModel model =
                new TraffickingModel(TestWorlds.small(4).settings().withThreadsInside(3), TestWorlds.seed(1));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        model.runToEnd();
        Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
        left.removeAll(before);
        left.removeIf(thread -> !(thread instanceof ForkJoinWorkerThread));
        assertThat(left).allSatisfy(thread -> {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        });
    }

    @Test
    void noThreadsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WORLD.settings().withThreadsInside(0))
                .withMessageContaining("cannot be 0; allowed: 1 to 1024");
    }

    private static OutcomeSeries run(int threads, List<Event> story) {
        return Replication.run(WORLD.settings().withThreadsInside(threads), TestWorlds.seed(1), new EventListener() {
            @Override
            public void onCiviliansArmed(Event.CiviliansArmed event) {
                story.add(event);
            }

            @Override
            public void onPeopleDisplaced(Event.PeopleDisplaced event) {
                story.add(event);
            }

            @Override
            public void onHomicides(Event.Homicides event) {
                story.add(event);
            }
        });
    }
}
