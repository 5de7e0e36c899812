package org.ironriver.scenarios.study;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.belief.BeliefDesign;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Plan;
import org.ironriver.scenarios.factorial.Factorial;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.ironriver.scenarios.sensitivity.Screening;
import org.ironriver.scenarios.sweep.Sweep;
import org.ironriver.scenarios.uncertainty.ParameterDraws;

/**
 * The plan of an experiment with a purpose.
 *
 * @param sweep     what is varied, if it is a sweep
 * @param factorial what is combined, if it has all combinations of some policies
 * @param draws     what is drawn for each replication, if anything is
 * @param beliefs   which scenarios stand for which set of beliefs, if there are any
 */
public record StudyPlan(
        Optional<Sweep> sweep,
        Optional<Factorial> factorial,
        Optional<ParameterDraws> draws,
        Optional<BeliefDesign> beliefs)
        implements Plan {

    private static final String SWEEP = "sweep";
    private static final String FACTORIAL = "factorial";
    private static final String DRAWS = "draws";
    private static final String BELIEFS = "beliefs";

    /** The plan of a sweep. */
    public static StudyPlan of(Sweep sweep) {
        return new StudyPlan(Optional.of(sweep), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The plan of a factorial experiment. */
    public static StudyPlan of(Factorial factorial) {
        return new StudyPlan(Optional.empty(), Optional.of(factorial), Optional.empty(), Optional.empty());
    }

    /** The plan of scenarios with draws of parameters, or under sets of beliefs, or both, or neither. */
    public static Plan of(Optional<ParameterDraws> draws, Optional<BeliefDesign> beliefs) {
        return draws.isEmpty() && beliefs.isEmpty()
                ? PLAIN
                : new StudyPlan(Optional.empty(), Optional.empty(), draws, beliefs);
    }

    /** The same with parameters drawn for each replication. */
    public StudyPlan withDraws(ParameterDraws drawn) {
        return new StudyPlan(sweep, factorial, Optional.of(drawn), beliefs);
    }

    /** The plan of an experiment, if it has one. */
    public static Optional<StudyPlan> of(Experiment experiment) {
        return experiment.plan() instanceof StudyPlan plan ? Optional.of(plan) : Optional.empty();
    }

    /**
     * What {@link #text()} gave.
     *
     * @param where what to call the text in errors
     * @throws InvalidInputException if it is another text
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
                    Optional.ofNullable(root.get(SWEEP)).map(Sweep::read),
                    root.has(FACTORIAL) ? Optional.of(Factorial.read(root.get(FACTORIAL))) : Optional.empty(),
                    Optional.ofNullable(root.get(DRAWS)).map(node -> ParameterDraws.read(node, library)),
                    Optional.ofNullable(root.get(BELIEFS)).map(BeliefDesign::read));
        } catch (JacksonException e) {
            throw new InvalidInputException(where, e.getOriginalMessage(), "JSON as it was written", null, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | NullPointerException e) { // of a part that an edited text has no sense for
            throw new InvalidInputException(
                    where, String.valueOf(e.getMessage()), "the plan as it was written", null, e);
        }
    }

    @Override
    public Scenario inReplication(Scenario scenario, long experimentSeed, int replication) {
        return draws.map(each -> each.apply(scenario, experimentSeed, each.drawOf(replication)))
                .orElse(scenario);
    }

    @Override
    public int replicationsPerDraw() {
        return draws.map(ParameterDraws::replicationsPerDraw).orElse(1);
    }

    @Override
    public boolean isChoice() {
        return sweep.isEmpty() && beliefs.isEmpty();
    }

    @Override
    public Optional<String> findReference(String scenario) {
        return sweep.flatMap(each -> each.findReference(scenario))
                .or(() -> beliefs.flatMap(each -> each.findReference(scenario)));
    }

    @Override
    public String text() {
        ObjectNode root = Json.nodes().objectNode();
        sweep.ifPresent(each -> root.set(SWEEP, each.write()));
        factorial.ifPresent(each -> root.set(FACTORIAL, each.write()));
        draws.ifPresent(each -> root.set(DRAWS, each.write()));
        beliefs.ifPresent(each -> root.set(BELIEFS, each.write()));
        return Json.write(root);
    }
}
