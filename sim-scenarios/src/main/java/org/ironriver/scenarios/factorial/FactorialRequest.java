package org.ironriver.scenarios.factorial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.policy.Intervention;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Policies to be combined in all ways.
 *
 * @param reference the world without any of them
 * @param factors   scenarios that differ from the reference in the policies that they have besides
 */
public record FactorialRequest(Scenario reference, List<Scenario> factors) {

    private static final String WHERE = "--factorial ";

    public FactorialRequest {
        factors = List.copyOf(factors);
    }

    /**
     * What is to be run.
     *
     * @param scenarios all combinations but the reference
     */
    public record Scenarios(Factorial factorial, List<Scenario> scenarios) {}

    /** @throws InvalidInputException if a factor is more than policies besides those of the reference */
    public Scenarios build() {
        if (factors.size() < 2 || factors.size() > Factorial.MOST_FACTORS) {
            throw new InvalidInputException(
                    WHERE.strip(), factors.size() + " policies", "2 to " + Factorial.MOST_FACTORS);
        }
        List<List<Intervention>> added = factors.stream().map(this::added).toList();
        requireDistinct(added);
        List<Scenario> combinations = new ArrayList<>();
        for (int combination = 1; combination < 1 << factors.size(); combination++) {
            combinations.add(combine(combination, added));
        }
        List<String> ids = new ArrayList<>(List.of(reference.id()));
        combinations.forEach(scenario -> ids.add(scenario.id()));
        List<String> names = factors.stream().map(Scenario::id).toList();
        return new Scenarios(new Factorial(names, ids), combinations);
    }

    private List<Intervention> added(Scenario factor) {
        List<Intervention> added = new ArrayList<>(factor.enacted());
        for (Intervention intervention : reference.enacted()) {
            if (!added.remove(intervention)) {
                throw refused(factor, "without " + intervention.module().id() + " as the reference has it");
            }
        }
        if (!factor.parameters().hash().equals(reference.parameters().hash())) {
            throw refused(factor, "with other parameters than the reference");
        }
        boolean sameWorld = factor.from().equals(reference.from())
                && factor.until().equals(reference.until())
                && factor.burnInWeeks() == reference.burnInWeeks()
                && factor.civilianScale() == reference.civilianScale();
        if (!sameWorld) {
            throw refused(factor, "over another window, burn-in or civilian scale than the reference");
        }
        if (added.isEmpty()) {
            throw refused(factor, "no policy that the reference has not");
        }
        return added;
    }

    private InvalidInputException refused(Scenario factor, String found) {
        return new InvalidInputException(
                WHERE + factor.id(),
                found + " " + reference.id(),
                "a scenario that adds policies to the reference and changes nothing else, so that it can be combined with"
                        + " others");
    }

    /** Twice the same policy would be a stronger one, and no combination. */
    private void requireDistinct(List<List<Intervention>> added) {
        for (int i = 0; i < added.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (Intervention one : added.get(i)) {
                    for (Intervention other : added.get(j)) {
                        requireOther(one, other, factors.get(i), factors.get(j));
                    }
                }
            }
        }
    }

    private static void requireOther(Intervention one, Intervention other, Scenario factor, Scenario earlier) {
        if (one.module().id().equals(other.module().id())) {
            throw new InvalidInputException(
                    WHERE + factor.id(),
                    "the policy " + one.module().id() + ", which " + earlier.id() + " has too",
                    "each policy in one of the factors");
        }
    }

    private Scenario combine(int combination, List<List<Intervention>> added) {
        List<Intervention> interventions = new ArrayList<>(reference.interventions());
        StringBuilder letters = new StringBuilder();
        List<String> names = new ArrayList<>();
        for (int factor = 0; factor < factors.size(); factor++) {
            if ((combination & 1 << factor) != 0) {
                interventions.addAll(added.get(factor));
                letters.append(Factorial.letter(factor));
                names.add(factors.get(factor).id());
            }
        }
        boolean single = names.size() == 1;
        Scenario only = factors.get(Integer.numberOfTrailingZeros(combination));
        return new Scenario(
                single ? only.id() : "together-" + letters.toString().toLowerCase(Locale.ROOT),
                single ? only.title() : String.join(" + ", names),
                single ? only.description() : "",
                reference.from(),
                reference.until(),
                reference.burnInWeeks(),
                reference.civilianScale(),
                interventions,
                reference.parameters());
    }
}
