package org.ironriver.cli;

import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.EngineProvider;
import org.ironriver.scenarios.experiment.ExperimentEngine;

/** An engine that never starts, and tells what it was asked for. */
public final class DeadEngine implements EngineProvider {

    @Override
    public String id() {
        return "dead";
    }

    @Override
    public ExperimentEngine open(Request request) {
        throw new InvalidInputException("--engine dead", "parts in " + request.parts(), "an engine that starts");
    }
}
