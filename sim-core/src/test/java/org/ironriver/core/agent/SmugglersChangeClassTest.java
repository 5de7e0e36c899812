package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.RuleBook;
import org.junit.jupiter.api.Test;

/** When a class gets harder to get, smugglers carry others. */
class SmugglersChangeClassTest {

    private static final Predicate<Plans.Plan> ASSAULT_WEAPONS =
            plan -> plan.weaponClass() == WeaponClass.ASSAULT_WEAPON;

    private static void ban(RuleBook book) {
        for (int area = 0; area < book.areas(); area++) {
            book.set(ClassRule.BAN_COVERAGE, area, WeaponClass.ASSAULT_WEAPON, 1);
        }
    }

    @Test
    void inTheFirstWeekOfABanWhoWantedTheClassTakesAnotherAndNobodyElseChangesPlans() {
        TestWorlds world = TestWorlds.small(1);
        Plans before = Plans.ofFirstWeek(world, 1, model -> {});
        Plans after = Plans.ofFirstWeek(world.policy(SmugglersChangeClassTest::ban), 1, model -> {});
        assertThat(after.count(ASSAULT_WEAPONS)).isLessThan((int) (0.5 * before.count(ASSAULT_WEAPONS)));
        for (WeaponClass other : new WeaponClass[] {WeaponClass.HANDGUN, WeaponClass.OTHER_LONG_GUN}) {
            assertThat(after.count(plan -> plan.weaponClass() == other))
                    .as("%s", other)
                    .isGreaterThan(before.count(plan -> plan.weaponClass() == other));
        }
        assertThat(after.shareKept(before, ASSAULT_WEAPONS.negate())).isEqualTo(1);
    }

    /** Over a year, prices answering: three pairs; independent luck moves these flows by less than 2 %. */
    @Test
    void underABanFewerOfTheClassCrossAndMoreOfTheOthers() {
        TestWorlds world = TestWorlds.small(52);
        for (int replication = 1; replication <= 3; replication++) {
            OutcomeSeries before = world.run(replication);
            OutcomeSeries after = world.policy(SmugglersChangeClassTest::ban).run(replication);
            assertThat(crossed(after, WeaponClass.ASSAULT_WEAPON))
                    .isLessThan(0.5 * crossed(before, WeaponClass.ASSAULT_WEAPON));
            assertThat(crossed(after, WeaponClass.HANDGUN)).isGreaterThan(1.03 * crossed(before, WeaponClass.HANDGUN));
            assertThat(crossed(after, WeaponClass.OTHER_LONG_GUN))
                    .isGreaterThan(1.03 * crossed(before, WeaponClass.OTHER_LONG_GUN));
        }
    }

    private static double crossed(OutcomeSeries series, WeaponClass weaponClass) {
        return series.windowValue("guns.crossed.by-class." + weaponClass.id());
    }
}
