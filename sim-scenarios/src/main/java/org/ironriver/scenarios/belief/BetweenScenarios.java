package org.ironriver.scenarios.belief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.ParameterValue;
import org.ironriver.core.parameter.YearSeries;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.scenarios.scenario.Scenario;

/** Scenarios on the straight line between two that have the same policies. */
final class BetweenScenarios {

    private BetweenScenarios() {}

    /**
     * Every number of the model and of the policies in between; a parameter that has to be whole is rounded (numbers of policies never
     * have to be), and what is no number is that of the nearer end.
     *
     * @param share 0 for the first, 1 for the second
     */
    static Scenario at(Scenario first, Scenario second, double share) {
        ParameterSet parameters = first.parameters();
        for (Parameter parameter : first.parameters().list()) {
            ParameterValue other = second.parameters().get(parameter.path()).value();
            if (!parameter.value().equals(other)) {
                parameters = parameters.with(
                        "between " + first.id() + " and " + second.id(),
                        parameter.path(),
                        between(parameter.value(), other, share, parameters.isWhole(parameter.path())));
            }
        }
        List<Intervention> interventions = new ArrayList<>();
        for (int i = 0; i < first.interventions().size(); i++) {
            interventions.add(
                    between(first.interventions().get(i), second.interventions().get(i), share));
        }
        return first.withParameters(parameters).withInterventions(interventions);
    }

    private static ParameterValue between(ParameterValue first, ParameterValue second, double share, boolean whole) {
        if (first instanceof YearSeries one && second instanceof YearSeries other) {
            TreeMap<Integer, Double> values = new TreeMap<>();
            first.entries().keySet().forEach(year -> values.put(Integer.parseInt(year), 0.0));
            second.entries().keySet().forEach(year -> values.put(Integer.parseInt(year), 0.0));
            values.replaceAll((year, none) -> between(one.at((int) year), other.at((int) year), share));
            return YearSeries.of(values, one.between());
        }
        ParameterValue value = first;
        for (Map.Entry<String, Double> entry : first.entries().entrySet()) {
            double other = second.entries().getOrDefault(entry.getKey(), entry.getValue());
            double number = between(entry.getValue(), other, share);
            value = value.withEntry(entry.getKey(), whole ? Math.rint(number) : number);
        }
        return value;
    }

    private static Intervention between(Intervention first, Intervention second, double share) {
        Map<String, Object> values = new LinkedHashMap<>();
        first.terms().values().forEach((name, value) -> {
            Object other = second.terms().values().getOrDefault(name, value);
            boolean numbers = value instanceof Double && other instanceof Double;
            values.put(
                    name,
                    numbers ? (Object) between((Double) value, (Double) other, share) : share < 0.5 ? value : other);
        });
        double strength = between(first.terms().strength(), second.terms().strength(), share);
        PolicyTerms terms = new PolicyTerms(first.terms().areas(), strength, values);
        return new Intervention(first.module(), first.from(), first.until(), terms);
    }

    private static double between(double first, double second, double share) {
        return first + (second - first) * share;
    }
}
