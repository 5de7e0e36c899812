package org.ironriver.scenarios.belief;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * What somebody who reads the evidence in one way believes of the world: values within the ranges of the evidence, each with
 * its reason.
 *
 * @param id      name in results: small letters, digits and hyphens
 * @param title   name for people
 * @param beliefs in the order of the file
 */
public record BeliefSet(String id, String title, List<Belief> beliefs) {

    /**
     * One belief.
     *
     * @param path   of the model, or {@code policy.value}
     * @param value  as it would stand in a scenario file
     * @param reason why somebody may believe it
     */
    public record Belief(String path, LocatedNode value, String reason) {}

    public BeliefSet {
        beliefs = List.copyOf(beliefs);
    }

    /**
     * The scenario in the world of this set. A belief about a policy that it does not have changes nothing.
     *
     * @throws org.ironriver.core.input.InvalidInputException if a path is not known or a value out of its range
     */
    public Scenario apply(ScenarioLibrary library, Scenario scenario) {
        Scenario changed = scenario;
        for (Belief belief : beliefs) {
            String where = belief.value().location().toString();
            Optional<PolicyModule> policy = library.policyOf(belief.path());
            changed = policy.isPresent()
                    ? library.set(
                            changed,
                            where,
                            belief.path(),
                            Objects.toString(belief.value().toPlain()))
                    : changed.withParameter(
                            where,
                            belief.path(),
                            Objects.requireNonNull(belief.value().toPlain()));
        }
        return changed;
    }
}
