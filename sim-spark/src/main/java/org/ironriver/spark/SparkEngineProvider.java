package org.ironriver.spark;

import org.ironriver.scenarios.experiment.EngineProvider;
import org.ironriver.scenarios.experiment.ExperimentEngine;

/** Makes {@code --engine spark}. */
public final class SparkEngineProvider implements EngineProvider {

    @Override
    public String id() {
        return "spark";
    }

    @Override
    public ExperimentEngine open(Request request) {
        return SparkEngine.open(request);
    }
}
