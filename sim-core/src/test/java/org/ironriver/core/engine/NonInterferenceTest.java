package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ironriver.core.agent.Smuggler;
import org.ironriver.core.agent.SmugglerKind;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.policy.Action;
import org.ironriver.core.policy.Policy;
import org.ironriver.core.policy.RuleBook;
import org.ironriver.core.policy.Ruling;
import org.ironriver.core.random.Identity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What does not act changes nothing; what acts a little changes little. */
class NonInterferenceTest {

    private static final TestWorlds WORLD = TestWorlds.small(26);

    private static List<String> undisturbed = List.of();

    @BeforeAll
    static void runUndisturbed() {
        undisturbed = Trajectory.of(WORLD.run(1));
    }

    /** They draw lots, think of trips, choose, and find that it does not pay. */
    @Test
    void smugglersWhomNoProfitTemptsChangeNothing() {
        TraffickingModel model = WORLD.model(1);
        model.start();
        for (SmugglerKind kind : SmugglerKind.values()) {
            for (int n = 0; n < 50; n++) {
                boolean southbound = kind == SmugglerKind.ANT || kind == SmugglerKind.BROKER;
                model.smugglers()
                        .add(new Smuggler(
                                kind,
                                1_000_000 + n,
                                model.smugglers().size(),
                                Channel.PRIVATE_SALE,
                                kind == SmugglerKind.SOUTHERN ? -1 : n % 20,
                                southbound ? n % 20 : -1,
                                kind == SmugglerKind.BROKER ? 3 : -1,
                                Double.POSITIVE_INFINITY,
                                n % 2 == 0,
                                model.ledger()));
            }
        }
        TestWorlds.run(model, now -> {});
        assertThat(Trajectory.of(model.outcomes())).isEqualTo(undisturbed);
    }

    @Test
    void aCartelWithoutMembersChangesNothing() {
        TraffickingModel model = WORLD.model(1);
        model.start();
        model.cartels()
                .found(Identity.of(Identity.space("nobody"), 1), model.places().size(), model.ledger());
        TestWorlds.runWeeks(model, 26);
        assertThat(Trajectory.of(model.outcomes())).isEqualTo(undisturbed);
    }

    @Test
    void aPolicyThatLooksAtEverythingAndSaysNothingChangesNothing() {
        int[] looks = {0, 0};
        TestWorlds watched = WORLD.policy(new Policy() {
            @Override
            public void amend(RuleBook book) {
                looks[0]++;
            }

            @Override
            public boolean reviewsActions() {
                return true;
            }

            @Override
            public Ruling review(Action action, Ruling ruling) {
                looks[1]++;
                return ruling;
            }
        });
        assertThat(Trajectory.of(watched.run(1))).isEqualTo(undisturbed);
        assertThat(looks[0]).as("weeks").isGreaterThanOrEqualTo(26);
        assertThat(looks[1]).as("actions").isGreaterThan(1_000);
    }

    @Test
    void listenersChangeNothing() {
        List<Event> heard = new ArrayList<>();
        EventListener listener = new EventListener() {
            @Override
            public void onFirearmCrossed(Event.FirearmCrossed event) {
                heard.add(event);
            }
        };
        assertThat(Trajectory.of(Replication.run(WORLD.settings(), TestWorlds.seed(1), listener, listener)))
                .isEqualTo(undisturbed);
        assertThat(heard).isNotEmpty();
    }

    /**
     * A single sale is denied; of all firearms that cross in the year from then on, how many are the same ones? 95 % are
     * asked for; 0.995 to 0.99999 were seen. Luck that is counted, or choices that reshuffle, would leave fewer than half.
     */
    @Test
    void oneBlockedSaleLeavesNinetyNineInAHundredOtherPurchasesOfItsYearTheSame() {
        TestWorlds world = TestWorlds.small(62);
        for (int replication = 1; replication <= 2; replication++) {
            Diary untouched = Diary.of(world, replication);
            Event.FirearmsBought sale = untouched.firstStrawPurchaseFrom(10);
            BlockOne block = new BlockOne(sale);
            Diary blocked = Diary.of(world.policy(block), replication);

            assertThat(block.blocked).as("sales blocked").isEqualTo(1);
            assertThat(blocked.bought).doesNotContain(sale);
            Set<Long> same = new HashSet<>(untouched.crossed);
            same.retainAll(blocked.crossed);
            double share = (double) same.size() / untouched.crossed.size();
            assertThat(share)
                    .as("purchases that stay the same")
                    .isBetween(0.99, 1.0)
                    .isLessThan(1);
        }
    }

    /** Firearms that crossed in the year from week 10, and what was bought. */
    private static final class Diary implements EventListener {
        private final Set<Long> crossed = new HashSet<>();
        private final List<Event.FirearmsBought> bought = new ArrayList<>();

        static Diary of(TestWorlds world, int replication) {
            Diary diary = new Diary();
            Replication.run(world.settings(), TestWorlds.seed(replication), diary);
            return diary;
        }

        @Override
        public void onFirearmCrossed(Event.FirearmCrossed event) {
            if (event.tick() >= 10) {
                crossed.add(event.firearm());
            }
        }

        @Override
        public void onFirearmsBought(Event.FirearmsBought event) {
            bought.add(event);
        }

        Event.FirearmsBought firstStrawPurchaseFrom(int tick) {
            return bought.stream()
                    .filter(event -> event.tick() >= tick
                            && event.southbound()
                            && event.quantity() > 1
                            && event.channel() == Channel.STRAW_PURCHASE)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Denies one sale: of this dealer, class and quantity, in this week. */
    private static final class BlockOne implements Policy {
        private final Event.FirearmsBought sale;
        private int tick = -1;
        private int blocked;

        BlockOne(Event.FirearmsBought sale) {
            this.sale = sale;
        }

        /** Called once more when the world is made, before the first week. */
        @Override
        public void amend(RuleBook book) {
            tick++;
        }

        @Override
        public boolean reviewsActions() {
            return true;
        }

        @Override
        public Ruling review(Action action, Ruling ruling) {
            boolean isTheOne = action instanceof Action.CounterSale counter
                    && tick - 1 == sale.tick()
                    && blocked == 0
                    && counter.dealer() == sale.dealer()
                    && counter.weaponClass() == sale.weaponClass()
                    && counter.quantity() == sale.quantity();
            if (isTheOne) {
                blocked++;
                return new Ruling.Denied(Ruling.Reason.OTHER);
            }
            return ruling;
        }
    }
}
