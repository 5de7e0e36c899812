package org.ironriver.scenarios.experiment;

import java.util.List;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/** Scenarios for tests. */
public final class Scenarios {

    public static final ScenarioLibrary LIBRARY = new ScenarioLibrary();

    private Scenarios() {}

    public static Scenario builtIn(String id) {
        return LIBRARY.load(id).scenario();
    }

    /** Present law against one policy and all three. */
    public static Experiment experiment(int replications, long seed) {
        return new Experiment(
                builtIn("baseline"), List.of(builtIn("dealer-oversight"), builtIn("all-three")), replications, seed);
    }
}
