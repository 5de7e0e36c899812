package org.ironriver.core.geography;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ironriver.core.geography.Distances.Points;
import org.ironriver.core.input.InvalidInputException;

/**
 * The map: market areas, ports and places, the distances between them, and facts by year or date. Immutable; indices are
 * positions in {@link #areas()}, {@link #ports()} and {@link #places()}.
 *
 * <p>Limits: distances are great circles between centres of population, not roads (roads are some 20-30 % longer); laws
 * are those of states, as facts about the world, while federal laws are policies of a scenario.
 */
public final class Geography {

    private final List<MarketArea> areas;
    private final List<Place> places;
    private final List<PortOfEntry> ports;
    private final Map<String, MarketArea> areaByCode;
    private final Map<String, Place> placeById;
    private final Map<String, PortOfEntry> portById;
    private final boolean[][] adjacent;
    private final Distances areaToArea;
    private final Distances areaToPort;
    private final Distances portToPort;
    private final Distances portToPlace;
    private final Distances placeToPlace;
    private final PopulationTable population;
    private final SalesTable sales;
    private final StateLaws laws;

    private Geography() {
        areas = GeographyReader.areas();
        places = GeographyReader.places();
        ports = GeographyReader.ports(areas, places);
        areaByCode = byName(areas, MarketArea::code);
        placeById = byName(places, Place::id);
        portById = byName(ports, PortOfEntry::id);
        adjacent = GeographyReader.adjacency(areas);
        areaToArea = Distances.between(areas, Points.AREAS, areas, Points.AREAS);
        areaToPort = Distances.between(areas, Points.AREAS, ports, Points.PORTS);
        portToPort = Distances.between(ports, Points.PORTS, ports, Points.PORTS);
        portToPlace = Distances.between(ports, Points.PORTS, places, Points.PLACES);
        placeToPlace = Distances.between(places, Points.PLACES, places, Points.PLACES);
        population = PopulationTable.load(places);
        sales = SalesTable.load(areas);
        laws = StateLaws.load(areas);
    }

    /** Reads the facts that ship with the model. */
    public static Geography load() {
        return new Geography();
    }

    private static <T> Map<String, T> byName(List<T> list, Function<T, String> name) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(item -> map.put(name.apply(item), item));
        return map;
    }

    /** The 50 states and the District of Columbia, in alphabetical order of code. */
    public List<MarketArea> areas() {
        return areas;
    }

    /** Ports from west to east. */
    public List<PortOfEntry> ports() {
        return ports;
    }

    /** The 32 states, then the border municipalities from west to east. */
    public List<Place> places() {
        return places;
    }

    /** @throws InvalidInputException if no area has this code, with the nearest that one has */
    public MarketArea area(String code) {
        return findArea(code)
                .orElseThrow(
                        () -> InvalidInputException.unknownName("US market area", "code", code, areaByCode.keySet()));
    }

    public Optional<MarketArea> findArea(String code) {
        return Optional.ofNullable(areaByCode.get(code));
    }

    /** @throws InvalidInputException if no place has this id, with the nearest that one has */
    public Place place(String id) {
        return findPlace(id)
                .orElseThrow(() -> InvalidInputException.unknownName("Mexican place", "id", id, placeById.keySet()));
    }

    public Optional<Place> findPlace(String id) {
        return Optional.ofNullable(placeById.get(id));
    }

    /** @throws InvalidInputException if no port has this id, with the nearest that one has */
    public PortOfEntry port(String id) {
        return findPort(id)
                .orElseThrow(() -> InvalidInputException.unknownName("port of entry", "id", id, portById.keySet()));
    }

    public Optional<PortOfEntry> findPort(String id) {
        return Optional.ofNullable(portById.get(id));
    }

    /** The ports that lead into a place; none for most. */
    public List<PortOfEntry> listPortsInto(int place) {
        return ports.stream().filter(port -> port.place() == place).toList();
    }

    /** Whether two market areas share a border; no area is its own neighbour. */
    public boolean adjacent(int areaA, int areaB) {
        return adjacent[areaA][areaB];
    }

    public double kmAreaToArea(int areaA, int areaB) {
        return areaToArea.km(areaA, areaB);
    }

    public double kmAreaToPort(int area, int port) {
        return areaToPort.km(area, port);
    }

    public double kmPortToPort(int portA, int portB) {
        return portToPort.km(portA, portB);
    }

    public double kmPortToPlace(int port, int place) {
        return portToPlace.km(port, place);
    }

    public double kmPlaceToPlace(int placeA, int placeB) {
        return placeToPlace.km(placeA, placeB);
    }

    /** Inhabitants at mid-year, 1990 to 2050. */
    public double population(int place, int year) {
        return population.people(place, year);
    }

    /** Estimated retail sales of firearms, guns a year; constant before 2000 and after 2022. */
    public double salesPerYear(int area, int year) {
        return sales.gunsPerYear(area, year);
    }

    /** Whether the state demands a background check (or a permit with one) for private sales of all firearms. */
    public boolean requiresPrivateSaleCheck(int area, LocalDate date) {
        return laws.inForce(StateLaws.PRIVATE_SALE_CHECK, StateLaws.ALL, area, date);
    }

    /** As {@link #requiresPrivateSaleCheck}, but at least for handguns. */
    public boolean requiresHandgunPrivateSaleCheck(int area, LocalDate date) {
        return laws.inForce(StateLaws.PRIVATE_SALE_CHECK, StateLaws.HANDGUNS, area, date);
    }

    /** Whether the state itself forbids the sale of new assault weapons. */
    public boolean bansAssaultWeapons(int area, LocalDate date) {
        return laws.inForce(StateLaws.ASSAULT_WEAPON_BAN, StateLaws.ALL, area, date);
    }

    /** Whether dealers in the area report who buys two or more rifles within five business days (since August 2011). */
    public boolean reportsRifleMultipleSales(int area, LocalDate date) {
        return laws.inForce(StateLaws.RIFLE_REPORT, StateLaws.RIFLES, area, date);
    }
}
