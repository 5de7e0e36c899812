package org.ironriver.scenarios.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * {@code summary.json}: the contrasts for programs, with what was compared.
 *
 * <p>Keys of a contrast are the columns of {@code contrasts.csv}, with {@code headline} and {@code identical} besides: the
 * latter is true where no pair differs, where {@code variance_ratio} is null because JSON has no infinity.
 */
public final class Summary {

    private Summary() {}

    public static ObjectNode of(Results result, List<Contrast> contrasts) {
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

    private static ObjectNode contrast(Contrast contrast) {
        ObjectNode node = Json.nodes().objectNode();
        node.put("scenario", contrast.scenario().id());
        node.put("reference", contrast.reference().id());
        node.put("outcome", contrast.outcome().name());
        node.put("unit", contrast.outcome().unit());
        node.put("headline", contrast.outcome().headline());
        node.put("replications", contrast.paired().pairs());
        double[] values = ContrastsTable.values(contrast.paired());
        List<String> names = ContrastsTable.COLUMNS.subList(
                ContrastsTable.COLUMNS.size() - values.length, ContrastsTable.COLUMNS.size());
        for (int i = 0; i < values.length; i++) {
            node.set(names.get(i), Json.number(values[i]));
        }
        node.put("identical", contrast.paired().isIdentity());
        return node;
    }
}
