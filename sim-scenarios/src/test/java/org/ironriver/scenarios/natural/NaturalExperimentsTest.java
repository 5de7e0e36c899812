package org.ironriver.scenarios.natural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.PortOfEntry;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.core.time.SimulationCalendar;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.validation.Verdict;
import org.junit.jupiter.api.Test;

class NaturalExperimentsTest {

    private static final Geography GEOGRAPHY = Geography.load();
    private static final int ILLINOIS = GEOGRAPHY.area("IL").index();
    private static final int NUEVO_LAREDO = GEOGRAPHY.place("nuevo-laredo").index();

    /** People shot besides in Nuevo Laredo in each year after the ban. */
    private static final int WAR = 500;

    /**
     * A world with known answers: once the ban has ended, 40 % more people are shot near TX, AZ and NM, and nowhere else;
     * twice as many assault weapons are seized there; after reports began, purchases of six rifles become six of one;
     * after undercover purchases, 60 firearms a year are bought new in Illinois where 100 were.
     */
    private static final class KnownWorld implements ReplicationRunner {
        private final double rise;

        KnownWorld(double rise) {
            this.rise = rise;
        }

        @Override
        public OutcomeSeries run(Scenario scenario, int replication, long seed) {
            throw new IllegalStateException("listens");
        }

        @Override
        public OutcomeSeries run(Scenario scenario, int replication, long seed, EventListener listener) {
            SimulationCalendar calendar = scenario.calendar();
            boolean kept = scenario.id().equals("history-ban-kept");
            boolean stings = scenario.id().equals("history-chicago-stings");
            boolean checks = scenario.id().equals("universal-background-checks");
            double luck = 1 + 0.02 * new KeyedRandom(seed).gaussian(DecisionPoint.DEALER_VOLUME, 1, 1);
            for (int year = calendar.windowStart().getYear();
                    year < calendar.windowEnd().getYear();
                    year++) {
                int tick = calendar.tickFrom(LocalDate.of(year, 6, 1));
                border(tick, year >= 2005 && !kept ? rise * luck : 1, listener);
                purchases(tick, year, listener);
                if (year < 2002) {
                    diversions(tick, stings ? 60 : 100, listener);
                }
                for (int gun = 0; gun < (checks && year > 2020 ? 50 : 100); gun++) {
                    divert(tick, Channel.PRIVATE_SALE, 0, listener);
                }
            }
            List<Outcome> none = List.of(new Outcome(
                    "homicides",
                    "people/year",
                    Outcome.Direction.LESS_IS_BETTER,
                    Outcome.Aggregation.YEARLY_TOTAL,
                    true));
            return new OutcomeSeries(
                    none, YearMonth.from(scenario.from()), 1, new double[][] {{1}}, new double[][] {{1}});
        }

        private static void diversions(int tick, int fromIllinois, EventListener listener) {
            for (int gun = 0; gun < fromIllinois; gun++) {
                divert(tick, Channel.STRAW_PURCHASE, ILLINOIS, listener);
                divert(tick, Channel.COMPLICIT_DEALER, ILLINOIS, listener);
            }
            for (int gun = 0; gun < 100; gun++) {
                divert(tick, Channel.STRAW_PURCHASE, ILLINOIS - 1, listener);
                divert(tick, Channel.THEFT, ILLINOIS, listener);
            }
        }

        private static void divert(int tick, Channel channel, int area, EventListener listener) {
            new Event.FirearmDiverted(tick, WeaponClass.HANDGUN, channel, area).tell(listener);
        }

        private static void border(int tick, double rise, EventListener listener) {
            for (PortOfEntry port : GEOGRAPHY.ports()) {
                boolean california = GEOGRAPHY.areas().get(port.area()).code().equals("CA");
                boolean war = port.place() == NUEVO_LAREDO && rise != 1;
                int shot = (int) Math.round(1_000 * (california ? 1 : rise)) + (war ? WAR : 0);
                new Event.Homicides(tick, port.place(), Event.Cause.CONFLICT, shot, 50).tell(listener);
                for (int gun = 0; gun < (california || rise == 1 ? 10 : 20); gun++) {
                    recovered(tick, WeaponClass.ASSAULT_WEAPON, port.place(), listener);
                }
                for (int gun = 0; gun < 10; gun++) {
                    recovered(tick, WeaponClass.HANDGUN, port.place(), listener);
                }
            }
        }

        private static void recovered(int tick, WeaponClass weaponClass, int place, EventListener listener) {
            new Event.FirearmRecovered(tick, weaponClass, Channel.STRAW_PURCHASE, place).tell(listener);
        }

        private static void purchases(int tick, int year, EventListener listener) {
            for (String state : List.of("TX", "AZ", "OK")) {
                boolean reported = year >= 2012 && !state.equals("OK");
                int area = GEOGRAPHY.area(state).index();
                buy(tick, area, 6, 4, listener);
                buy(tick, area, reported ? 1 : 6, 1, listener);
                buy(tick, area, 2, 1, listener);
            }
        }

        private static void buy(int tick, int area, int quantity, int times, EventListener listener) {
            for (int i = 0; i < times; i++) {
                new Event.FirearmsBought(
                                tick, Channel.STRAW_PURCHASE, area, 1, WeaponClass.ASSAULT_WEAPON, quantity, 1, true)
                        .tell(listener);
            }
        }
    }

    private static long portsOutsideCalifornia() {
        return GEOGRAPHY.ports().stream()
                .filter(port -> !GEOGRAPHY.areas().get(port.area()).code().equals("CA"))
                .count();
    }

    @Test
    void theEstimatorsFindWhatHappened() {
        Map<String, FindingScore> scores = replay(1.4);
        FindingScore homicides = score(scores, "ban-2004-homicides");
        double war = WAR / (1_000.0 * portsOutsideCalifornia());
        assertThat(homicides.estimate()).isCloseTo(1.4 + war, within(0.03));
        double difference = homicides.estimate()
                - score(scores, "ban-2004-without-nuevo-laredo").estimate();
        assertThat(difference).isCloseTo(war, within(0.01));
        assertThat(score(scores, "ban-2004-all-homicides").estimate())
                .isCloseTo((homicides.estimate() * 1_000 + 50) / 1_050, within(1e-3));
        assertThat(homicides.verdict()).isEqualTo(Verdict.PASS);
        assertThat(homicides.ofOne().high() - homicides.ofOne().low())
                .isGreaterThan(homicides.ofMean().high() - homicides.ofMean().low());
        assertThat(score(scores, "ban-2004-california").estimate()).isCloseTo(1, within(1e-12));
        assertThat(score(scores, "ban-2004-placebo").estimate()).isCloseTo(1, within(1e-12));
        assertThat(score(scores, "ban-2004-seized-assault-weapons").estimate()).isCloseTo(2, within(1e-12));
        assertThat(score(scores, "ban-2004-seized-handguns").verdict()).isEqualTo(Verdict.PASS);
        assertThat(score(scores, "checks-alone-diverted").estimate()).isCloseTo(0.5, within(1e-12));
        assertThat(score(scores, "stings-1998-chicago").estimate()).isCloseTo(0.6, within(1e-12));
        // 24 of 27 rifles in lots of five or more, against 30 of 32 before.
        assertThat(score(scores, "reports-2011-size").estimate()).isCloseTo((24 / 27.0) / (30 / 32.0), within(1e-12));
        assertThat(score(scores, "reports-2011-texas").estimate()).isCloseTo(0.5, within(1e-12));
        assertThat(score(scores, "reports-2011-rifles").estimate()).isCloseTo(26 / 5.0, within(1e-12));
    }

    @Test
    void aWorldWithoutTheEffectFails() {
        Map<String, FindingScore> scores = replay(1.0);
        assertThat(score(scores, "ban-2004-homicides").verdict()).isEqualTo(Verdict.FAIL);
        Map<String, FindingScore> wrong = replay(0.8);
        assertThat(score(wrong, "ban-2004-homicides").sign()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatWasNotCountedIsUnknown() {
        assertThat(score(replay(1.4), "gravity-distance").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void theBanEndsInAPastThatWasCutShortBefore() {
        List<Scenario> run = Collections.synchronizedList(new ArrayList<>());
        ReplicationRunner known = new KnownWorld(1.4);
        ReplicationRunner watched = new ReplicationRunner() {
            @Override
            public OutcomeSeries run(Scenario scenario, int replication, long seed) {
                return known.run(scenario, replication, seed);
            }

            @Override
            public OutcomeSeries run(Scenario scenario, int replication, long seed, EventListener listener) {
                run.add(scenario);
                return known.run(scenario, replication, seed, listener);
            }
        };
        NaturalExperiments.Worlds worlds = NaturalExperiments.Worlds.builtIn(
                Scenarios.LIBRARY,
                scenarios -> scenarios.stream()
                        .map(each -> each.withYears("--years 4", 4))
                        .toList());
        new NaturalExperiments(worlds, 2, 1, Plan.PLAIN).run(watched, 1, ExperimentListener.NONE, new Cancellation());
        assertThat(run)
                .filteredOn(scenario -> scenario.id().equals("history"))
                .isNotEmpty()
                .allSatisfy(past -> assertThat(past.enacted().get(0).until()).contains(LocalDate.of(2004, 9, 13)));
    }

    private static FindingScore score(Map<String, FindingScore> scores, String id) {
        FindingScore score = scores.get(id);
        assertThat(score).as(id).isNotNull();
        return Objects.requireNonNull(score);
    }

    private static Map<String, FindingScore> replay(double rise) {
        return new NaturalExperiments(
                        NaturalExperiments.Worlds.builtIn(Scenarios.LIBRARY, UnaryOperator.identity()),
                        4,
                        1,
                        Plan.PLAIN)
                .run(new KnownWorld(rise), 1, ExperimentListener.NONE, new Cancellation()).scores().stream()
                        .collect(Collectors.toMap(each -> each.finding().id(), Function.identity()));
    }
}
