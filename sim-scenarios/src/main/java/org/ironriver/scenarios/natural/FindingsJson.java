package org.ironriver.scenarios.natural;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.evidence.Finding;
import org.ironriver.scenarios.format.Json;

/** Natural experiments for programs. Keys are the columns of {@link FindingsTable}. */
public final class FindingsJson {

    private FindingsJson() {}

    public static ArrayNode of(List<FindingScore> scores) {
        ArrayNode nodes = Json.nodes().arrayNode();
        for (FindingScore score : scores) {
            Finding finding = score.finding();
            ObjectNode node = nodes.addObject();
            node.put("finding", finding.id());
            node.put("experiment", finding.experiment());
            node.put("name", finding.name());
            node.put("estimator", finding.estimator());
            node.put("scale", finding.scale().id());
            node.put("expected", finding.expected().id());
            node.put("replications", score.replications());
            node.set("simulated", Json.number(score.estimate()));
            node.set("ci_low", Json.number(score.ofMean().low()));
            node.set("ci_high", Json.number(score.ofMean().high()));
            node.set("one_history_low", Json.number(score.ofOne().low()));
            node.set("one_history_high", Json.number(score.ofOne().high()));
            node.set("published", Json.number(finding.hasSize() ? finding.published() : Double.NaN));
            node.set(
                    "published_low",
                    Json.number(finding.interval().map(Range::low).orElse(Double.NaN)));
            node.set(
                    "published_high",
                    Json.number(finding.interval().map(Range::high).orElse(Double.NaN)));
            node.put("sign", score.sign().name().toLowerCase(Locale.ROOT));
            node.put("size", score.size().name().toLowerCase(Locale.ROOT));
            node.put("verdict", score.verdict().name().toLowerCase(Locale.ROOT));
            finding.given().forEach(node.putArray("given")::add);
            node.put("grade", finding.grade().name());
            node.put("source", finding.source());
        }
        return nodes;
    }
}
