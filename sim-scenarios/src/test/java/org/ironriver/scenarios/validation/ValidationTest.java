package org.ironriver.scenarios.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.ironriver.core.conflict.Lethality;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.input.LocatedYaml;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.parameter.ConflictParameters;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The scorecard on a toy whose every figure is known. */
class ValidationTest {

    private static final List<Scenario> SCENARIOS =
            List.of(Scenarios.builtIn("history"), Scenarios.builtIn("baseline").withYears("test", 5));
    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("guns.bought", "guns/year", Direction.NEUTRAL, Aggregation.YEARLY_TOTAL, true),
            new Outcome("homicides", "people/year", Direction.NEUTRAL, Aggregation.YEARLY_TOTAL, true),
            new Outcome("cartels.members", "people", Direction.NEUTRAL, Aggregation.MEAN, false));

    private static final String REGISTRY = """
            flow:
              title: Bought
              use: level
              unit: guns/year
              grade: A
              source: toy
              tolerance: {relative: 0.05}
              outcomes: [guns.bought]
              rows:
                - {name: of the past, years: [2010, 2012], published: 1000}
                - {name: of past and present, years: [2017, 2018], published: 1000}
                - {name: of the future, years: [2022, 2024], published: 1000}
            series:
              title: Killed
              use: calibration
              unit: people/year
              grade: A
              source: toy
              tolerance: {relative: 0.05}
              root-mean-square-error: 0.15
              outcomes: [homicides]
              series: {2000: 100, 2001: 80, 2002: 120}
            ratios:
              title: Of one by another
              use: arithmetic
              unit: ratio
              grade: C
              source: toy
              tolerance: {absolute: 1000}
              published: 1
              rows:
                - {name: rise, outcomes: [guns.bought], over: [homicides], figure: rise, years: [2002, 2003]}
                - {name: rest, outcomes: [guns.bought], over: [guns.bought, guns.bought], figure: complement, years: [2002, 2003]}
                - {name: recruits, outcomes: [cartels.recruits], years: [2012, 2012]}
            events:
              title: From events
              use: calibration
              unit: "1"
              grade: C
              source: toy
              tolerance: {absolute: 1000}
              published: 1
              years: [2005, 2006]
              rows:
                - {name: top, outcomes: [dealers.top-0.2-percent-trace-share]}
                - {name: untraced, outcomes: [dealers.untraced-share]}
                - {name: cases, outcomes: [cases]}
                - {name: per straw case, outcomes: [cases.guns.by-channel.straw-purchase], over: [cases.by-channel.straw-purchase]}
                - {name: per charge, outcomes: [prosecutions.guns]}
                - {name: most, outcomes: [prosecutions.most-guns]}
                - {name: elasticity, outcomes: [homicides.dispute.elasticity]}
            """;

    private static final double GUNS_AT_HAND = 3;

    /** 1,000 guns a year in the past, 1,200 since; 100 killed a year until 2002 and 150 after it, 12 more or fewer; and a few events. */
    private static class Toy implements ReplicationRunner {

        @Override
        public OutcomeSeries run(Scenario scenario, int replication, long seed) {
            int months = scenario.calendar().months();
            double[][] top = new double[3][months];
            double[][] bottom = new double[3][months];
            for (int month = 0; month < months; month++) {
                YearMonth when = YearMonth.from(scenario.from()).plusMonths(month);
                top[0][month] = (when.getYear() < 2018 ? 1000 : 1200) / 12.0 + (replication == 1 ? 1 : -1);
                top[1][month] = (when.getYear() < 2003 ? 100 : 150) / 12.0 + (replication == 1 ? 1 : -1);
                top[2][month] = 400_000;
                bottom[2][month] = 4;
            }
            return new OutcomeSeries(
                    OUTCOMES,
                    YearMonth.from(scenario.from()),
                    scenario.calendar().windowYears(),
                    top,
                    bottom);
        }

        @Override
        public OutcomeSeries run(Scenario scenario, int replication, long seed, EventListener listener) {
            int burnIn = 0;
            int first = scenario.calendar().tickFrom(LocalDate.of(2005, 3, 1));
            int second = scenario.calendar().tickFrom(LocalDate.of(2006, 3, 1));
            if (scenario.id().equals("history")) {
                for (int tick : new int[] {burnIn, first, second}) {
                    tell(tick, listener);
                }
            }
            return run(scenario, replication, seed);
        }

        private static void tell(int tick, EventListener listener) {
            for (int n = 0; n < 40; n++) {
                listener.onFirearmTraced(traced(tick, n % 10 == 0 ? 1_000 + n : 7));
            }
            listener.onFirearmTraced(traced(tick, -1));
            for (int smuggler = 0; smuggler < 3; smuggler++) {
                listener.onFirearmsBought(bought(tick, Channel.STRAW_PURCHASE, 5, smuggler));
                listener.onFirearmsBought(bought(tick, Channel.STRAW_PURCHASE, 2, smuggler));
            }
            listener.onFirearmsBought(bought(tick, Channel.THEFT, 1, 0));
            listener.onPurchaserProsecuted(new Event.PurchaserProsecuted(tick, 0, 10 + tick));
            ConflictParameters conflict =
                    SCENARIOS.get(0).parameters().toModel().conflict();
            Lethality dispute = disputes(conflict);
            listener.onHomicides(new Event.Homicides(
                    tick, 0, Event.Cause.DISPUTE, (int) Math.round(1e6 * dispute.killsByFirearm(GUNS_AT_HAND, 1)), (int)
                            Math.round(1e6 * dispute.killsOtherwise(GUNS_AT_HAND))));
            listener.onHomicides(new Event.Homicides(tick, 0, Event.Cause.CONFLICT, 1_000_000, 0));
        }

        private static Event.FirearmTraced traced(int tick, int dealer) {
            return new Event.FirearmTraced(
                    tick, WeaponClass.HANDGUN, Event.Origin.UNITED_STATES, dealer >= 0, 0, dealer, -1, 5);
        }

        private static Event.FirearmsBought bought(int tick, Channel channel, int quantity, int smuggler) {
            return new Event.FirearmsBought(
                    tick, channel, 0, -1, WeaponClass.HANDGUN, quantity, smuggler, smuggler == 0);
        }
    }

    @Test
    void yearsOfTwoScenariosArePooledAndIntervalsAreThoseOfTheMean() {
        Scorecard card = run(new Toy(), 2, 1);
        Score past = score(card, "flow", "of the past");
        assertThat(past.simulated().mean()).isCloseTo(1000, within(1e-9));
        // Two values 24 apart: standard error 12, times Student's t for one degree of freedom.
        assertThat(past.simulated().interval().high()).isCloseTo(1000 + 12 * 12.7062, within(0.001));
        assertThat(score(card, "flow", "of past and present").simulated().mean())
                .isCloseTo(1100, within(1e-9));
    }

    @Test
    void verdictsFollowTheMeanAndWhatWasNotSimulatedHasNone() {
        Scorecard card = run(new Toy(), 2, 1);
        assertThat(score(card, "flow", "of the past")).returns(Verdict.PASS, Score::isLevel);
        assertThat(score(card, "flow", "of past and present"))
                .returns(Verdict.PASS, Score::isLevel)
                .returns(Verdict.FAIL, Score::isWithinTolerance);
        assertThat(score(card, "flow", "of the future"))
                .returns(Verdict.UNKNOWN, Score::isLevel)
                .returns(Verdict.UNKNOWN, Score::isWithinTolerance);
        assertThat(group(card, "flow"))
                .returns(Verdict.UNKNOWN, GroupScore::isLevel)
                .returns(Verdict.FAIL, GroupScore::isWithinTolerance);
    }

    @Test
    void aSeriesIsJudgedAsAWhole() {
        GroupScore series = group(run(new Toy(), 2, 1), "series");
        double error = Math.sqrt((0 + 0.25 * 0.25 + 1 / 36.0) / 3);
        SeriesError errors = series.error().orElseThrow();
        assertThat(errors.ofMean()).isCloseTo(error, within(1e-9));
        double more = errorWithHomicides(112);
        double fewer = errorWithHomicides(88);
        assertThat(errors.ofOne().mean()).isCloseTo((more + fewer) / 2, within(1e-9));
        assertThat(series.isWithinTolerance()).isEqualTo(Verdict.FAIL);
        assertThat(series.scores().get(0).isWithinTolerance()).isEqualTo(Verdict.PASS);
    }

    @Test
    void figuresAreMeansRisesComplementsAndQuotients() {
        Scorecard card = run(new Toy(), 1, 1);
        assertThat(score(card, "ratios", "rise").simulated().mean()).isCloseTo(0, within(1e-9));
        assertThat(score(card, "ratios", "rest").simulated().mean()).isCloseTo(0.5, within(1e-9));
        double rate = SCENARIOS.get(0).parameters().toModel().cartel().recruitmentRate();
        assertThat(score(card, "ratios", "recruits").simulated().mean()).isCloseTo(100_000 * rate, within(1e-6));
    }

    @Test
    void eventsOfTheWindowAreCountedByYear() {
        Scorecard card = run(new Toy(), 1, 1);
        assertThat(mean(card, "top")).isCloseTo(1, within(1e-9));
        assertThat(mean(card, "untraced")).isBetween(0.9998, 0.99999);
        assertThat(mean(card, "cases")).isEqualTo(4);
        assertThat(mean(card, "per straw case")).isEqualTo(7);
        int last = SCENARIOS.get(0).calendar().tickFrom(LocalDate.of(2006, 3, 1));
        assertThat(mean(card, "most")).isEqualTo(10 + last);
        assertThat(mean(card, "per charge")).isBetween(10.0, 10.0 + last);
    }

    @Test
    void theElasticityIsTheSlopeOfTheDisputesThatTheModelHas() {
        Lethality dispute = disputes(SCENARIOS.get(0).parameters().toModel().conflict());
        double more = kills(dispute, GUNS_AT_HAND * 1.0001);
        double less = kills(dispute, GUNS_AT_HAND / 1.0001);
        double slope = Math.log(more / less) / (2 * Math.log(1.0001));
        assertThat(mean(run(new Toy(), 1, 1), "elasticity")).isCloseTo(slope, within(1e-4));
    }

    @Test
    void threadsChangeNothing() throws IOException {
        assertThat(csv(run(new Toy(), 4, 2))).isEqualTo(csv(run(new Toy(), 4, 1)));
    }

    @Test
    void aReplicationThatBreaksDownIsLeftOutOfBothScenarios() {
        Toy toy = new Toy();
        ReplicationRunner fragile = (scenario, replication, seed) -> {
            if (replication == 2 && scenario.id().equals("baseline")) {
                throw new IllegalStateException("broken");
            }
            return toy.run(scenario, replication, seed);
        };
        Scorecard card = run(fragile, 3, 1);
        assertThat(card.failures()).hasSize(1);
        assertThat(card.complete()).isEqualTo(2);
        assertThat(score(card, "flow", "of the past").simulated().replications())
                .isEqualTo(2);
        assertThat(mean(card, "cases")).as("a runner without events").isNaN();
    }

    @Test
    void scenariosThatOverlapAreRefused() {
        assertThatThrownBy(
                        () -> new Validation(registry(), List.of(SCENARIOS.get(1), SCENARIOS.get(0)), 1, 1, Plan.PLAIN))
                .hasMessageContaining("history begins before baseline ends");
    }

    private static double errorWithHomicides(double killed) {
        double squares = 0;
        for (double published : new double[] {100, 80, 120}) {
            squares += Math.pow(killed / published - 1, 2) / 3;
        }
        return Math.sqrt(squares);
    }

    private static double kills(Lethality dispute, double guns) {
        return dispute.killsByFirearm(guns, 1) + dispute.killsOtherwise(guns);
    }

    private static Lethality disputes(ConflictParameters conflict) {
        return new Lethality(
                conflict.disputeLethalityWithFirearm(), conflict.disputeLethalityWithout(), conflict.disputeHalfGuns());
    }

    private static TargetRegistry registry() {
        return TargetRegistry.read(List.of(LocatedYaml.parse("toy.yaml", REGISTRY)), Observables.names());
    }

    private static Scorecard run(ReplicationRunner runner, int replications, int threads) {
        return new Validation(registry(), SCENARIOS, replications, 1, Plan.PLAIN)
                .run(runner, threads, ExperimentListener.NONE, new Cancellation());
    }

    private static GroupScore group(Scorecard card, String id) {
        return card.groups().stream()
                .filter(each -> each.group().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Score score(Scorecard card, String group, String name) {
        return group(card, group).scores().stream()
                .filter(each -> each.target().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double mean(Scorecard card, String name) {
        return score(card, "events", name).simulated().mean();
    }

    private static String csv(Scorecard card) throws IOException {
        StringWriter text = new StringWriter();
        ScorecardTable.write(card, text);
        Target first = card.groups().get(0).scores().get(0).target();
        assertThat(text.toString()).contains(first.group() + "," + first.name());
        return text.toString();
    }
}
