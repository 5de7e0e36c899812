package org.ironriver.scenarios.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.policy.PolicyParameter;

/**
 * What a scenario, or the user, sets to another value than ships is taken as known in a whole experiment: it is neither drawn nor varied
 * in any of its scenarios, since that would undo what was set, or what scenarios are compared for.
 */
public final class KnownValues {

    private static final String STRENGTH = "strength";

    private final ParameterSet shipped = ParameterSet.defaults();
    private final List<Scenario> scenarios;

    /** @param scenarios of the experiment */
    public KnownValues(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * @param path of a parameter, or of one of its years or classes, or of a policy's value; what there is not, nobody sets
     */
    public boolean contains(String path) {
        return interventions()
                .filter(intervention -> path.startsWith(intervention.module().id() + "."))
                .findFirst()
                .map(first -> isValueKnown(
                        path.substring(first.module().id().length() + 1),
                        first.module().id()))
                .orElseGet(() -> isParameterKnown(parameterOf(path)));
    }

    /**
     * @param where what to call the list in errors
     * @throws InvalidInputException if one of these is known
     */
    public void requireNone(String where, List<String> paths) {
        paths.stream().filter(this::contains).findFirst().ifPresent(path -> {
            throw new InvalidInputException(
                    where,
                    path + ", which a scenario or --set sets",
                    "parameters that are as they ship in every scenario: what is set is taken as known");
        });
    }

    private boolean isParameterKnown(String parameter) {
        return shipped.paths().contains(parameter)
                && scenarios.stream()
                        .anyMatch(scenario -> !scenario.parameters()
                                .get(parameter)
                                .value()
                                .equals(shipped.get(parameter).value()));
    }

    private boolean isValueKnown(String name, String policy) {
        return interventions()
                .filter(intervention -> intervention.module().id().equals(policy))
                .anyMatch(intervention -> isSet(intervention, name));
    }

    private static boolean isSet(Intervention intervention, String name) {
        if (name.equals(STRENGTH)) {
            return intervention.terms().strength() != 1;
        }
        return intervention.module().parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(PolicyParameter::defaultValue)
                .anyMatch(value -> !value.equals(intervention.terms().values().get(name)));
    }

    private Stream<Intervention> interventions() {
        return scenarios.stream().flatMap(scenario -> scenario.interventions().stream());
    }

    private String parameterOf(String path) {
        List<String> paths = shipped.paths();
        int dot = path.lastIndexOf('.');
        return !paths.contains(path) && dot > 0 && paths.contains(path.substring(0, dot))
                ? path.substring(0, dot)
                : path;
    }
}
