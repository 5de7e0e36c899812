package org.ironriver.scenarios.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ironriver.scenarios.BuildInfo;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetUse;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/** The scorecard for programs. Keys of a figure are the columns of {@link ScorecardTable}; verdicts stand for groups too. */
public final class ScorecardJson {

    private ScorecardJson() {}

    public static ObjectNode of(Scorecard scorecard) {
        ObjectNode root = Json.nodes().objectNode();
        BuildInfo build = BuildInfo.current();
        root.put("version", build.version());
        root.put("commit", build.commit());
        root.put("local_changes", build.dirty());
        root.put("replications", scorecard.replications());
        root.put("complete", scorecard.complete());
        root.put("failed", scorecard.failures().size());
        root.put("seed", scorecard.seed());
        root.put("drawn", scorecard.drawn());
        ArrayNode scenarios = root.putArray("scenarios");
        for (Scenario scenario : scorecard.scenarios()) {
            ObjectNode node = scenarios.addObject();
            node.put("id", scenario.id());
            node.put("from", scenario.from().toString());
            node.put("until", scenario.until().toString());
            node.put("parameters", scenario.parameters().hash());
        }
        ArrayNode targets = root.putArray("targets");
        scorecard.groups().forEach(group -> targets.add(group(group)));
        return root;
    }

    private static ObjectNode group(GroupScore score) {
        ObjectNode node = Json.nodes().objectNode();
        node.put("target", score.group().id());
        node.put("title", score.group().title());
        node.put("use", score.group().use().id());
        node.put("within_30_percent", ScorecardTable.text(score.isLevel()));
        node.put("within_tolerance", ScorecardTable.text(score.isWithinTolerance()));
        score.error().ifPresent(error -> {
            ObjectNode rmse = node.putObject("root_mean_square_error");
            rmse.set("of_mean", Json.number(error.ofMean()));
            rmse.set("of_one_replication", Json.number(error.ofOne().mean()));
            rmse.set("largest", Json.number(error.largest()));
        });
        ArrayNode figures = node.putArray("figures");
        score.scores().forEach(figure -> figures.add(figure(figure)));
        return node;
    }

    private static ObjectNode figure(Score score) {
        Target target = score.target();
        ObjectNode node = Json.nodes().objectNode();
        node.put("name", target.name());
        node.put("first_year", target.measure().firstYear());
        node.put("last_year", target.measure().lastYear());
        ArrayNode outcomes = node.putArray("outcomes");
        target.measure().outcomes().forEach(outcomes::add);
        ArrayNode over = node.putArray("over");
        target.measure().over().forEach(over::add);
        node.put("figure", target.measure().figure().id());
        node.put("unit", target.unit());
        putEstimate(node, score.simulated());
        node.set("published", Json.number(target.published()));
        node.set("ratio", Json.number(score.ratio()));
        node.put("within_30_percent", ScorecardTable.text(score.isLevel()));
        node.set("tolerance_low", Json.number(target.tolerance().low()));
        node.set("tolerance_high", Json.number(target.tolerance().high()));
        node.put("within_tolerance", ScorecardTable.text(score.isWithinTolerance()));
        node.put("grade", target.grade().name());
        node.put("source", target.source());
        node.put("note", target.note());
        return node;
    }

    private static void putEstimate(ObjectNode node, Estimate estimate) {
        node.put("replications", estimate.replications());
        node.set("simulated", Json.number(estimate.mean()));
        node.set("ci_low", Json.number(estimate.interval().low()));
        node.set("ci_high", Json.number(estimate.interval().high()));
    }

    /** The targets, each with how many of its figures are near the published ones, and its verdict. */
    public static List<Row> rows(JsonNode scorecard) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode target : scorecard.path("targets")) {
            if (isTarget(target.path("use").asText())) {
                int near = 0;
                for (JsonNode figure : target.path("figures")) {
                    near += figure.path("within_30_percent").asText().equals("pass") ? 1 : 0;
                }
                rows.add(new Row(
                        target.path("title").asText(),
                        near,
                        target.path("figures").size(),
                        target.path("within_tolerance").asText()));
            }
        }
        return rows;
    }

    private static boolean isTarget(String use) {
        return Arrays.stream(TargetUse.values())
                .anyMatch(each -> each.isTarget() && each.id().equals(use));
    }

    /**
     * A target.
     *
     * @param near    figures within 30 % of the published ones
     * @param figures how many it has
     * @param verdict whether it is within its tolerance: pass, fail or unknown
     */
    public record Row(String title, int near, int figures, String verdict) {}
}
