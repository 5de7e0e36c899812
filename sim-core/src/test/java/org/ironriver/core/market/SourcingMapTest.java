package org.ironriver.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ironriver.core.firearm.Channel;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.geography.PortOfEntry;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.random.ReferenceWeights;
import org.junit.jupiter.api.Test;

class SourcingMapTest {

    private static final Geography GEOGRAPHY = Geography.load();
    private static final ModelParameters PARAMETERS = ParameterSet.defaults().toModel();
    private static final int CALIFORNIA = GEOGRAPHY.area("CA").index();

    private final SourcingMap map = new SourcingMap(GEOGRAPHY, PARAMETERS.smuggler(), PARAMETERS.sourcing(), strict());

    private static boolean[] strict() {
        boolean[] strict = new boolean[GEOGRAPHY.areas().size()];
        strict[CALIFORNIA] = true;
        return strict;
    }

    /** Weight of theft, which no law on sales changes, for each firearm in the area's homes. */
    private double attraction(int home, MarketArea area) {
        return map.weights(home).weight(SourcingMap.option(area.index(), Channel.THEFT))
                / (area.population() * area.homeGunShare());
    }

    @Test
    void flowDecaysWithDistanceAsMeasuredAndNeighboursAreFavoured() {
        assertThat(PARAMETERS.smuggler().distanceDecayKm()).isEqualTo(953);
        assertThat(PARAMETERS.smuggler().adjacencyRatio()).isEqualTo(2.49);
        for (PortOfEntry port : GEOGRAPHY.ports()) {
            int home = map.homeAtPort(port.index());
            MarketArea own = GEOGRAPHY.areas().get(port.area());
            double atHome = attraction(home, own) * Math.exp(map.km(home, own.index()) / 953);
            for (MarketArea area : GEOGRAPHY.areas()) {
                if (area.index() != own.index()) {
                    double undecayed = attraction(home, area) * Math.exp(map.km(home, area.index()) / 953);
                    double favour = GEOGRAPHY.adjacent(area.index(), own.index()) ? 2.49 : 1;
                    assertThat(undecayed / atHome)
                            .as("%s from %s", area.code(), port.id())
                            .isCloseTo(favour / PARAMETERS.smuggler().homeStateRatio(), within(1e-9));
                }
            }
        }
    }

    @Test
    void somebodyInsideAnAreaPrefersItAndItsNeighbours() {
        int texas = GEOGRAPHY.area("TX").index();
        int home = map.homeInArea(texas);
        assertThat(map.km(home, texas)).isLessThan(map.km(home, CALIFORNIA));
        assertThat(attraction(home, GEOGRAPHY.area("TX"))).isGreaterThan(attraction(home, GEOGRAPHY.area("OK")));
        assertThat(attraction(home, GEOGRAPHY.area("OK"))).isGreaterThan(attraction(home, GEOGRAPHY.area("MT")));
    }

    @Test
    void strictStatesAreBelievedRiskierAndUsedLess() {
        int california = SourcingMap.option(CALIFORNIA, Channel.STRAW_PURCHASE);
        assertThat(map.referenceRisk(california))
                .isEqualTo(PARAMETERS.sourcing().strawStrictReferenceRisk());
        ReferenceWeights strict = map.weights(0);
        ReferenceWeights lax = new SourcingMap(
                        GEOGRAPHY,
                        PARAMETERS.smuggler(),
                        PARAMETERS.sourcing(),
                        new boolean[GEOGRAPHY.areas().size()])
                .weights(0);
        assertThat(strict.weight(california)).isLessThan(lax.weight(california));
        int theft = SourcingMap.option(CALIFORNIA, Channel.THEFT);
        assertThat(strict.weight(theft)).isEqualTo(lax.weight(theft));
    }

    @Test
    void anOptionIsAnAreaAndAChannel() {
        for (int option = 0; option < map.options(); option++) {
            assertThat(SourcingMap.option(SourcingMap.areaOf(option), SourcingMap.channelOf(option)))
                    .isEqualTo(option);
        }
    }
}
