package org.ironriver.scenarios.study;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.factorial.Factorial;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.sensitivity.Screening;
import org.ironriver.scenarios.sweep.Sweep;

/**
 * The plan of an experiment that is a sweep or has all combinations of some policies.
 *
 * @param sweep     what is varied, if anything is
 * @param factorial what is combined, if anything is
 */
public record StudyPlan(Optional<Sweep> sweep, Optional<Factorial> factorial) implements Plan {

    private static final String SWEEP = "sweep";
    private static final String FACTORIAL = "factorial";

    /** The plan of a sweep. */
    public static StudyPlan of(Sweep sweep) {
        return new StudyPlan(Optional.of(sweep), Optional.empty());
    }

    /** The plan of a factorial experiment. */
    public static StudyPlan of(Factorial factorial) {
        return new StudyPlan(Optional.empty(), Optional.of(factorial));
    }

    /** The plan of an experiment, if it has one. */
    public static Optional<StudyPlan> of(Experiment experiment) {
        return experiment.plan() instanceof StudyPlan plan ? Optional.of(plan) : Optional.empty();
    }

    /**
     * What {@link #text()} gave.
     *
     * @param where what to call the text in errors
     */
    public static Plan parse(String where, String text, ScenarioLibrary library) {
        if (text.isEmpty()) {
            return PLAIN;
        }
        try {
            JsonNode root = Json.read(text);
            if (Screening.isOne(root)) {
                return Screening.read(root);
            }
            return new StudyPlan(
                    root.has(SWEEP) ? Optional.of(Sweep.read(root.get(SWEEP))) : Optional.empty(),
                    root.has(FACTORIAL) ? Optional.of(Factorial.read(root.get(FACTORIAL))) : Optional.empty());
        } catch (JacksonException e) {
            throw new InvalidInputException(where, e.getOriginalMessage(), "JSON as it was written", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> findReference(String scenario) {
        return sweep.flatMap(each -> each.findReference(scenario));
    }

    @Override
    public String text() {
        ObjectNode root = Json.nodes().objectNode();
        sweep.ifPresent(each -> root.set(SWEEP, each.write()));
        factorial.ifPresent(each -> root.set(FACTORIAL, each.write()));
        return Json.write(root);
    }
}
