package org.ironriver.core.geography;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.core.input.FactRow;
import org.ironriver.core.input.FactTable;
import org.ironriver.core.input.InvalidInputException;

/** Reads areas, ports, places and adjacency from the files beside this class. */
final class GeographyReader {

    private static final List<String> GRADES = List.of("A", "B", "C", "D");
    private static final double SHARE_TOLERANCE = 1e-9;

    private GeographyReader() {}

    static List<MarketArea> areas() {
        List<MarketArea> areas = new ArrayList<>();
        double shares = 0;
        for (FactRow row : table(
                "area.csv",
                "code,name,latitude,longitude,population,home_gun_share,home_gun_grade,dealers,dealers_grade,"
                        + "sales_share,sales_share_grade")) {
            List.of("home_gun_grade", "dealers_grade", "sales_share_grade")
                    .forEach(column -> row.oneOf(column, GRADES));
            MarketArea area = new MarketArea(
                    areas.size(),
                    row.text("code"),
                    row.text("name"),
                    row.number("latitude", -90, 90),
                    row.number("longitude", -180, 180),
                    row.count("population"),
                    (int) row.count("dealers"),
                    row.number("sales_share", 0, 1),
                    row.number("home_gun_share", 0, 1));
            if (!areas.isEmpty() && areas.get(areas.size() - 1).code().compareTo(area.code()) >= 0) {
                throw new InvalidInputException(
                        row.where("code"), area.code(), "codes in alphabetical order, each once");
            }
            areas.add(area);
            shares += area.salesShare();
        }
        if (!(Math.abs(shares - 1) < SHARE_TOLERANCE)) {
            throw new InvalidInputException("area.csv sales_share", "a sum of " + shares, "shares that sum to 1");
        }
        return List.copyOf(areas);
    }

    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (FactRow row : table(
                "place.csv",
                "id,name,state,border_city,latitude,longitude,rule_of_law,rule_of_law_grade,police_corruption,"
                        + "corridor_value,dispute_shape,dispute_grade")) {
            List.of("rule_of_law_grade", "dispute_grade").forEach(column -> row.oneOf(column, GRADES));
            requireNew(row, places.stream().map(Place::id).toList());
            places.add(new Place(
                    places.size(),
                    row.text("id"),
                    row.text("name"),
                    row.text("state"),
                    row.truth("border_city"),
                    row.number("latitude", -90, 90),
                    row.number("longitude", -180, 180),
                    row.number("rule_of_law", 0, 1),
                    row.number("police_corruption", 0, 1),
                    row.number("corridor_value", 0, 10),
                    row.number("dispute_shape", 0, 10)));
        }
        return List.copyOf(places);
    }

    static List<PortOfEntry> ports(List<MarketArea> areas, List<Place> places) {
        List<String> codes = areas.stream().map(MarketArea::code).toList();
        List<String> placeIds = places.stream().map(Place::id).toList();
        List<FactRow> rows =
                table("port.csv", "id,name,area,place,latitude,longitude,position_grade,traffic_weight,traffic_grade");
        Map<String, Double> crossings = crossingShares(codes);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (FactRow row : rows) {
            weights.merge(row.text("area"), weight(row), Double::sum);
        }
        List<PortOfEntry> ports = new ArrayList<>();
        for (FactRow row : rows) {
            List.of("position_grade", "traffic_grade").forEach(column -> row.oneOf(column, GRADES));
            requireNew(row, ports.stream().map(PortOfEntry::id).toList());
            String area = row.oneOf("area", List.copyOf(crossings.keySet()));
            double traffic = crossings.getOrDefault(area, 0.0) * weight(row) / weights.getOrDefault(area, 1.0);
            ports.add(new PortOfEntry(
                    ports.size(),
                    row.text("id"),
                    row.text("name"),
                    codes.indexOf(area),
                    placeIds.indexOf(row.oneOf("place", placeIds)),
                    row.number("latitude", -90, 90),
                    row.number("longitude", -180, 180),
                    traffic));
        }
        return List.copyOf(ports);
    }

    private static double weight(FactRow row) {
        return row.number("traffic_weight", 0, 1e9);
    }

    private static Map<String, Double> crossingShares(List<String> codes) {
        Map<String, Double> vehicles = new LinkedHashMap<>();
        for (FactRow row : table("crossing.csv", "area,personal_vehicles_thousand")) {
            vehicles.put(row.oneOf("area", codes), row.number("personal_vehicles_thousand", 0, 1e9));
        }
        double total =
                vehicles.values().stream().mapToDouble(Double::doubleValue).sum();
        vehicles.replaceAll((area, number) -> number / total);
        return vehicles;
    }

    static boolean[][] adjacency(List<MarketArea> areas) {
        List<String> codes = areas.stream().map(MarketArea::code).toList();
        boolean[][] adjacent = new boolean[codes.size()][codes.size()];
        for (FactRow row : table("adjacency.csv", "area,neighbours")) {
            int area = codes.indexOf(row.oneOf("area", codes));
            for (String neighbour : row.text("neighbours").split(" ", -1)) {
                if (!codes.contains(neighbour)) {
                    throw InvalidInputException.unknownName(row.where("neighbours"), "area", neighbour, codes);
                }
                adjacent[area][codes.indexOf(neighbour)] = true;
            }
        }
        for (int a = 0; a < adjacent.length; a++) {
            for (int b = 0; b < adjacent.length; b++) {
                if (adjacent[a][b] != adjacent[b][a]) {
                    throw new InvalidInputException(
                            "adjacency.csv", codes.get(a) + " and " + codes.get(b) + " in one row only", "both rows");
                }
            }
        }
        return adjacent;
    }

    private static void requireNew(FactRow row, List<String> ids) {
        if (!row.text("id").matches("[a-z]+(-[a-z]+)*") || ids.contains(row.text("id"))) {
            throw new InvalidInputException(
                    row.where("id"), row.text("id"), "a new id in kebab case, ASCII letters only");
        }
    }

    private static List<FactRow> table(String name, String header) {
        return FactTable.readResource(Geography.class, name, header.split(",", -1))
                .rows();
    }
}
