package org.ironriver.scenarios.natural;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.geography.PortOfEntry;

/**
 * The published estimators, run on what was counted in one replication. Results by the id of the finding that they answer;
 * {@code NaN} where the counts do not tell.
 *
 * <p>A Poisson regression with effects of each municipality and year and one effect of the treated ones afterwards has, on a
 * balanced panel, the ratio of ratios of the groups' sums as its estimate; that is how it is worked out here.
 */
final class Estimators {

    private static final Set<String> REPORTING = Set.of("CA", "AZ", "NM", "TX");
    private static final int MANY = 5;
    private static final int MULTIPLE = 2;
    private static final double KM = 1_000;

    private final Geography geography;

    Estimators(Geography geography) {
        this.geography = geography;
    }

    /** Of the end of the ban, on a history in which it ended and one in which it was kept. */
    Map<String, Double> ban(NaturalTally ended, NaturalTally kept) {
        Map<String, Double> found = new HashMap<>();
        found.put("ban-2004-homicides", border(ended, (year, place) -> year.shotByPlace[place]));
        int nuevoLaredo = geography.place("nuevo-laredo").index();
        found.put(
                "ban-2004-without-nuevo-laredo",
                border(ended, (year, place) -> place == nuevoLaredo ? 0 : year.shotByPlace[place]));
        found.put("ban-2004-all-homicides", border(ended, (year, place) -> year.killedByPlace[place]));
        found.put("ban-2004-placebo", border(kept, (year, place) -> year.shotByPlace[place]));
        found.put("ban-2004-california", afterOverBefore(year -> near(ended.year(year), true)) * 3 / 2);
        found.put("ban-2004-seized-assault-weapons", seized(ended, WeaponClass.ASSAULT_WEAPON));
        found.put("ban-2004-seized-handguns", seized(ended, WeaponClass.HANDGUN));
        return found;
    }

    /** Of the reports of multiple sales of rifles. */
    Map<String, Double> reports(NaturalTally history) {
        IntPredicate reporting =
                area -> REPORTING.contains(geography.areas().get(area).code());
        int texas = geography.area("TX").index();
        NaturalTally.Year after = history.year(2012);
        double purchases = after.riflePurchases(MULTIPLE, reporting::test, false);
        Map<String, Double> found = new HashMap<>();
        found.put(
                "reports-2011-size",
                manyShare(history, reporting, 2012, 2012)
                        / manyShare(history, reporting, 2009, 2010)
                        / manyShare(history, reporting.negate(), 2012, 2012)
                        * manyShare(history, reporting.negate(), 2009, 2010));
        found.put("reports-2011-rifles", after.riflePurchases(MULTIPLE, reporting::test, true) / purchases);
        found.put("reports-2011-texas", after.riflePurchases(MULTIPLE, area -> area == texas, false) / purchases);
        return found;
    }

    /** Of checks alone, on a world without and one with them. */
    Map<String, Double> checks(NaturalTally without, NaturalTally with) {
        return Map.of(
                "checks-alone-homicides", ratio(2021, 2022, without, with, Estimators::shot),
                "checks-alone-diverted", ratio(2021, 2022, without, with, year -> year.diverted));
    }

    /** Of undercover purchases in Illinois in 1998, on a history without and one with them. */
    Map<String, Double> stings(NaturalTally without, NaturalTally with) {
        int illinois = geography.area("IL").index();
        return Map.of(
                "stings-1998-chicago", ratio(1999, 2000, without, with, year -> year.divertedNewByArea[illinois]));
    }

    /** Of the gravity of the flow from states to ports in other states. */
    Map<String, Double> gravity(NaturalTally history, int firstYear, int lastYear) {
        List<Gravity.Destination> destinations = new ArrayList<>();
        for (PortOfEntry port : geography.ports()) {
            List<MarketArea> origins = geography.areas().stream()
                    .filter(area -> area.index() != port.area())
                    .toList();
            double[] counts = new double[origins.size()];
            double[] sales = new double[origins.size()];
            double[][] covariates = new double[origins.size()][];
            for (int i = 0; i < counts.length; i++) {
                int area = origins.get(i).index();
                for (int year = firstYear; year <= lastYear; year++) {
                    counts[i] += history.year(year).tracedByAreaAndPort[area][port.index()];
                    sales[i] += geography.salesPerYear(area, year);
                }
                double thousandKm = geography.kmAreaToPort(area, port.index()) / KM;
                covariates[i] = new double[] {
                    thousandKm, geography.adjacent(area, port.area()) ? 1 : 0, laws(area, firstYear, lastYear)
                };
            }
            destinations.add(new Gravity.Destination(counts, sales, covariates));
        }
        double[] coefficients = Gravity.coefficients(destinations, 3);
        return Map.of("gravity-distance", Math.exp(coefficients[0]), "gravity-adjacency", Math.exp(coefficients[1]));
    }

    /** Mean number of restrictive laws of a state: checks on private sales, at least of handguns, and an assault weapon ban. */
    private double laws(int area, int firstYear, int lastYear) {
        double laws = 0;
        for (int year = firstYear; year <= lastYear; year++) {
            LocalDate middle = LocalDate.of(year, 7, 1);
            laws += geography.requiresHandgunPrivateSaleCheck(area, middle) ? 1 : 0;
            laws += geography.bansAssaultWeapons(area, middle) ? 1 : 0;
        }
        return laws / (lastYear - firstYear + 1);
    }

    /** What a place has in a year. */
    @FunctionalInterface
    private interface AtPlace {
        double of(NaturalTally.Year year, int place);
    }

    private double seized(NaturalTally tally, WeaponClass weaponClass) {
        return border(tally, (year, place) -> year.recoveredByClassAndPlace[weaponClass.ordinal()][place]);
    }

    private double border(NaturalTally tally, AtPlace figure) {
        return afterOverBefore(year -> sum(tally.year(year), false, figure))
                / afterOverBefore(year -> sum(tally.year(year), true, figure));
    }

    private double near(NaturalTally.Year year, boolean california) {
        return sum(year, california, (each, place) -> each.shotByPlace[place]);
    }

    private double sum(NaturalTally.Year year, boolean california, AtPlace figure) {
        int state = geography.area("CA").index();
        double sum = 0;
        for (int place = 0; place < geography.places().size(); place++) {
            List<PortOfEntry> ports = geography.listPortsInto(place);
            if (!ports.isEmpty() && (ports.get(0).area() == state) == california) {
                sum += figure.of(year, place);
            }
        }
        return sum;
    }

    private static double afterOverBefore(IntToDoubleFunction year) {
        return (year.applyAsDouble(2005) + year.applyAsDouble(2006))
                / (year.applyAsDouble(2002) + year.applyAsDouble(2003) + year.applyAsDouble(2004));
    }

    private static double manyShare(NaturalTally tally, IntPredicate area, int firstYear, int lastYear) {
        double many = 0;
        double all = 0;
        for (int year = firstYear; year <= lastYear; year++) {
            many += tally.year(year).riflePurchases(MANY, area::test, true);
            all += tally.year(year).riflePurchases(1, area::test, true);
        }
        return many / all;
    }

    private static double shot(NaturalTally.Year year) {
        return Arrays.stream(year.shotByPlace).sum();
    }

    /** What a world has in a year. */
    @FunctionalInterface
    private interface InWorld {
        double of(NaturalTally.Year year);
    }

    private static double ratio(int first, int last, NaturalTally without, NaturalTally with, InWorld figure) {
        double top = 0;
        double bottom = 0;
        for (int year = first; year <= last; year++) {
            top += figure.of(with.year(year));
            bottom += figure.of(without.year(year));
        }
        return top / bottom;
    }
}
