package org.ironriver.core.geography;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.core.input.FactRow;
import org.ironriver.core.input.FactTable;
import org.ironriver.core.input.InvalidInputException;

/**
 * Inhabitants of each Mexican place by year. A state grows geometrically between and beyond the years of
 * {@code population.csv} (within 1 % of CONAPO's national totals and within 7 % of any state's in 1998-2025); a border
 * municipality keeps its share of its state in the census of 2010.
 */
final class PopulationTable {

    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2050;
    private static final int[] GIVEN_YEARS = {2004, 2011, 2022};
    private static final double PEOPLE_PER_MILLION = 1e6;

    private final double[][] people;

    private PopulationTable(double[][] people) {
        this.people = people;
    }

    static PopulationTable load(List<Place> places) {
        Map<String, double[]> states = states();
        Map<String, Double> cities = cityShares(places);
        Map<String, Double> cityShareOfState = new LinkedHashMap<>();
        for (Place place : places) {
            cityShareOfState.merge(place.state(), cities.getOrDefault(place.id(), 0.0), Double::sum);
        }
        double[][] people = new double[places.size()][];
        for (Place place : places) {
            double[] state = states.get(place.state());
            if (state == null) {
                throw InvalidInputException.unknownName("place.csv", "state", place.state(), states.keySet());
            }
            double share = place.borderCity()
                    ? cities.getOrDefault(place.id(), 0.0)
                    : 1 - cityShareOfState.getOrDefault(place.state(), 0.0);
            people[place.index()] = grow(state, share);
        }
        return new PopulationTable(people);
    }

    double people(int place, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "population in " + year + "; known for " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return people[place][year - FIRST_YEAR];
    }

    private static double[] grow(double[] given, double share) {
        double[] people = new double[LAST_YEAR - FIRST_YEAR + 1];
        for (int i = 0; i < people.length; i++) {
            int year = FIRST_YEAR + i;
            int from = year < GIVEN_YEARS[1] ? 0 : 1;
            double passed = (year - GIVEN_YEARS[from]) / (double) (GIVEN_YEARS[from + 1] - GIVEN_YEARS[from]);
            people[i] = share * given[from] * StrictMath.pow(given[from + 1] / given[from], passed);
        }
        return people;
    }

    private static Map<String, double[]> states() {
        Map<String, double[]> states = new LinkedHashMap<>();
        for (FactRow row : FactTable.readResource(Geography.class, "population.csv", "state", "2004", "2011", "2022")
                .rows()) {
            double[] people = new double[GIVEN_YEARS.length];
            for (int i = 0; i < people.length; i++) {
                people[i] = PEOPLE_PER_MILLION * row.number(Integer.toString(GIVEN_YEARS[i]), 0.1, 50);
            }
            states.put(row.text("state"), people);
        }
        return states;
    }

    private static Map<String, Double> cityShares(List<Place> places) {
        List<String> cities =
                places.stream().filter(Place::borderCity).map(Place::id).toList();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (FactRow row : FactTable.readResource(
                        Geography.class, "border_city.csv", "place", "population", "state_population")
                .rows()) {
            double share = row.count("population") / (double) row.count("state_population");
            shares.put(row.oneOf("place", cities), share);
        }
        if (shares.size() != cities.size()) {
            throw new InvalidInputException("border_city.csv", shares.size() + " rows", "a row for each of " + cities);
        }
        return shares;
    }
}
