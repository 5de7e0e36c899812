package org.ironriver.core.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.policy.Policy;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.core.time.Phase;
import org.ironriver.core.time.SimulationCalendar;

/**
 * Worlds small enough for tests: few cartels, smugglers, criminals and armed homes, as few as the ranges of the
 * parameters allow, all dealers, coarse civilians, a year or less. Immutable: each method gives a changed copy.
 */
public final class TestWorlds {

    public static final Geography GEOGRAPHY = Geography.load();

    private static final ParameterSet FEW_OF_ALL = fewOfAll();

    private final ParameterSet parameters;
    private final int weeks;
    private final int burnInWeeks;
    private final int civilianScale;
    private final List<Intervention> interventions;

    private TestWorlds(
            ParameterSet parameters, int weeks, int burnInWeeks, int civilianScale, List<Intervention> interventions) {
        this.parameters = parameters;
        this.weeks = weeks;
        this.burnInWeeks = burnInWeeks;
        this.civilianScale = civilianScale;
        this.interventions = interventions;
    }

    private static ParameterSet fewOfAll() {
        Map<String, Number> few = Map.ofEntries(
                Map.entry("smuggler.ants", 3_000),
                Map.entry("smuggler.ant-trips-per-week", 0.3),
                Map.entry("smuggler.ant-load-tail", 1.2),
                Map.entry("smuggler.ant-load-highest", 8),
                Map.entry("smuggler.reservation-median-usd", 450),
                Map.entry("smuggler.brokers", 50),
                Map.entry("smuggler.southern", 300),
                Map.entry("smuggler.domestic", 1_300),
                Map.entry("diversion.orders-per-year", 20_000),
                Map.entry("criminal.per-thousand-people", 1.5),
                Map.entry("civilian.seeking-rate", 0.0012),
                Map.entry("initial.cartels", 20),
                Map.entry("initial.members", 20_000),
                Map.entry("initial.criminal-guns-each", 0.7),
                Map.entry("initial.armed-share", 0.0005),
                Map.entry("initial.shelf-guns-per-week", 500));
        ParameterSet parameters = ParameterSet.defaults();
        for (Map.Entry<String, Number> entry : few.entrySet()) {
            parameters = parameters.with(entry.getKey(), entry.getValue());
        }
        return parameters;
    }

    /** A small world from January 2018, without burn-in, civilians at 1 : 10,000. */
    public static TestWorlds small(int weeks) {
        return new TestWorlds(FEW_OF_ALL, weeks, 0, 10_000, List.of());
    }

    /** The world as shipped, from January 2018, without burn-in, civilians at 1 : 10,000. */
    public static TestWorlds shipped(int weeks) {
        return new TestWorlds(ParameterSet.defaults(), weeks, 0, 10_000, List.of());
    }

    public TestWorlds with(String path, Object value) {
        return new TestWorlds(parameters.with(path, value), weeks, burnInWeeks, civilianScale, interventions);
    }

    public TestWorlds burnIn(int burnIn) {
        return new TestWorlds(parameters, weeks, burnIn, civilianScale, interventions);
    }

    public TestWorlds civilianScale(int scale) {
        return new TestWorlds(parameters, weeks, burnInWeeks, scale, interventions);
    }

    /** Adds a policy that is in force from the first week to the last, everywhere. */
    public TestWorlds policy(Policy policy) {
        List<Intervention> all = new ArrayList<>(interventions);
        all.add(intervention(policy, LocalDate.of(1990, 1, 1), Optional.empty()));
        return new TestWorlds(parameters, weeks, burnInWeeks, civilianScale, List.copyOf(all));
    }

    /** An intervention that enacts this very policy. */
    public static Intervention intervention(Policy policy, LocalDate from, Optional<LocalDate> until) {
        List<Integer> everywhere =
                IntStream.range(0, GEOGRAPHY.areas().size()).boxed().toList();
        return new Intervention(new Module(policy), from, until, new PolicyTerms(everywhere, 1, Map.of()));
    }

    public WorldSettings settings() {
        LocalDate start = LocalDate.of(2018, 1, 1);
        SimulationCalendar calendar = new SimulationCalendar(start, start.plusWeeks(weeks), burnInWeeks);
        return new WorldSettings(calendar, parameters.toModel(), GEOGRAPHY, interventions, civilianScale);
    }

    public TraffickingModel model(int replication) {
        return new TraffickingModel(settings(), seed(replication));
    }

    public OutcomeSeries run(int replication) {
        return Replication.run(settings(), seed(replication));
    }

    /** Luck of a replication, the same in every world. */
    public static long seed(int replication) {
        return KeyedRandom.replicationSeed(20_180_101, replication);
    }

    /** Runs a model that has been started to its end, phase by phase without MASON's schedule, and looks after each. */
    public static void run(TraffickingModel started, Consumer<TraffickingModel> afterPhase) {
        Week week = new Week(started);
        for (int tick = 0; tick < started.calendar().weeks(); tick++) {
            for (Phase phase : Phase.values()) {
                started.begin(tick, phase);
                week.run(phase);
                afterPhase.accept(started);
            }
        }
    }

    /** Runs a model that has been started through a number of weeks; a step of MASON's schedule is a whole week. */
    public static void runWeeks(TraffickingModel started, int weeks) {
        for (int week = 0; week < weeks; week++) {
            started.schedule.step(started);
        }
    }

    private record Module(Policy policy) implements PolicyModule {
        @Override
        public String id() {
            return "test-policy";
        }

        @Override
        public String title() {
            return "Test policy";
        }

        @Override
        public String summary() {
            return "Whatever a test needs.";
        }

        @Override
        public String reference() {
            return "none";
        }

        @Override
        public List<PolicyParameter> parameters() {
            return List.of();
        }

        @Override
        public Policy enact(PolicyTerms terms) {
            return policy;
        }
    }
}
