package org.ironriver.scenarios.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ironriver.scenarios.format.Json;

/**
 * What a sweep varies, and what it is asked.
 *
 * @param paths  the parameters
 * @param points each a scenario of the experiment, in its order
 * @param curve  how the response between the points is read
 * @param needed effects whose dose is looked for, along the first parameter
 */
public record Sweep(List<String> paths, List<Point> points, Curve curve, List<NeededEffect> needed) {

    /** How the response is read between the points that were run. */
    public enum Curve {
        /** It only rises or only falls with the dose; what contradicts that is luck and is averaged (isotonic regression). */
        MONOTONE,
        /** Straight lines from point to point, whichever way they go. */
        INTERPOLATED
    }

    /**
     * A point of the sweep.
     *
     * @param scenario  id of the scenario that has these values
     * @param reference id of the scenario that it is compared with
     * @param values    in the order of the paths
     */
    public record Point(String scenario, String reference, List<Double> values) {
        public Point {
            values = List.copyOf(values);
        }
    }

    public Sweep {
        paths = List.copyOf(paths);
        points = List.copyOf(points);
        needed = List.copyOf(needed);
    }

    /** What a scenario is compared with, if it is a point of the sweep. */
    public Optional<String> findReference(String scenario) {
        return findPoint(scenario).map(Point::reference);
    }

    /** The point that a scenario stands for. */
    public Optional<Point> findPoint(String scenario) {
        return points.stream()
                .filter(point -> point.scenario().equals(scenario))
                .findFirst();
    }

    /** As JSON, to be read by {@link #read}. */
    public ObjectNode write() {
        ObjectNode root = Json.nodes().objectNode();
        paths.forEach(root.putArray("paths")::add);
        ArrayNode nodes = root.putArray("points");
        for (Point point : points) {
            ObjectNode node = nodes.addObject();
            node.put("scenario", point.scenario());
            node.put("reference", point.reference());
            ArrayNode values = node.putArray("values");
            point.values().forEach(value -> values.add(Json.number(value)));
        }
        root.put("curve", curve.name());
        needed.forEach(effect -> root.withArray("needed").add(effect.text()));
        return root;
    }

    public static Sweep read(JsonNode root) {
        List<String> paths = new ArrayList<>();
        root.path("paths").forEach(path -> paths.add(path.asText()));
        List<Point> points = new ArrayList<>();
        for (JsonNode node : root.path("points")) {
            List<Double> values = new ArrayList<>();
            node.path("values").forEach(value -> values.add(value.asDouble()));
            points.add(new Point(
                    node.path("scenario").asText(), node.path("reference").asText(), values));
        }
        List<NeededEffect> needed = new ArrayList<>();
        root.path("needed").forEach(effect -> needed.add(NeededEffect.parse("plan", effect.asText())));
        return new Sweep(paths, points, Curve.valueOf(root.path("curve").asText()), needed);
    }
}
