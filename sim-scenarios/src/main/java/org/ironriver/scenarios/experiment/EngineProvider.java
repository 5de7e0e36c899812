package org.ironriver.scenarios.experiment;

import java.net.URI;
import java.util.Optional;

/**
 * Makes an {@link ExperimentEngine}. Found by {@link java.util.ServiceLoader}, so that a jar on the class path can add one
 * without anything here depending on it.
 */
public interface EngineProvider {

    /**
     * What an engine is asked for.
     *
     * @param runner  simulates one replication; an engine on other machines needs a public class with a public constructor
     *                without arguments, since each machine makes its own
     * @param threads replications at once, where the engine runs in this process
     * @param master  which cluster to use, in the engine's own words; empty for the engine's default
     * @param parts   folder for what machines write before it is gathered; all of them and this one must see it
     */
    record Request(ReplicationRunner runner, int threads, Optional<String> master, URI parts) {}

    /** What {@code --engine} calls it. */
    String id();

    ExperimentEngine open(Request request);
}
