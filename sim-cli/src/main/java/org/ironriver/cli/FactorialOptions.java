package org.ironriver.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.factorial.FactorialRequest;
import org.ironriver.scenarios.scenario.LoadedScenario;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;
import picocli.CommandLine.Option;

/** All combinations of some policies, in place of single scenarios. */
final class FactorialOptions {

    @Option(
            names = "--factorial",
            paramLabel = "POLICY",
            split = ",",
            description = "Combine these policies (2 to 6 built-in ids or files of scenarios that add policies to the"
                    + " reference) in all ways, and print what each does alone, beside the others and in all, and how they"
                    + " interact. A SCENARIO is the reference (default: what the first policy's scenario extends).")
    private List<String> policies = new ArrayList<>();

    boolean isAsked() {
        return !policies.isEmpty();
    }

    Path folder() {
        return ResultsFolder.free("factorial-" + policies.size() + "-policies");
    }

    /** @param scenarios the reference, or nothing */
    Experiment experiment(ScenarioLibrary library, List<String> scenarios, ModelOptions model, int replications) {
        if (scenarios.size() > 1) {
            throw new InvalidInputException(
                    "SCENARIO", "the scenarios " + String.join(", ", scenarios), "with --factorial only the reference");
        }
        List<LoadedScenario> loaded = policies.stream().map(library::load).toList();
        List<Scenario> all = new ArrayList<>();
        all.add(
                scenarios.isEmpty()
                        ? extended(loaded.get(0))
                        : library.load(scenarios.get(0)).scenario());
        loaded.forEach(each -> all.add(each.scenario()));
        List<Scenario> changed = model.apply(library, all);
        FactorialRequest.Scenarios built =
                new FactorialRequest(changed.get(0), changed.subList(1, changed.size())).build();
        return new Experiment(
                changed.get(0), built.scenarios(), replications, model.seed(), StudyPlan.of(built.factorial()));
    }

    private static Scenario extended(LoadedScenario factor) {
        return factor.base()
                .orElseThrow(() -> new InvalidInputException(
                        "--factorial " + factor.scenario().id(),
                        "a scenario that extends no other",
                        "scenarios that add policies to a reference"));
    }
}
