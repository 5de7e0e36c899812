package org.ironriver.core.border;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.Place;
import org.ironriver.core.geography.PortOfEntry;
import org.ironriver.core.parameter.SmugglerParameters;
import org.ironriver.core.random.ReferenceWeights;

/**
 * Reference weights of ports for a smuggler who works through a home port, and of customers' places for a load that has
 * crossed at a port. Both decay with distance; ports count by their traffic, places by people and by worth to cartels.
 */
public final class CrossingMap {

    private final List<ReferenceWeights> portsFrom = new ArrayList<>();
    private final List<ReferenceWeights> placesFrom = new ArrayList<>();
    private final ReferenceWeights placesFromSouth;

    public CrossingMap(Geography geography, SmugglerParameters parameters, int year) {
        double[] demand = new double[geography.places().size()];
        for (Place place : geography.places()) {
            demand[place.index()] = geography.population(place.index(), year) * (0.5 + place.corridorValue());
        }
        for (PortOfEntry home : geography.ports()) {
            double[] ports = new double[geography.ports().size()];
            for (PortOfEntry port : geography.ports()) {
                ports[port.index()] = port.traffic()
                        * StrictMath.exp(
                                -geography.kmPortToPort(home.index(), port.index()) / parameters.portDecayKm());
            }
            portsFrom.add(ReferenceWeights.of(ports));
            double[] places = new double[demand.length];
            for (int place = 0; place < places.length; place++) {
                places[place] = demand[place]
                        * StrictMath.exp(-geography.kmPortToPlace(home.index(), place) / parameters.customerDecayKm());
            }
            placesFrom.add(ReferenceWeights.of(places));
        }
        placesFromSouth = ReferenceWeights.of(southern(geography, demand, parameters.customerDecayKm()));
    }

    private static double[] southern(Geography geography, double[] demand, double decayKm) {
        int gate = geography.place("chiapas").index();
        double[] weights = new double[demand.length];
        for (int place = 0; place < weights.length; place++) {
            weights[place] = demand[place] * StrictMath.exp(-geography.kmPlaceToPlace(gate, place) / decayKm);
        }
        return weights;
    }

    /** Ports that a smuggler with this home port may use. */
    public ReferenceWeights ports(int homePort) {
        return portsFrom.get(homePort);
    }

    /** Places to which a load that crossed at a port may go. */
    public ReferenceWeights places(int port) {
        return placesFrom.get(port);
    }

    /** Places to which firearms that came over the southern border may go. */
    public ReferenceWeights placesFromSouth() {
        return placesFromSouth;
    }
}
