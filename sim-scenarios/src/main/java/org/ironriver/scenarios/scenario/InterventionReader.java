package org.ironriver.scenarios.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.input.LocatedMap;
import org.ironriver.core.input.LocatedNode;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.policy.PolicyCatalogue;

/** Reads the interventions of a scenario file. */
final class InterventionReader {

    private static final List<String> CLASSES =
            WeaponClass.all().stream().map(WeaponClass::id).toList();

    private final PolicyCatalogue policies;
    private final Jurisdictions jurisdictions;

    InterventionReader(PolicyCatalogue policies, Jurisdictions jurisdictions) {
        this.policies = policies;
        this.jurisdictions = jurisdictions;
    }

    /**
     * @param first first day of the simulation
     * @param end   first day after it
     */
    Intervention read(LocatedMap map, LocalDate first, LocalDate end) {
        PolicyModule module = module(map.get(InterventionField.POLICY.key()));
        map.requireOnly("key of " + module.id(), InterventionField.keys(module));
        LocatedNode fromNode = map.get(InterventionField.FROM.key());
        LocalDate from = fromNode.asDate();
        if (from.isBefore(first) || !from.isBefore(end)) {
            throw fromNode.mismatch("a date in the simulation, from " + first + " (burn-in included) to before " + end);
        }
        Optional<LocalDate> until = map.find(InterventionField.UNTIL.key()).map(node -> until(node, from, end));
        return new Intervention(module, from, until, terms(map, module));
    }

    /**
     * The intervention with one of its module's values, or its strength, changed.
     *
     * @param where what to call the place of the name in errors
     */
    Intervention withValue(Intervention intervention, String where, String name, LocatedNode node) {
        PolicyModule module = intervention.module();
        PolicyTerms terms = intervention.terms();
        Object changed = requireValue(module, where, name, node);
        if (name.equals(InterventionField.STRENGTH.key())) {
            return withTerms(intervention, new PolicyTerms(terms.areas(), (Double) changed, terms.values()));
        }
        Map<String, Object> values = new LinkedHashMap<>(terms.values());
        values.put(name, changed);
        return withTerms(intervention, new PolicyTerms(terms.areas(), terms.strength(), values));
    }

    /** What a node says for a value of a policy module, or for its strength. */
    Object requireValue(PolicyModule module, String where, String name, LocatedNode node) {
        if (name.equals(InterventionField.STRENGTH.key())) {
            return strength(node);
        }
        return module.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(parameter -> value(node, parameter))
                .orElseThrow(() ->
                        InvalidInputException.unknownName(where, "value of " + module.id(), name, tunable(module)));
    }

    private static Intervention withTerms(Intervention intervention, PolicyTerms terms) {
        return new Intervention(intervention.module(), intervention.from(), intervention.until(), terms);
    }

    private static List<String> tunable(PolicyModule module) {
        List<String> names = new ArrayList<>(
                module.parameters().stream().map(PolicyParameter::name).toList());
        names.add(InterventionField.STRENGTH.key());
        return names;
    }

    /** The policy that a node names. */
    PolicyModule module(LocatedNode node) {
        return policies.findModule(node.asText())
                .orElseThrow(() -> InvalidInputException.unknownName(
                        node.location().toString(), "policy", node.asText(), policies.listIds()));
    }

    private static LocalDate until(LocatedNode node, LocalDate from, LocalDate end) {
        LocalDate until = node.asDate();
        if (!until.isAfter(from)) {
            throw node.mismatch("a date after the policy's start, " + from);
        }
        if (until.isAfter(end)) {
            throw node.mismatch("a date in the simulation, to " + end + "; leave it out for a policy that stays");
        }
        return until;
    }

    private PolicyTerms terms(LocatedMap map, PolicyModule module) {
        List<Integer> areas = map.find(InterventionField.JURISDICTIONS.key())
                .map(jurisdictions::read)
                .orElseGet(jurisdictions::all);
        double strength = map.find(InterventionField.STRENGTH.key())
                .map(InterventionReader::strength)
                .orElse(1.0);
        Map<String, Object> values = new LinkedHashMap<>();
        for (PolicyParameter parameter : module.parameters()) {
            Object value = map.find(parameter.name())
                    .map(node -> value(node, parameter))
                    .orElse(parameter.defaultValue());
            values.put(parameter.name(), value);
        }
        return new PolicyTerms(areas, strength, values);
    }

    private static double strength(LocatedNode node) {
        return number(node, 0, 1, "a share");
    }

    private static Object value(LocatedNode node, PolicyParameter parameter) {
        return parameter.isNumber()
                ? (Object) number(node, parameter.low(), parameter.high(), parameter.unit())
                : classes(node);
    }

    private static double number(LocatedNode node, double low, double high, String unit) {
        double value = node.asDouble();
        if (!(value >= low && value <= high)) {
            throw node.mismatch(
                    "a number from " + Numbers.shortest(low) + " to " + Numbers.shortest(high) + " (" + unit + ")");
        }
        return value;
    }

    private static List<WeaponClass> classes(LocatedNode node) {
        List<WeaponClass> classes = new ArrayList<>();
        for (LocatedNode item : node.asList()) {
            int index = CLASSES.indexOf(item.asText());
            if (index < 0) {
                throw InvalidInputException.unknownName(
                        item.location().toString(), "weapon class", item.asText(), CLASSES);
            }
            if (classes.contains(WeaponClass.all().get(index))) {
                throw item.mismatch("each weapon class once");
            }
            classes.add(WeaponClass.all().get(index));
        }
        if (classes.isEmpty()) {
            throw node.mismatch("at least one of " + String.join(", ", CLASSES));
        }
        return classes;
    }
}
