package org.ironriver.scenarios.serve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.study.StudyPlan;
import org.ironriver.scenarios.uncertainty.ParameterDraws;
import org.ironriver.scenarios.uncertainty.ShippedFit;

/**
 * What the page asks for: a scenario, as it could stand in a file of its own, and how to run it.
 *
 * @param scenario     the scenario
 * @param replications of each scenario
 * @param seed         of the experiment
 * @param years        of the window, from its first day; 0 for all
 */
record Request(JsonNode scenario, int replications, long seed, int years) {

    private static final int MOST_REPLICATIONS = 10_000;
    private static final int MOST_YEARS = 40;

    /** @throws InvalidInputException if it is not such a request */
    static Request read(String text) throws IOException {
        JsonNode root;
        try {
            root = Json.read(text);
        } catch (JacksonException e) {
            throw new InvalidInputException("request", e.getOriginalMessage(), "JSON", null, e);
        }
        return new Request(
                root.path("scenario"),
                (int) whole(root, "replications", 1, MOST_REPLICATIONS),
                whole(root, "seed", Long.MIN_VALUE, Long.MAX_VALUE),
                (int) whole(root, "years", 0, MOST_YEARS));
    }

    private static long whole(JsonNode root, String key, long least, long most) {
        JsonNode value = root.path(key);
        if (!value.canConvertToExactIntegral() || value.asLong() < least || value.asLong() > most) {
            throw new InvalidInputException(
                    "request, " + key, value.toString(), "a whole number from " + least + " to " + most);
        }
        return value.asLong();
    }

    /** The scenario against the baseline, both read as strictly as from a file, with draws of the fit as {@code compare} has them. */
    Experiment experiment(ScenarioLibrary library) {
        Scenario reference = library.load("baseline").scenario();
        Scenario chosen = library.parse("the page", Json.write(scenario));
        if (chosen.id().equals(reference.id())) {
            throw new InvalidInputException("the page, id", chosen.id(), "another name than the reference's");
        }
        if (years > 0) {
            String where = years + " years";
            reference = reference.withYears(where, years);
            chosen = chosen.withYears(where, years);
        }
        Optional<ParameterDraws> draws = ShippedFit.draws(library, 1, List.of(reference, chosen));
        return new Experiment(reference, List.of(chosen), replications, seed, StudyPlan.of(draws, Optional.empty()));
    }
}
