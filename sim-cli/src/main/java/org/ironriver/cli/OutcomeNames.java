package org.ironriver.cli;

import java.util.List;
import java.util.function.Predicate;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeCatalogue;
import org.ironriver.scenarios.experiment.BestPolicy;

/** Names of outcomes that an option may have. */
final class OutcomeNames {

    private OutcomeNames() {}

    /** @throws InvalidInputException if nothing that is measured has this name */
    static void requireKnown(String option, String name) {
        require(option, "outcome", name, outcome -> true);
    }

    /** @throws InvalidInputException if no scenario can be the best for an outcome of this name */
    static void requireJudged(String option, String name) {
        require(option, "outcome to judge by", name, BestPolicy::isJudged);
    }

    private static void require(String option, String kind, String name, Predicate<Outcome> allowed) {
        List<String> names = OutcomeCatalogue.outcomes(Geography.load()).stream()
                .filter(allowed)
                .map(Outcome::name)
                .toList();
        if (!names.contains(name)) {
            throw InvalidInputException.unknownName(option + " " + name, kind, name, names);
        }
    }
}
