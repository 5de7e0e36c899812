package org.ironriver.scenarios.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.evidence.Query;
import org.ironriver.scenarios.evidence.Quotient;
import org.ironriver.scenarios.evidence.TargetRegistry;
import org.ironriver.scenarios.experiment.Cancellation;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentListener;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ExperimentStatus;
import org.ironriver.scenarios.experiment.ModelRunner;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Runs scenarios one after the other and compares what they say, year by year, with what is published.
 *
 * <p>A question about years that two scenarios share between them is put to both, and their sums are pooled: replication r
 * of one goes with replication r of the other. They are different worlds all the same: the later one begins from its own
 * starting values and not where the earlier one ended.
 *
 * <p>Memory: each replication is boiled down to its answers as it ends.
 */
public final class Validation {

    private final TargetRegistry registry;
    private final List<Query> queries;
    private final List<Scenario> scenarios;
    private final int replications;
    private final long seed;
    private final Plan plan;
    private final Map<String, Map<Integer, Map<Query, Quotient>>> answers = new HashMap<>();

    /**
     * @param scenarios whose windows follow one another without overlap
     * @param plan      what is drawn for each replication
     */
    public Validation(TargetRegistry registry, List<Scenario> scenarios, int replications, long seed, Plan plan) {
        this.registry = registry;
        this.queries = registry.queries();
        this.scenarios = List.copyOf(scenarios);
        this.replications = replications;
        this.seed = seed;
        this.plan = plan;
        for (int i = 1; i < scenarios.size(); i++) {
            if (scenarios.get(i).from().isBefore(scenarios.get(i - 1).until())) {
                throw new IllegalArgumentException(scenarios.get(i).id() + " begins before "
                        + scenarios.get(i - 1).id() + " ends");
            }
        }
        scenarios.forEach(scenario -> answers.put(scenario.id(), new ConcurrentHashMap<>()));
    }

    /** Last calendar year that any figure of the registry is about. */
    public static int lastYear(TargetRegistry registry) {
        return registry.queries().stream().mapToInt(Query::lastYear).max().orElse(0);
    }

    /** Runs everything, once. */
    public Scorecard run(
            ReplicationRunner runner, int threads, ExperimentListener listener, Cancellation cancellation) {
        new ExperimentRunner(runner, threads).requireRoom(scenarios, replications);
        List<ReplicationResult.Failed> failures = new ArrayList<>();
        ExperimentStatus status = ExperimentStatus.COMPLETE;
        for (Scenario scenario : scenarios) {
            if (status == ExperimentStatus.COMPLETE) {
                status = new ExperimentRunner(
                                (each, replication, luck) -> observe(runner, each, replication, luck), threads)
                        .stream(
                                new Experiment(scenario, List.of(), replications, seed, plan),
                                result -> keep(result, failures),
                                listener,
                                cancellation);
            }
        }
        SortedMap<Integer, Map<Query, Double>> joined = join();
        return new Scorecard(
                scenarios,
                replications,
                joined.size(),
                seed,
                plan != Plan.PLAIN,
                failures,
                status,
                Scorecard.score(registry, joined));
    }

    private OutcomeSeries observe(ReplicationRunner runner, Scenario scenario, int replication, long luck) {
        int dealers = ModelRunner.settings(scenario).geography().areas().stream()
                .mapToInt(area -> area.dealers())
                .sum();
        EventTally tally = new EventTally(scenario.calendar(), dealers);
        OutcomeSeries series = runner.run(scenario, replication, luck, tally);
        Observables observables = new Observables(scenario, series, tally);
        Map<Query, Quotient> said = new HashMap<>();
        queries.forEach(query -> said.put(query, observables.answer(query)));
        of(scenario).put(replication, said);
        return series;
    }

    private Map<Integer, Map<Query, Quotient>> of(Scenario scenario) {
        Map<Integer, Map<Query, Quotient>> ofScenario = answers.get(scenario.id());
        if (ofScenario == null) {
            throw new IllegalStateException("no scenario '" + scenario.id() + "' in this validation");
        }
        return ofScenario;
    }

    private static void keep(ReplicationResult result, List<ReplicationResult.Failed> failures) {
        if (result instanceof ReplicationResult.Failed failed) {
            failures.add(failed);
        }
    }

    /** The replications that every scenario completed, with the answers of all scenarios pooled. */
    private SortedMap<Integer, Map<Query, Double>> join() {
        SortedMap<Integer, Map<Query, Double>> joined = new TreeMap<>();
        for (int replication = 1; replication <= replications; replication++) {
            int number = replication;
            List<Map<Query, Quotient>> parts = new ArrayList<>();
            for (Scenario scenario : scenarios) {
                Map<Query, Quotient> part = of(scenario).get(number);
                if (part != null) {
                    parts.add(part);
                }
            }
            if (parts.size() == scenarios.size()) {
                joined.put(number, pool(parts));
            }
        }
        return joined;
    }

    private Map<Query, Double> pool(List<Map<Query, Quotient>> parts) {
        Map<Query, Double> pooled = new HashMap<>();
        for (Query query : queries) {
            Quotient sum = Quotient.ZERO;
            for (Map<Query, Quotient> part : parts) {
                sum = sum.plus(part.getOrDefault(query, Quotient.UNKNOWN));
            }
            pooled.put(query, isSimulated(query) ? sum.value() : Double.NaN);
        }
        return pooled;
    }

    /** Whether the windows have every year of the question. */
    private boolean isSimulated(Query query) {
        int years = 0;
        for (Scenario scenario : scenarios) {
            int first = Math.max(query.firstYear(), Observables.firstYear(scenario));
            int last = Math.min(query.lastYear(), Observables.lastYear(scenario));
            years += Math.max(0, last - first + 1);
        }
        return years == query.years();
    }
}
