package org.ironriver.scenarios.scenario;

import java.util.Optional;

/**
 * A scenario with its origin.
 *
 * @param scenario the scenario itself
 * @param base     the scenario that it extends, if it extends one: the natural reference to compare it with
 */
public record LoadedScenario(Scenario scenario, Optional<Scenario> base) {}
