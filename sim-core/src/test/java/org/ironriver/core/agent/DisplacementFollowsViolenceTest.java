package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.outcome.OutcomeSeries;
import org.junit.jupiter.api.Test;

/** People leave for the north from where homicides have frightened them. */
class DisplacementFollowsViolenceTest {

    /** Three pairs; elsewhere common luck leaves the number as it was, here it must more than double. */
    @Test
    void peopleLeaveAPlaceThatHearsOfManyHomicidesAndItIsEmptierForIt() {
        for (int replication = 1; replication <= 3; replication++) {
            Scare calm = Scare.of(replication, 0);
            Scare scared = Scare.of(replication, 150);
            assertThat(scared.displaced()).isGreaterThan(2 * calm.displaced() + 10);
            assertThat(scared.elsewhere().displaced())
                    .isCloseTo(calm.elsewhere().displaced(), withPercentage(5));
            assertThat(calm.population() - scared.population()).isEqualTo(scared.displaced() - calm.displaced());
        }
    }

    @Test
    void warsOfCartelsDisplacePeople() {
        TestWorlds world = TestWorlds.small(52).with("initial.war-share", 0.5);
        for (int replication = 1; replication <= 3; replication++) {
            OutcomeSeries calm = world.with("conflict.attack-rate", 0.2).run(replication);
            OutcomeSeries violent = world.with("conflict.attack-rate", 8).run(replication);
            assertThat(violent.windowValue("people.displaced"))
                    .isGreaterThan(1.1 * calm.windowValue("people.displaced"));
        }
    }
}
