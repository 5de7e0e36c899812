package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.BiConsumer;
import org.ironriver.core.engine.Replication;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.junit.jupiter.api.Test;

/**
 * More firearms at hand make the same attacks deadlier, and more of the dead are shot. Nobody multiplies homicides by
 * firearms: disputes and fights are as many in both worlds. Three pairs each; a quarter's disputes kill some 1,500
 * people, so that luck alone moves them by less than 3 % (one standard deviation, less on common luck).
 */
class GunsRaiseLethalityTest {

    private static final class Toll implements EventListener {
        private final Event.Cause cause;
        private double shot;
        private double dead;

        private Toll(Event.Cause cause) {
            this.cause = cause;
        }

        static Toll of(TestWorlds world, int replication, Event.Cause cause) {
            Toll toll = new Toll(cause);
            Replication.run(world.settings(), TestWorlds.seed(replication), toll);
            return toll;
        }

        @Override
        public void onHomicides(Event.Homicides event) {
            if (event.cause() == cause) {
                shot += event.byFirearm();
                dead += event.byFirearm() + event.byOtherMeans();
            }
        }

        double shareShot() {
            return shot / dead;
        }
    }

    @Test
    void firearmsInHomesMakeDisputesDeadlier() {
        TestWorlds world = TestWorlds.small(13);
        for (int replication = 1; replication <= 3; replication++) {
            Toll few = Toll.of(world.with("initial.armed-share", 0.0005), replication, Event.Cause.DISPUTE);
            Toll many = Toll.of(world.with("initial.armed-share", 0.01), replication, Event.Cause.DISPUTE);
            assertThat(many.dead).isGreaterThan(1.1 * few.dead);
            assertThat(many.shareShot()).isGreaterThan(few.shareShot() + 0.1);
        }
    }

    @Test
    void armsOfCartelsMakeTheirWarsDeadlier() {
        TestWorlds world = TestWorlds.small(13).with("initial.war-share", 0.5);
        for (int replication = 1; replication <= 3; replication++) {
            Toll few = Toll.of(world.with("initial.guns-per-member", 0.5), replication, Event.Cause.CONFLICT);
            Toll many = Toll.of(world.with("initial.guns-per-member", 3), replication, Event.Cause.CONFLICT);
            assertThat(many.dead).isGreaterThan(1.1 * few.dead);
            assertThat(many.shareShot()).isGreaterThan(few.shareShot() + 0.03);
        }
    }

    @Test
    void deadlierClassesMakeTheSameWarsDeadlier() {
        wars(
                "conflict.class-lethality.assault-weapon",
                3,
                (usual, deadlier) -> assertThat(deadlier.dead).isGreaterThan(1.1 * usual.dead));
    }

    /** Lethality is left alone here: what rises is the number of attacks. */
    @Test
    void firepowerMakesCartelsDareMoreAttacks() {
        wars("conflict.class-firepower.assault-weapon", 3, (usual, stronger) -> {
            assertThat(stronger.dead).isGreaterThan(1.1 * usual.dead);
            assertThat(stronger.shareShot()).isCloseTo(usual.shareShot(), within(0.05));
        });
    }

    /** The dead of wars in a world and in one with another value of a parameter, three pairs. */
    private static void wars(String path, double value, BiConsumer<Toll, Toll> check) {
        TestWorlds world = TestWorlds.small(13).with("initial.war-share", 0.5);
        for (int replication = 1; replication <= 3; replication++) {
            check.accept(
                    Toll.of(world, replication, Event.Cause.CONFLICT),
                    Toll.of(world.with(path, value), replication, Event.Cause.CONFLICT));
        }
    }
}
