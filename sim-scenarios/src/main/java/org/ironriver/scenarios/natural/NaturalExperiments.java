package org.ironriver.scenarios.natural;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.evidence.Finding;
import org.ironriver.scenarios.evidence.Findings;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.validation.Verdict;

/**
 * Replays the natural experiments. Five worlds are run on common luck: the past until 2013, the past until 2007 with the ban
 * of 1994 kept, the past until 2001 with undercover purchases around Chicago, present law until 2023, and that with
 * background checks.
 */
public final class NaturalExperiments {

    private static final LocalDate OBSERVED_FROM = LocalDate.of(1999, 1, 1);
    private static final String WHERE = "natural experiments";

    private final Worlds worlds;
    private final int replications;
    private final long seed;
    private final Plan plan;
    private final Geography geography = Geography.load();
    private final Map<String, Map<Integer, NaturalTally>> tallies = new HashMap<>();

    /**
     * The worlds that are compared.
     *
     * @param ended   the past, in which the ban ended in 2004
     * @param kept    the same, but for the ban
     * @param stung   the past with undercover purchases around Chicago in 1998
     * @param without present law
     * @param with    the same with background checks from 2020
     */
    public record Worlds(Scenario ended, Scenario kept, Scenario stung, Scenario without, Scenario with) {
        private static final List<String> BUILT_IN = List.of(
                "history", "history-ban-kept", "history-chicago-stings", "baseline", "universal-background-checks");

        /** The built-in ones, once {@code change} has been made to all of them. */
        public static Worlds builtIn(ScenarioLibrary library, UnaryOperator<List<Scenario>> change) {
            List<Scenario> changed = change.apply(
                    BUILT_IN.stream().map(id -> library.load(id).scenario()).toList());
            return new Worlds(changed.get(0), changed.get(1), changed.get(2), changed.get(3), changed.get(4));
        }

        public List<Scenario> all() {
            return List.of(ended, kept, stung, without, with);
        }
    }

    /** @param plan what is drawn for each replication */
    public NaturalExperiments(Worlds worlds, int replications, long seed, Plan plan) {
        this.worlds = new Worlds(
                observed(worlds.ended(), 2013),
                observed(worlds.kept(), 2007),
                observed(worlds.stung(), 2001),
                worlds.without().withYears(WHERE, 5),
                worlds.with().withYears(WHERE, 5));
        this.replications = replications;
        this.seed = seed;
        this.plan = plan;
        this.worlds.all().forEach(scenario -> tallies.put(scenario.id(), new ConcurrentHashMap<>()));
    }

    /**
     * What came out.
     *
     * @param failures replications that broke down
     */
    public record Answer(
            int replications,
            long seed,
            List<FindingScore> scores,
            List<ReplicationResult.Failed> failures,
            ExperimentStatus status) {

        /** Findings of which the model was not told: those that count. */
        public List<FindingScore> independent() {
            return scores.stream()
                    .filter(score -> score.finding().isIndependent())
                    .toList();
        }

        /** How many of those that count pass. */
        public long passing() {
            return independent().stream()
                    .filter(score -> score.verdict() == Verdict.PASS)
                    .count();
        }
    }

    /** Runs everything, once. */
    public Answer run(ReplicationRunner runner, int threads, ExperimentListener listener, Cancellation cancellation) {
        new ExperimentRunner(runner, threads).requireRoom(worlds.all(), replications);
        List<ReplicationResult.Failed> failures = new ArrayList<>();
        ExperimentStatus status = ExperimentStatus.COMPLETE;
        for (Scenario scenario : worlds.all()) {
            if (status == ExperimentStatus.COMPLETE) {
                status = new ExperimentRunner(
                                (each, replication, luck) -> observe(runner, each, replication, luck), threads)
                        .stream(
                                new Experiment(scenario, List.of(), replications, seed, plan),
                                result -> {
                                    if (result instanceof ReplicationResult.Failed failed) {
                                        failures.add(failed);
                                    }
                                },
                                listener,
                                cancellation);
            }
        }
        return new Answer(replications, seed, scores(), failures, status);
    }

    /** From 1999, begun as early as the scenario itself begins, so that its starting values hold. */
    private static Scenario observed(Scenario scenario, int untilYear) {
        int weeks = (int) ChronoUnit.WEEKS.between(scenario.burnInFrom(), OBSERVED_FROM);
        return scenario.withWindow(WHERE, OBSERVED_FROM, LocalDate.of(untilYear, 1, 1), weeks);
    }

    private OutcomeSeries observe(ReplicationRunner runner, Scenario scenario, int replication, long luck) {
        NaturalTally tally = new NaturalTally(scenario.calendar(), geography);
        OutcomeSeries series = runner.run(scenario, replication, luck, tally);
        of(scenario).put(replication, tally);
        return series;
    }

    private Map<Integer, NaturalTally> of(Scenario scenario) {
        Map<Integer, NaturalTally> tally = tallies.get(scenario.id());
        if (tally == null) {
            throw new IllegalStateException("no scenario '" + scenario.id() + "' here");
        }
        return tally;
    }

    private List<FindingScore> scores() {
        Map<String, double[]> values = new HashMap<>();
        for (int replication = 1; replication <= replications; replication++) {
            estimate(replication, values);
        }
        List<FindingScore> scores = new ArrayList<>();
        for (Finding finding : Findings.load()) {
            scores.add(FindingScore.of(finding, values.getOrDefault(finding.id(), new double[0])));
        }
        return scores;
    }

    private void estimate(int replication, Map<String, double[]> values) {
        Estimators estimators = new Estimators(geography);
        NaturalTally history = of(worlds.ended()).get(replication);
        NaturalTally placebo = of(worlds.kept()).get(replication);
        NaturalTally tried = of(worlds.stung()).get(replication);
        NaturalTally before = of(worlds.without()).get(replication);
        NaturalTally checked = of(worlds.with()).get(replication);
        Map<String, Double> found = new HashMap<>();
        if (history != null && placebo != null) {
            found.putAll(estimators.ban(history, placebo));
        }
        if (history != null) {
            found.putAll(estimators.reports(history));
            found.putAll(estimators.gravity(history, 2010, 2012));
        }
        if (history != null && tried != null) {
            found.putAll(estimators.stings(history, tried));
        }
        if (before != null && checked != null) {
            found.putAll(estimators.checks(before, checked));
        }
        found.forEach((id, value) -> values.computeIfAbsent(id, name -> unknown())[replication - 1] = value);
    }

    private double[] unknown() {
        double[] unknown = new double[replications];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}
