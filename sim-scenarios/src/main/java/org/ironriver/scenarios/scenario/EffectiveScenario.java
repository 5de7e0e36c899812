package org.ironriver.scenarios.scenario;

import java.util.Map;
import java.util.stream.Collectors;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.Evidence;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.ParameterValue;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.format.YamlText;

/**
 * Writes a scenario as a complete file: nothing is left to a default or to another file, and unit, range, evidence grade
 * and source stand beside each value.
 */
final class EffectiveScenario {

    private final Jurisdictions jurisdictions;
    private final ParameterSet defaults;
    private final StringBuilder text = new StringBuilder();

    EffectiveScenario(Jurisdictions jurisdictions, ParameterSet defaults) {
        this.jurisdictions = jurisdictions;
        this.defaults = defaults;
    }

    String write(Scenario scenario) {
        text.setLength(0);
        line(
                "# The complete scenario: it reads back as the same. Above each parameter: unit; range; evidence grade (A primary");
        line("# source, B secondary, C derived, D assumed); source.");
        field(ScenarioField.ID, YamlText.scalar(scenario.id()));
        field(ScenarioField.TITLE, YamlText.scalar(scenario.title()));
        field(ScenarioField.DESCRIPTION, YamlText.scalar(scenario.description()));
        field(ScenarioField.FROM, scenario.from().toString());
        field(ScenarioField.UNTIL, scenario.until().toString());
        field(ScenarioField.BURN_IN_WEEKS, Integer.toString(scenario.burnInWeeks()));
        field(ScenarioField.CIVILIAN_SCALE, Integer.toString(scenario.civilianScale()));
        field(ScenarioField.INTERVENTIONS, scenario.interventions().isEmpty() ? "[]" : "");
        scenario.enacted().forEach(this::intervention);
        field(ScenarioField.PARAMETERS, scenario.parameters().list().isEmpty() ? "{}" : "");
        scenario.parameters().list().forEach(this::parameter);
        return text.toString();
    }

    private void intervention(Intervention intervention) {
        line("  - " + InterventionField.POLICY.key() + ": "
                + YamlText.scalar(intervention.module().id()));
        entry(InterventionField.FROM.key(), intervention.from().toString());
        intervention.until().ifPresent(day -> entry(InterventionField.UNTIL.key(), day.toString()));
        entry(
                InterventionField.JURISDICTIONS.key(),
                jurisdictions.write(intervention.terms().areas()));
        entry(
                InterventionField.STRENGTH.key(),
                Numbers.shortest(intervention.terms().strength()));
        for (PolicyParameter parameter : intervention.module().parameters()) {
            line("    # " + YamlText.comment(parameter.unit() + "; " + parameter.source()));
            entry(parameter.name(), value(intervention, parameter));
        }
    }

    private static String value(Intervention intervention, PolicyParameter parameter) {
        return parameter.isNumber()
                ? Numbers.shortest(intervention.terms().number(parameter.name()))
                : intervention.terms().classes(parameter.name()).stream()
                        .map(WeaponClass::id)
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private void parameter(Parameter parameter) {
        Evidence evidence = parameter.evidence();
        String changed = parameter.value().equals(defaults.get(parameter.path()).value()) ? "" : "changed; ";
        line("  # "
                + YamlText.comment(changed + evidence.unit() + "; "
                        + Numbers.shortest(evidence.range().low()) + " to "
                        + Numbers.shortest(evidence.range().high()) + "; " + evidence.grade() + "; "
                        + evidence.source()));
        line("  " + parameter.path() + ": " + value(parameter.value()));
    }

    private static String value(ParameterValue value) {
        Map<String, Double> entries = value.entries();
        if (value instanceof ParameterValue.Scalar scalar) {
            return Numbers.shortest(scalar.number());
        }
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + Numbers.shortest(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void field(ScenarioField field, String value) {
        line(value.isEmpty() ? field.key() + ":" : field.key() + ": " + value);
    }

    private void entry(String key, String value) {
        line("    " + key + ": " + value);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
