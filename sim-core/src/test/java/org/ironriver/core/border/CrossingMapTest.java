package org.ironriver.core.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.Place;
import org.ironriver.core.geography.PortOfEntry;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.SmugglerParameters;
import org.junit.jupiter.api.Test;

class CrossingMapTest {

    private static final Geography GEOGRAPHY = Geography.load();
    private static final SmugglerParameters PARAMETERS =
            ParameterSet.defaults().toModel().smuggler();

    private final CrossingMap map = new CrossingMap(GEOGRAPHY, PARAMETERS, 2018);

    @Test
    void portsCountByTrafficAndByNearnessToTheHomePort() {
        for (PortOfEntry home : GEOGRAPHY.ports()) {
            for (PortOfEntry port : GEOGRAPHY.ports()) {
                double expected = port.traffic()
                        / home.traffic()
                        * Math.exp(-GEOGRAPHY.kmPortToPort(home.index(), port.index()) / PARAMETERS.portDecayKm());
                assertThat(map.ports(home.index()).weight(port.index())
                                / map.ports(home.index()).weight(home.index()))
                        .isCloseTo(expected, within(1e-9));
            }
        }
    }

    @Test
    void loadsGoToWherePeopleAndCorridorsAreAndNotFar() {
        for (PortOfEntry port : GEOGRAPHY.ports()) {
            Place first = GEOGRAPHY.places().get(0);
            for (Place place : GEOGRAPHY.places()) {
                assertThat(map.places(port.index()).weight(place.index())
                                / map.places(port.index()).weight(first.index()))
                        .isCloseTo(worth(port, place) / worth(port, first), within(1e-9));
            }
        }
    }

    private static double worth(PortOfEntry port, Place place) {
        return GEOGRAPHY.population(place.index(), 2018)
                * (0.5 + place.corridorValue())
                * Math.exp(-GEOGRAPHY.kmPortToPlace(port.index(), place.index()) / PARAMETERS.customerDecayKm());
    }

    @Test
    void whatComesOverTheSouthernBorderStaysSouthRatherThanGoingNorth() {
        int chiapas = GEOGRAPHY.place("chiapas").index();
        double total = map.placesFromSouth().total();
        double people = GEOGRAPHY.population(chiapas, 2018) / totalPopulation();
        assertThat(map.placesFromSouth().weight(chiapas) / total).isGreaterThan(2 * people);
        int tijuana = GEOGRAPHY.place("tijuana").index();
        assertThat(map.placesFromSouth().weight(tijuana) / total)
                .isLessThan(0.5 * GEOGRAPHY.population(tijuana, 2018) / totalPopulation());
    }

    private static double totalPopulation() {
        return GEOGRAPHY.places().stream()
                .mapToDouble(place -> GEOGRAPHY.population(place.index(), 2018))
                .sum();
    }
}
