package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.policy.Intervention;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * Everything that a page draws from, as one JSON document. Numbers of contrasts are those of {@code contrasts.csv}, digit by
 * digit.
 */
final class ReportDocument {

    /** A legend's names, in characters. */
    private static final int LONGEST_NAME = 42;

    private final ReportSource source;
    private final Geography geography;

    ReportDocument(ReportSource source, Geography geography) {
        this.source = source;
        this.geography = geography;
    }

    ObjectNode build() throws IOException {
        ObjectNode root = Json.nodes().objectNode();
        root.put("reference", source.reference());
        ObjectNode references = root.putObject("references");
        source.references().forEach(references::put);
        scenarios(root.putArray("scenarios"));
        outcomes(root);
        contrasts(root.putObject("contrasts"));
        displacement(root.putObject("displacement"));
        new PathsPart(source.paths()).add(root);
        new SeriesPart().add(source, root);
        places(root.putObject("geography"));
        grades(root.putObject("grades"));
        return root;
    }

    private void scenarios(ArrayNode node) {
        Map<String, String> names = ScenarioNames.of(source.titles(), LONGEST_NAME);
        for (JsonNode entry : source.summary().path("scenarios")) {
            ObjectNode scenario = node.addObject();
            String id = entry.path("id").asText();
            scenario.put("id", id);
            scenario.put("title", entry.path("title").asText());
            scenario.put("name", names.get(id));
            scenario.put("from", entry.path("from").asText());
            scenario.put("until", entry.path("until").asText());
            scenario.put("completed", entry.path("completed").asInt());
            scenario.put("failed", entry.path("failed").asInt());
            ArrayNode policies = scenario.putArray("policies");
            find(id).ifPresent(found -> found.enacted().forEach(each -> policy(each, policies.addObject())));
        }
    }

    private Optional<Scenario> find(String id) {
        return source.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst();
    }

    private static void policy(Intervention intervention, ObjectNode node) {
        node.put("id", intervention.module().id());
        node.put("from", intervention.from().toString());
        node.put("until", intervention.until().map(Object::toString).orElse(null));
        node.put("strength", intervention.terms().strength());
    }

    private void outcomes(ObjectNode root) {
        List<String> headlines = source.headlines();
        ArrayNode node = root.putArray("outcomes");
        for (String name : source.contrasts().outcomes()) {
            node.addObject()
                    .put("name", name)
                    .put("unit", source.contrasts().unit(name))
                    .put("headline", headlines.contains(name));
        }
        ArrayNode order = root.putArray("headlines");
        headlines.forEach(order::add);
        ArrayNode columns = root.putArray("columns");
        Contrasts.NUMBERS.forEach(columns::add);
    }

    /** By scenario and outcome, an array in the order of {@code columns}. */
    private void contrasts(ObjectNode node) {
        for (JsonNode entry : source.summary().path("scenarios")) {
            String id = entry.path("id").asText();
            ObjectNode scenario = Json.nodes().objectNode();
            for (String outcome : source.contrasts().outcomes()) {
                source.contrasts().find(id, outcome).ifPresent(row -> {
                    ArrayNode numbers = scenario.putArray(outcome);
                    Contrasts.NUMBERS.forEach(column -> numbers.add(Json.number(row.number(column))));
                });
            }
            if (!scenario.isEmpty()) {
                node.set(id, scenario);
            }
        }
    }

    /** By scenario, dimension and part (a change by cell has the cell's name besides): mean and interval. */
    private void displacement(ObjectNode node) {
        for (Map<String, String> cells : source.displacement()) {
            Contrasts.Row row = new Contrasts.Row(cells);
            String cell = row.text("cell");
            ArrayNode numbers = node.withObjectProperty(row.text("scenario"))
                    .withObjectProperty(row.text("dimension"))
                    .putArray(row.text("part") + (cell.isEmpty() ? "" : ":" + cell));
            for (String column : List.of("mean", "ci_low", "ci_high")) {
                numbers.add(Json.number(row.number(column)));
            }
        }
    }

    private void places(ObjectNode node) throws IOException {
        ObjectNode areas = node.putObject("areas");
        geography
                .areas()
                .forEach(area -> areas.putObject(area.code())
                        .put("name", area.name())
                        .put("lat", area.latitude())
                        .put("lon", area.longitude()));
        ObjectNode ports = node.putObject("ports");
        geography
                .ports()
                .forEach(port -> ports.putObject(port.id())
                        .put("name", port.name())
                        .put("lat", port.latitude())
                        .put("lon", port.longitude()));
        ObjectNode places = node.putObject("places");
        geography
                .places()
                .forEach(place -> places.putObject(place.id())
                        .put("name", place.name().replace(" (rest)", ""))
                        .put("state", place.state())
                        .put("city", place.borderCity())
                        .put("lat", place.latitude())
                        .put("lon", place.longitude()));
        node.set("shapes", MapShapes.geoJson(geography));
    }

    /** How many parameters of the reference have each grade. */
    private void grades(ObjectNode node) {
        Map<Grade, Integer> counts = new TreeMap<>();
        find(source.reference()).ifPresent(scenario -> {
            for (Parameter parameter : scenario.parameters().list()) {
                counts.merge(parameter.evidence().grade(), 1, Integer::sum);
            }
        });
        counts.forEach((grade, count) -> node.put(grade.name(), count));
    }
}
