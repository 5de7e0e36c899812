package org.ironriver.scenarios.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.ParameterValue;
import org.ironriver.core.parameter.YearSeries;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.policy.PolicyCatalogue;

/**
 * JSON Schema of scenario files, made of what the reader itself goes by: the fields, the policies on the class path and the
 * model's parameters.
 *
 * <p>What a schema cannot say (dates in order and in the window, names of scenarios) only the reader checks.
 */
final class ScenarioSchema {

    private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private final PolicyCatalogue policies;
    private final Jurisdictions jurisdictions;
    private final ParameterSet parameters;

    ScenarioSchema(PolicyCatalogue policies, Jurisdictions jurisdictions, ParameterSet parameters) {
        this.policies = policies;
        this.jurisdictions = jurisdictions;
        this.parameters = parameters;
    }

    String write() {
        ObjectNode root = Json.nodes().objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Iron River scenario");
        object(root);
        ObjectNode properties = root.putObject("properties");
        for (ScenarioField field : ScenarioField.values()) {
            properties.set(field.key(), describe(field(field), field.description()));
        }
        root.putArray("required").add(ScenarioField.ID.key());
        ArrayNode either = root.putArray("anyOf");
        either.addObject().putArray("required").add(ScenarioField.EXTENDS.key());
        either.addObject().putArray("required").add(ScenarioField.FROM.key()).add(ScenarioField.UNTIL.key());
        return Json.write(root);
    }

    private ObjectNode field(ScenarioField field) {
        return switch (field) {
            case ID -> text("^" + ScenarioField.ID_PATTERN + "$");
            case EXTENDS, TITLE, DESCRIPTION -> type("string");
            case FROM, UNTIL -> text(DAY);
            case BURN_IN_WEEKS -> whole(0, ScenarioField.MOST_BURN_IN_WEEKS);
            case CIVILIAN_SCALE -> whole(1, ScenarioField.MOST_CIVILIAN_SCALE);
            case WITHOUT -> list(names(policies.listIds()));
            case INTERVENTIONS -> list(interventions());
            case PARAMETERS -> parameters();
        };
    }

    private ObjectNode interventions() {
        ObjectNode node = Json.nodes().objectNode();
        ArrayNode each = node.putArray("oneOf");
        for (PolicyModule module : policies.listModules()) {
            each.add(describe(intervention(module), module.summary()));
        }
        return node;
    }

    private ObjectNode intervention(PolicyModule module) {
        ObjectNode node = object(Json.nodes().objectNode());
        node.put("title", module.title());
        ObjectNode properties = node.putObject("properties");
        for (InterventionField field : InterventionField.values()) {
            properties.set(field.key(), describe(field(field, module), field.description()));
        }
        for (PolicyParameter parameter : module.parameters()) {
            ObjectNode value = parameter.isNumber()
                    ? number(parameter.low(), parameter.high())
                    : list(names(WeaponClass.all().stream().map(WeaponClass::id).toList()));
            String description = parameter.unit() + "; " + parameter.description() + "; " + parameter.source();
            properties.set(parameter.name(), describe(value, description));
        }
        node.putArray("required").add(InterventionField.POLICY.key()).add(InterventionField.FROM.key());
        return node;
    }

    private ObjectNode field(InterventionField field, PolicyModule module) {
        return switch (field) {
            case POLICY -> Json.nodes().objectNode().put("const", module.id());
            case FROM, UNTIL -> text(DAY);
            case JURISDICTIONS -> {
                ObjectNode node = Json.nodes().objectNode();
                node.putArray("oneOf")
                        .add(list(names(jurisdictions.codes())))
                        .add(Json.nodes().objectNode().put("const", InterventionField.ALL));
                yield node;
            }
            case STRENGTH -> number(0, 1);
        };
    }

    private ObjectNode parameters() {
        ObjectNode node = object(Json.nodes().objectNode());
        ObjectNode properties = node.putObject("properties");
        for (Parameter parameter : parameters.list()) {
            ObjectNode single = number(
                    parameter.evidence().range().low(),
                    parameter.evidence().range().high());
            String description = parameter.evidence().unit() + "; "
                    + parameter.evidence().grade() + "; " + parameter.evidence().source();
            properties.set(parameter.path(), describe(value(parameter.value(), single), description));
            for (String entry : parameter.value().entries().keySet()) {
                if (!entry.isEmpty()) {
                    properties.set(parameter.path() + "." + entry, describe(single.deepCopy(), description));
                }
            }
        }
        return node;
    }

    private static ObjectNode value(ParameterValue value, ObjectNode single) {
        if (value instanceof ParameterValue.Scalar) {
            return single.deepCopy();
        }
        ObjectNode node = object(Json.nodes().objectNode());
        if (value instanceof YearSeries) {
            node.put("minProperties", 1);
            node.putObject("patternProperties").set("^[12][0-9]{3}$", single.deepCopy());
            ObjectNode either = Json.nodes().objectNode();
            either.putArray("anyOf").add(single.deepCopy()).add(node);
            return either;
        }
        ObjectNode properties = node.putObject("properties");
        ArrayNode required = node.putArray("required");
        for (String entry : value.entries().keySet()) {
            properties.set(entry, single.deepCopy());
            required.add(entry);
        }
        return node;
    }

    private static ObjectNode object(ObjectNode node) {
        return node.put("type", "object").put("additionalProperties", false);
    }

    private static ObjectNode type(String type) {
        return Json.nodes().objectNode().put("type", type);
    }

    private static ObjectNode text(String pattern) {
        return type("string").put("pattern", pattern);
    }

    private static ObjectNode whole(int low, int high) {
        return type("integer").put("minimum", low).put("maximum", high);
    }

    private static ObjectNode number(double low, double high) {
        ObjectNode node = type("number");
        node.set("minimum", Json.number(low));
        node.set("maximum", Json.number(high));
        return node;
    }

    private static ObjectNode names(List<String> names) {
        ObjectNode node = type("string");
        ArrayNode all = node.putArray("enum");
        names.forEach(all::add);
        return node;
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode node = type("array");
        node.set("items", items);
        return node;
    }

    private static ObjectNode describe(ObjectNode node, String description) {
        return node.put("description", description);
    }
}
