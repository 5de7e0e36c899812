package org.ironriver.scenarios.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.displacement.Displacement;
import org.ironriver.scenarios.experiment.BestPolicy;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.factorial.FactorialEffect;
import org.ironriver.scenarios.factorial.FactorialTable;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.sensitivity.Influences;
import org.ironriver.scenarios.sensitivity.Screening;
import org.ironriver.scenarios.sensitivity.SensitivityTable;
import org.ironriver.scenarios.study.StudyPlan;
import org.ironriver.scenarios.validation.ShippedScorecard;

/**
 * {@code summary.json}: the contrasts for programs, with what was compared.
 *
 * <p>Keys of a contrast are the columns of {@code contrasts.csv}, with {@code headline} and {@code identical} besides: the
 * latter is true where no pair differs, where {@code variance_ratio} is null because JSON has no infinity. {@code
 * displacement} has the parts of {@code displacement.csv}, not the single cells; {@code best} is {@code best.csv}, and
 * {@code factorial} the headline outcomes of {@code factorial.csv}. {@code scorecard} has the verdict of each target, if the
 * scorecard that ships is about the reference's parameters. {@code sensitivity} has the rows of {@code sensitivity.csv}.
 */
public final class Summary {

    private Summary() {}

    public static ObjectNode of(
            Results result, List<Contrast> contrasts, List<Displacement> displacements, List<BestPolicy> standings) {
        Experiment experiment = result.experiment();
        ObjectNode root = Json.nodes().objectNode();
        root.put("reference", experiment.reference().id());
        root.put("replications", experiment.replications());
        root.put("seed", experiment.seed());
        ArrayNode scenarios = root.putArray("scenarios");
        for (Scenario scenario : experiment.scenarios()) {
            scenarios.add(scenario(scenario, result));
        }
        ArrayNode rows = root.putArray("contrasts");
        for (Contrast contrast : ContrastsTable.sorted(contrasts)) {
            rows.add(contrast(contrast));
        }
        ArrayNode moves = root.putArray("displacement");
        displacements.forEach(each -> moves.add(displacement(each)));
        ArrayNode best = root.putArray("best");
        BestTable.sorted(standings).forEach(each -> best.add(standing(each)));
        StudyPlan.of(experiment)
                .flatMap(StudyPlan::factorial)
                .ifPresent(factorial -> FactorialTable.write(
                        FactorialEffect.listEffects(result, factorial, Outcome::headline), root.putArray("factorial")));
        Optional<Screening> screening = Screening.of(experiment);
        if (screening.isPresent()) {
            SensitivityTable.write(Influences.list(result, screening.get()), root.putArray("sensitivity"));
        }
        ShippedScorecard.verdictsAbout(experiment.reference()).ifPresent(verdicts -> root.set("scorecard", verdicts));
        return root;
    }

    private static ObjectNode scenario(Scenario scenario, Results result) {
        ObjectNode node = Json.nodes().objectNode();
        node.put("id", scenario.id());
        node.put("title", scenario.title());
        node.put("from", scenario.from().toString());
        node.put("until", scenario.until().toString());
        node.put("completed", result.completed(scenario));
        node.put("failed", result.failed(scenario));
        return node;
    }

    private static ObjectNode displacement(Displacement displacement) {
        ObjectNode node = Json.nodes().objectNode();
        node.put("scenario", displacement.scenario().id());
        node.put("reference", displacement.reference().id());
        node.put("dimension", displacement.dimension().id());
        node.put("unit", "guns/year");
        node.put("replications", displacement.replications());
        displacement.parts().forEach((part, amount) -> {
            ObjectNode of = node.putObject(part.id());
            of.set("total", Json.number(amount.total()));
            of.set("mean", Json.number(amount.mean()));
            of.set("ci_low", Json.number(amount.interval().low()));
            of.set("ci_high", Json.number(amount.interval().high()));
        });
        return node;
    }

    private static ObjectNode standing(BestPolicy standing) {
        ObjectNode node = Json.nodes().objectNode();
        node.put("outcome", standing.outcome().name());
        node.put("scenario", standing.scenario().id());
        node.put("replications", standing.replications());
        node.set("mean", Json.number(standing.mean()));
        node.set("p_best", Json.number(standing.probability()));
        node.set("mcb_low", Json.number(standing.gap().low()));
        node.set("mcb_high", Json.number(standing.gap().high()));
        return node;
    }

    private static ObjectNode contrast(Contrast contrast) {
        ObjectNode node = Json.nodes().objectNode();
        node.put("scenario", contrast.scenario().id());
        node.put("reference", contrast.reference().id());
        node.put("outcome", contrast.outcome().name());
        node.put("unit", contrast.outcome().unit());
        node.put("headline", contrast.outcome().headline());
        node.put("replications", contrast.paired().pairs());
        double[] values = ContrastsTable.values(contrast);
        List<String> names = ContrastsTable.COLUMNS.subList(
                ContrastsTable.COLUMNS.size() - values.length, ContrastsTable.COLUMNS.size());
        for (int i = 0; i < values.length; i++) {
            node.set(names.get(i), Json.number(values[i]));
        }
        node.put("identical", contrast.paired().isIdentity());
        return node;
    }
}
