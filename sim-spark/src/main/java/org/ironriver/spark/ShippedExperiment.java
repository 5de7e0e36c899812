package org.ironriver.spark;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.experiment.ReplicationKey;
import org.ironriver.scenarios.experiment.ReplicationResult;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;

/**
 * An experiment as it goes to the executors: the complete text of each scenario and of the plan, from which a journal too is
 * gone on with, and what runs it. Objects of the model are made anew there, once in each JVM.
 *
 * @param runner       name of the class that simulates a replication
 * @param scenarios    complete texts, the reference first
 * @param replications of each scenario
 * @param seed         the experiment's seed
 * @param plan         the plan's text
 */
record ShippedExperiment(String runner, ArrayList<String> scenarios, int replications, long seed, String plan)
        implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String WHERE = "experiment sent to executors";
    private static final Map<ShippedExperiment, Ready> READY = new ConcurrentHashMap<>();

    /** An experiment and its runner, in one JVM. */
    record Ready(Experiment experiment, ExperimentRunner runner) {

        ReplicationResult run(ReplicationKey key) {
            for (Scenario scenario : experiment.scenarios()) {
                if (scenario.id().equals(key.scenario())) {
                    return runner.replicate(experiment, scenario, key);
                }
            }
            throw new IllegalStateException("no scenario '" + key.scenario() + "' was sent here");
        }
    }

    static ShippedExperiment of(Experiment experiment, ScenarioLibrary library, ReplicationRunner runner) {
        requireRemakable(runner);
        ArrayList<String> texts = new ArrayList<>();
        experiment.scenarios().forEach(scenario -> texts.add(library.effective(scenario)));
        ShippedExperiment shipped = new ShippedExperiment(
                runner.getClass().getName(),
                texts,
                experiment.replications(),
                experiment.seed(),
                experiment.plan().text());
        shipped.requireSameAs(experiment, library);
        return shipped;
    }

    Ready ready() {
        return READY.computeIfAbsent(
                this, each -> new Ready(each.read(new ScenarioLibrary()), new ExperimentRunner(each.makeRunner(), 1)));
    }

    private Experiment read(ScenarioLibrary library) {
        List<Scenario> all =
                scenarios.stream().map(text -> library.parse(WHERE, text)).toList();
        return new Experiment(
                all.get(0), all.subList(1, all.size()), replications, seed, StudyPlan.parse(WHERE, plan, library));
    }

    /** A value that its text does not hold would make results other than the local engine's, and nobody would see it. */
    private void requireSameAs(Experiment experiment, ScenarioLibrary library) {
        Experiment read = read(library);
        if (!read.plan().text().equals(plan)) {
            throw new IllegalStateException("the text of the experiment's plan does not read back as the same plan");
        }
        for (int i = 0; i < scenarios.size(); i++) {
            Scenario sent = experiment.scenarios().get(i);
            Scenario got = read.scenarios().get(i);
            boolean same = got.parameters().hash().equals(sent.parameters().hash())
                    && library.effective(got).equals(scenarios.get(i));
            if (!same) {
                throw new IllegalStateException(
                        "the text of scenario '" + sent.id() + "' does not read back as the same scenario");
            }
        }
    }

    private static void requireRemakable(ReplicationRunner runner) {
        Class<?> type = runner.getClass();
        boolean remakable = Modifier.isPublic(type.getModifiers())
                && Arrays.stream(type.getConstructors()).anyMatch(each -> each.getParameterCount() == 0);
        if (!remakable) {
            throw new InvalidInputException(
                    "engine spark",
                    "a runner of " + type.getName() + ", which executors cannot make",
                    "a public class with a public constructor without arguments, such as ModelRunner");
        }
    }

    private ReplicationRunner makeRunner() {
        try {
            // Executors load the program's classes apart from Spark's.
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return (ReplicationRunner)
                    Class.forName(runner, true, loader).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("executors have no " + runner + " to run replications with", e);
        }
    }
}
