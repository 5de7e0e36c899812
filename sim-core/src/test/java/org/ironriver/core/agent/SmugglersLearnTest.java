package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.market.SourcingMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sim.field.network.Edge;
import sim.util.Bag;

/** What smugglers believe comes from what they, and those whom they know, have seen. */
class SmugglersLearnTest {

    private static final int OPTION =
            SourcingMap.option(TestWorlds.GEOGRAPHY.area("AZ").index(), Channel.STRAW_PURCHASE);
    private static final int OTHER =
            SourcingMap.option(TestWorlds.GEOGRAPHY.area("TX").index(), Channel.STRAW_PURCHASE);

    private final TraffickingModel model = TestWorlds.small(60)
            .with("smuggler.experience-weight", 0.2)
            .with("smuggler.hearsay-weight", 0.05)
            .model(1);
    private Smuggler smuggler =
            new Smuggler(SmugglerKind.ANT, 0, 0, Channel.STRAW_PURCHASE, 0, 0, -1, 0, false, model.ledger());

    @BeforeEach
    void start() {
        model.start();
        smuggler = model.smugglers().get(0);
    }

    @Test
    void experienceMovesABeliefPartOfTheWayAndNoOther() {
        double before = smuggler.purchaseRisk(OPTION, model);
        assertThat(before).isEqualTo(model.sourcing().referenceRisk(OPTION));
        smuggler.experience(OPTION, 1, model);
        assertThat(smuggler.purchaseRisk(OPTION, model)).isCloseTo(before + 0.2 * (1 - before), within(1e-6));
        assertThat(smuggler.purchaseRisk(OTHER, model))
                .isCloseTo(model.sourcing().referenceRisk(OTHER), within(1e-6));
        smuggler.experience(OPTION, 0, model);
        assertThat(smuggler.purchaseRisk(OPTION, model)).isCloseTo(0.8 * (before + 0.2 * (1 - before)), within(1e-6));
    }

    @Test
    void whatAContactHasSeenCountsLess() {
        Smuggler friend = model.smugglers().get(1);
        Smuggler stranger = model.smugglers().get(2);
        smuggler.know(List.of(friend));
        friend.experience(OPTION, 1, model);
        stranger.experience(OTHER, 1, model);
        double before = smuggler.purchaseRisk(OPTION, model);
        smuggler.hearFromContacts(model);
        assertThat(smuggler.purchaseRisk(OPTION, model)).isCloseTo(before + 0.05 * (1 - before), within(1e-6));
        assertThat(smuggler.purchaseRisk(OTHER, model))
                .as("what a stranger has seen")
                .isCloseTo(model.sourcing().referenceRisk(OTHER), within(1e-6));
    }

    @Test
    void aContactWhoHasTriedNothingTellsNothing() {
        smuggler.know(List.of(model.smugglers().get(1)));
        model.smugglers().get(2).experience(OPTION, 1, model);
        smuggler.hearFromContacts(model);
        for (int option = 0; option < model.sourcing().options(); option++) {
            assertThat(smuggler.purchaseRisk(option, model))
                    .isEqualTo(model.sourcing().referenceRisk(option));
        }
    }

    @Test
    void newsOfEarlierWeeksIsNoNews() {
        Smuggler friend = model.smugglers().get(1);
        smuggler.know(List.of(friend));
        hearsay().tell(friend.index(), -World.WEEKS_PER_ROUND, OPTION, 1);
        smuggler.hearFromContacts(model);
        assertThat(smuggler.purchaseRisk(OPTION, model))
                .isEqualTo(model.sourcing().referenceRisk(OPTION));
        hearsay().tell(friend.index(), 1 - World.WEEKS_PER_ROUND, OPTION, 1);
        smuggler.hearFromContacts(model);
        assertThat(smuggler.purchaseRisk(OPTION, model))
                .isGreaterThan(model.sourcing().referenceRisk(OPTION));
    }

    private Hearsay hearsay() {
        World world = model;
        return world.hearsay();
    }

    /** Nobody introduces them: whom she knows is made with the world. */
    @Test
    void whatAnAcquaintanceHasSeenReachesHerInTheWeek() {
        Smuggler friend =
                (Smuggler) ((Edge) model.acquaintances().getEdgesOut(smuggler).get(0)).getOtherNode(smuggler);
        for (int week = 0; week < World.WEEKS_PER_ROUND; week++) {
            hearsay().tell(friend.index(), week, OPTION, 1);
            TestWorlds.runWeeks(model, 1);
        }
        TraffickingModel silent = TestWorlds.small(60)
                .with("smuggler.experience-weight", 0.2)
                .with("smuggler.hearsay-weight", 0.05)
                .model(1);
        silent.start();
        TestWorlds.runWeeks(silent, World.WEEKS_PER_ROUND);
        assertThat(smuggler.purchaseRisk(OPTION, model))
                .isGreaterThan(silent.smugglers().get(0).purchaseRisk(OPTION, silent));
    }

    @Test
    void tooManyTripsInVainKeepHerAtHomeForAWhile() {
        int failures = model.parameters().smuggler().failuresBeforePause();
        for (int trip = 1; trip < failures; trip++) {
            smuggler.concludeTrip(false, model);
        }
        assertThat(smuggler.isOut(0)).isFalse();
        smuggler.concludeTrip(true, model);
        for (int trip = 1; trip < failures; trip++) {
            smuggler.concludeTrip(false, model);
        }
        assertThat(smuggler.isOut(0))
                .as("a trip that brought something counts anew")
                .isFalse();
        smuggler.concludeTrip(false, model);
        int pause = (int) model.parameters().smuggler().pauseWeeks();
        assertThat(smuggler.isOut(pause - 1)).isTrue();
        assertThat(smuggler.isOut(pause)).isFalse();
    }

    @Test
    void anArrestKeepsHerOutForTheSentenceAndAShorterOneDoesNotShortenIt() {
        smuggler.arrest(10, 117);
        smuggler.stayOut(20, 26);
        assertThat(smuggler.isOut(126)).isTrue();
        assertThat(smuggler.isFree(126)).isFalse();
        assertThat(smuggler.isOut(127)).isFalse();
        assertThat(smuggler.isFree(127)).isTrue();
    }

    /** The network is what she hears through: both of a pair know each other, and most live at the same port. */
    @Test
    void everybodyWhoBuysForMexicoKnowsSomeOthersOfTheSamePort() {
        int known = 0;
        int neighbours = 0;
        for (Smuggler one : model.smugglers()) {
            if (one.port() >= 0) {
                Bag edges = model.acquaintances().getEdgesOut(one);
                known += edges.numObjs;
                for (int i = 0; i < edges.numObjs; i++) {
                    Smuggler other = (Smuggler) ((Edge) edges.get(i)).getOtherNode(one);
                    assertThat(other.port()).isGreaterThanOrEqualTo(0);
                    neighbours += other.port() == one.port() ? 1 : 0;
                }
            } else {
                assertThat(model.acquaintances().getAllNodes().contains(one)).isFalse();
            }
        }
        double each = (double) known / model.acquaintances().getAllNodes().numObjs;
        assertThat(each).isBetween(3.5, 4.1);
        assertThat((double) neighbours / known).isGreaterThan(0.99);
    }
}
