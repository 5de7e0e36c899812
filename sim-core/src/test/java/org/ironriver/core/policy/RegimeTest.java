package org.ironriver.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.time.SimulationCalendar;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegimeTest {

    private static final Geography GEOGRAPHY = TestWorlds.GEOGRAPHY;
    private static final LocalDate START = LocalDate.of(2003, 1, 6);
    private static final SimulationCalendar CALENDAR = new SimulationCalendar(START, LocalDate.of(2013, 1, 7), 0);
    private static final int TEXAS = GEOGRAPHY.area("TX").index();
    private static final int CALIFORNIA = GEOGRAPHY.area("CA").index();

    private static Regime regime(Intervention... interventions) {
        return new Regime(GEOGRAPHY, ParameterSet.defaults().toModel(), CALENDAR, Arrays.asList(interventions));
    }

    private static Action.CounterSale sale(int area, WeaponClass weaponClass, int quantity) {
        return new Action.CounterSale(area, 17, weaponClass, quantity, 0.3, 0.3, 0.3);
    }

    /** Sets the conduct code of Texas. */
    private static Policy code(double value) {
        return book -> book.set(AreaRule.CONDUCT_CODE, TEXAS, value);
    }

    @Nested
    class Dates {

        @Test
        void aPolicyBindsFromItsFirstDayAndNoLongerFromItsLast() {
            Regime regime =
                    regime(TestWorlds.intervention(code(1), START.plusWeeks(5), Optional.of(START.plusWeeks(9))));
            for (int tick = 0; tick < 15; tick++) {
                regime.update(tick);
                assertThat(regime.book().get(AreaRule.CONDUCT_CODE, TEXAS))
                        .as("week %d", tick)
                        .isEqualTo(tick >= 5 && tick < 9 ? 1 : 0);
            }
        }

        @Test
        void aPolicyWithoutEndStaysAndOneFromBeforeTheRunBindsAtOnce() {
            Regime regime = regime(TestWorlds.intervention(code(1), START.minusYears(20), Optional.empty()));
            regime.update(0);
            assertThat(regime.book().get(AreaRule.CONDUCT_CODE, TEXAS)).isEqualTo(1);
            regime.update(CALENDAR.weeks() - 1);
            assertThat(regime.book().get(AreaRule.CONDUCT_CODE, TEXAS)).isEqualTo(1);
        }

        @Test
        void aComingPolicyIsAnnouncedInTheWeeksBeforeOnly() {
            List<Integer> weeksToStart = new ArrayList<>();
            Policy announced = new Policy() {
                @Override
                public void amend(RuleBook book) {
                    weeksToStart.add(0);
                }

                @Override
                public int anticipationWeeks() {
                    return 3;
                }

                @Override
                public void announce(RuleBook book, int weeks) {
                    weeksToStart.add(weeks);
                }
            };
            Regime regime =
                    regime(TestWorlds.intervention(announced, START.plusWeeks(5), Optional.of(START.plusWeeks(6))));
            for (int tick = 0; tick < 10; tick++) {
                regime.update(tick);
            }
            assertThat(weeksToStart).containsExactly(3, 2, 1, 0);
        }

        @Test
        void anInterventionThatEndsBeforeItStartsIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TestWorlds.intervention(code(1), START, Optional.of(START)))
                    .withMessageContaining("test-policy")
                    .withMessageContaining("2003-01-06");
        }
    }

    @Nested
    class Together {

        @Test
        void laterInterventionsAmendWhatEarlierOnesLeft() {
            Intervention first = TestWorlds.intervention(code(0.5), START, Optional.empty());
            Intervention second = TestWorlds.intervention(
                    book -> book.set(AreaRule.CONDUCT_CODE, TEXAS, book.get(AreaRule.CONDUCT_CODE, TEXAS) / 2),
                    START,
                    Optional.empty());
            Regime regime = regime(first, second);
            regime.update(0);
            regime.update(1);
            assertThat(regime.book().get(AreaRule.CONDUCT_CODE, TEXAS))
                    .as("written anew each week")
                    .isEqualTo(0.25);
        }

        @Test
        void onlyPoliciesInForceReviewActionsAndTheLastHasTheLastWord() {
            Policy denies = reviewer(Ruling.BANNED);
            Policy allows = reviewer(Ruling.permitted(true, true, true));
            Regime regime = regime(
                    TestWorlds.intervention(denies, START.plusWeeks(1), Optional.empty()),
                    TestWorlds.intervention(allows, START.plusWeeks(2), Optional.empty()));
            Action action = sale(TEXAS, WeaponClass.OTHER_LONG_GUN, 1);
            regime.update(0);
            assertThat(regime.rule(action)).isEqualTo(Ruling.permitted(false, false, false));
            regime.update(1);
            assertThat(regime.rule(action)).isEqualTo(Ruling.BANNED);
            regime.update(2);
            assertThat(regime.rule(action)).isEqualTo(Ruling.permitted(true, true, true));
        }

        private Policy reviewer(Ruling word) {
            return new Policy() {
                @Override
                public void amend(RuleBook book) {}

                @Override
                public boolean reviewsActions() {
                    return true;
                }

                @Override
                public Ruling review(Action action, Ruling ruling) {
                    return word;
                }
            };
        }
    }

    @Nested
    class LawAsItStands {

        private final Regime regime = regime();

        @Test
        void bansOfStatesHoldForTheirClassAndTheirState() {
            regime.update(CALENDAR.tickFrom(LocalDate.of(2005, 1, 3)));
            assertThat(regime.rule(sale(CALIFORNIA, WeaponClass.ASSAULT_WEAPON, 1)))
                    .isEqualTo(Ruling.BANNED);
            assertThat(regime.rule(sale(CALIFORNIA, WeaponClass.HANDGUN, 1))).isInstanceOf(Ruling.Permitted.class);
            assertThat(regime.rule(sale(TEXAS, WeaponClass.ASSAULT_WEAPON, 1))).isInstanceOf(Ruling.Permitted.class);
        }

        @Test
        void rifleReportsAreDueInFourBorderStatesFrom2011() {
            int before = CALENDAR.tickFrom(LocalDate.of(2011, 8, 1));
            int after = CALENDAR.tickFrom(LocalDate.of(2011, 8, 15));
            Action two = sale(TEXAS, WeaponClass.ASSAULT_WEAPON, 2);
            regime.update(before);
            assertThat(regime.rule(two)).isEqualTo(Ruling.permitted(false, false, false));
            regime.update(after);
            assertThat(regime.rule(two)).isEqualTo(Ruling.permitted(true, false, false));
            assertThat(regime.rule(sale(TEXAS, WeaponClass.ASSAULT_WEAPON, 1)))
                    .as("a single rifle")
                    .isEqualTo(Ruling.permitted(false, false, false));
            assertThat(regime.rule(sale(GEOGRAPHY.area("OK").index(), WeaponClass.ASSAULT_WEAPON, 2)))
                    .as("another state")
                    .isEqualTo(Ruling.permitted(false, false, false));
        }

        @Test
        void aBanOfAShareOfTheModelsCoversThoseBelowIt() {
            Regime half = regime(TestWorlds.intervention(
                    book -> book.set(ClassRule.BAN_COVERAGE, TEXAS, WeaponClass.HANDGUN, 0.5),
                    START,
                    Optional.empty()));
            half.update(0);
            assertThat(half.rule(new Action.CounterSale(TEXAS, 1, WeaponClass.HANDGUN, 1, 0.49, 0, 0)))
                    .isEqualTo(Ruling.BANNED);
            assertThat(half.rule(new Action.CounterSale(TEXAS, 1, WeaponClass.HANDGUN, 1, 0.5, 0, 0)))
                    .isInstanceOf(Ruling.Permitted.class);
        }

        /** Half of the dealers hold to a code, half of the sales are reported, each by a rank of its own. */
        @Test
        void aCodeAndReportsOfAShareCoverThoseBelowIt() {
            Regime half = regime(TestWorlds.intervention(
                    book -> {
                        book.set(AreaRule.CONDUCT_CODE, TEXAS, 0.5);
                        book.set(ClassRule.MULTIPLE_SALE_REPORTING, TEXAS, WeaponClass.HANDGUN, 0.5);
                    },
                    START,
                    Optional.empty()));
            half.update(0);
            assertThat(half.rule(new Action.CounterSale(TEXAS, 1, WeaponClass.HANDGUN, 2, 0.9, 0.49, 0.5)))
                    .isEqualTo(Ruling.permitted(false, true, false));
            assertThat(half.rule(new Action.CounterSale(TEXAS, 1, WeaponClass.HANDGUN, 2, 0.9, 0.5, 0.49)))
                    .isEqualTo(Ruling.permitted(true, false, false));
        }

        @Test
        void aPrivateSaleGoesOverTheCounterIfTheSellerIsAmongThoseWhoComply() {
            regime.update(0);
            double comply = regime.book().get(AreaRule.PRIVATE_SALE_CHECK, TEXAS);
            assertThat(regime.rule(new Action.PrivateSale(TEXAS, WeaponClass.HANDGUN, comply - 0.01)))
                    .isEqualTo(Ruling.permitted(false, false, true));
            assertThat(regime.rule(new Action.PrivateSale(TEXAS, WeaponClass.HANDGUN, comply)))
                    .isEqualTo(Ruling.permitted(false, false, false));
            assertThat(regime.book().get(AreaRule.PRIVATE_SALE_CHECK, CALIFORNIA))
                    .as("where a check is required")
                    .isGreaterThan(comply);
        }
    }

    @Test
    void termsRefuseWhatTheyDoNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyTerms(List.of(0), 1.5, Map.of()))
                .withMessageContaining("1.5")
                .withMessageContaining("0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyTerms(List.of(0), Double.NaN, Map.of()));
        PolicyTerms terms = new PolicyTerms(List.of(0), 1, Map.of("compliance", 0.5));
        assertThat(terms.number("compliance")).isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms.number("complience"))
                .withMessageContaining("'complience'");
    }
}
