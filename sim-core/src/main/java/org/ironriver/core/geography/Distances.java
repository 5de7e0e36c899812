package org.ironriver.core.geography;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Great-circle distances between two lists of points, computed once. */
final class Distances {

    /** Mean radius of the Earth. */
    private static final double EARTH_RADIUS_KM = 6371.0;

    private final double[][] km;

    private Distances(double[][] km) {
        this.km = km;
    }

    static <A, B> Distances between(List<A> from, Points<A> fromPoints, List<B> to, Points<B> toPoints) {
        double[][] km = new double[from.size()][to.size()];
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                A a = from.get(i);
                B b = to.get(j);
                km[i][j] = haversineKm(
                        fromPoints.latitude(a), fromPoints.longitude(a), toPoints.latitude(b), toPoints.longitude(b));
            }
        }
        return new Distances(km);
    }

    double km(int from, int to) {
        return km[from][to];
    }

    static double haversineKm(double latitudeA, double longitudeA, double latitudeB, double longitudeB) {
        double a = StrictMath.toRadians(latitudeA);
        double b = StrictMath.toRadians(latitudeB);
        double northward = StrictMath.sin((b - a) / 2);
        double eastward = StrictMath.sin(StrictMath.toRadians(longitudeB - longitudeA) / 2);
        double h = northward * northward + StrictMath.cos(a) * StrictMath.cos(b) * eastward * eastward;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, Math.sqrt(h)));
    }

    /** How to read the position of a kind of place. */
    record Points<T>(ToDoubleFunction<T> latitudes, ToDoubleFunction<T> longitudes) {

        static final Points<MarketArea> AREAS = new Points<>(MarketArea::latitude, MarketArea::longitude);
        static final Points<PortOfEntry> PORTS = new Points<>(PortOfEntry::latitude, PortOfEntry::longitude);
        static final Points<Place> PLACES = new Points<>(Place::latitude, Place::longitude);

        double latitude(T point) {
            return latitudes.applyAsDouble(point);
        }

        double longitude(T point) {
            return longitudes.applyAsDouble(point);
        }
    }
}
