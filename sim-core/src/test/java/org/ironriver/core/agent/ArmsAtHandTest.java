package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.Fate;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.ConflictParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies in a place is at hand there, and what is shared is at hand for every member wherever she is. */
class ArmsAtHandTest {

    private static final int HERE = 0;
    private static final int THERE = 1;

    private final TraffickingModel model = TestWorlds.small(2).model(1);
    private final ConflictParameters conflict = model.parameters().conflict();
    private final Cartel cartel = new Cartel(0, 0, 2, model.ledger());

    /** Twenty members, ten in each place; ten assault weapons, all of them delivered here. */
    @BeforeEach
    void arm() {
        model.start();
        Cartel donor = model.listCartels().stream()
                .filter(other -> other.arsenal().of(WeaponClass.ASSAULT_WEAPON) >= 10)
                .findFirst()
                .orElseThrow();
        cartel.change(HERE, 10);
        cartel.change(THERE, 10);
        List<Integer> given = IntStream.range(0, donor.places())
                .mapToObj(place -> donor.arsenal().in(place))
                .flatMap(queue -> IntStream.iterate(queue.first(), gun -> gun >= 0, queue::after)
                        .boxed())
                .filter(gun -> model.ledger().weaponClass(gun) == WeaponClass.ASSAULT_WEAPON)
                .limit(10)
                .toList();
        for (int gun : given) {
            donor.arsenal().remove(gun);
            model.ledger().transfer(gun, Holder.CARTEL, cartel.index(), HERE);
            cartel.arsenal().add(gun);
        }
    }

    @Test
    void whatIsNotSharedStaysWhereItLies() {
        assertThat(ArmsAtHand.of(cartel, HERE, 0, conflict).guns()).isEqualTo(1);
        assertThat(ArmsAtHand.of(cartel, THERE, 0, conflict).guns()).isZero();
    }

    @Test
    void whatIsSharedIsAtHandForEveryMember() {
        assertThat(ArmsAtHand.of(cartel, HERE, 1, conflict).guns()).isEqualTo(0.5);
        assertThat(ArmsAtHand.of(cartel, THERE, 1, conflict).guns()).isEqualTo(0.5);
        assertThat(ArmsAtHand.of(cartel, HERE, 0.5, conflict).guns()).isEqualTo(0.75);
    }

    @Test
    void firepowerAndLethalityFollowTheClassesAtHand() {
        ArmsAtHand arms = ArmsAtHand.of(cartel, HERE, 0, conflict);
        assertThat(arms.firepower()).isEqualTo(conflict.classFirepower().of(WeaponClass.ASSAULT_WEAPON));
        assertThat(arms.lethality()).isCloseTo(conflict.classLethality().of(WeaponClass.ASSAULT_WEAPON), within(1e-12));
        assertThat(ArmsAtHand.of(cartel, THERE, 0, conflict).lethality()).isEqualTo(1);
    }

    @Test
    void halfOfTheAttacksAreDaredAtHalfFirepowerAndNoneUnarmed() {
        ArmsAtHand arms = ArmsAtHand.of(cartel, HERE, 0, conflict);
        assertThat(arms.dared(arms.firepower())).isEqualTo(0.5);
        assertThat(ArmsAtHand.of(cartel, THERE, 0, conflict).dared(1)).isZero();
    }

    @Test
    void whereNobodyIsLeftOrInAnEmptyCartelNothingIsDividedByZero() {
        cartel.change(HERE, -10);
        assertThat(ArmsAtHand.of(cartel, HERE, 0, conflict).guns()).isEqualTo(10);
        cartel.change(THERE, -10);
        assertThat(ArmsAtHand.of(cartel, THERE, 1, conflict).guns()).isEqualTo(10);
    }

    @Test
    void theFirearmOfADeadMemberIsTakenWhereHeDied() {
        model.forces().captureFrom(cartel, THERE, model);
        assertThat(cartel.arsenal().size()).as("there was none there").isEqualTo(10);
        Cartel armed = model.listCartels().get(0);
        int place = armed.strongestPlace();
        int before = armed.arsenal().in(place).size();
        int elsewhere = armed.arsenal().size() - before;
        long taken = model.ledger().fated(Fate.SEIZED_IN_MEXICO);
        model.forces().captureFrom(armed, place, model);
        assertThat(armed.arsenal().in(place).size()).isEqualTo(before - 1);
        assertThat(armed.arsenal().size()).isEqualTo(elsewhere + before - 1);
        assertThat(model.ledger().fated(Fate.SEIZED_IN_MEXICO)).isEqualTo(taken + 1);
    }
}
