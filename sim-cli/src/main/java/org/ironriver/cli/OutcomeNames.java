package org.ironriver.cli;

import java.util.List;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeCatalogue;

/** Names of outcomes that an option may have. */
final class OutcomeNames {

    private OutcomeNames() {}

    /** @throws InvalidInputException if nothing that is measured has this name */
    static String requireKnown(String option, String name) {
        List<String> names = OutcomeCatalogue.outcomes(Geography.load()).stream()
                .map(Outcome::name)
                .toList();
        if (!names.contains(name)) {
            throw InvalidInputException.unknownName(option + " " + name, "outcome", name, names);
        }
        return name;
    }
}
