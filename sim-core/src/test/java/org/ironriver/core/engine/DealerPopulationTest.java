package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.ironriver.core.agent.Dealer;
import org.ironriver.core.parameter.DealerParameters;
import org.junit.jupiter.api.Test;

/** Dealers agree to an explicit request as often as in test purchases, those who sell off the books among them. */
class DealerPopulationTest {

    private final TraffickingModel model = TestWorlds.small(1).model(1);
    private final DealerParameters parameters = model.parameters().dealer();

    /** 2,471 dealers in California and 3,800 in Texas: standard errors below 0.01. */
    @Test
    void agreeAsOftenAsMeasured() {
        model.start();
        assertThat(agreeIn("CA")).isCloseTo(parameters.agreeStrict(), offset(0.02));
        assertThat(agreeIn("TX")).isCloseTo(parameters.agreeElsewhere(), offset(0.02));
    }

    private double agreeIn(String state) {
        int area = model.geography().area(state).index();
        NormalDistribution impression = new NormalDistribution(
                parameters.explicitSuspicion(), model.parameters().straw().suspicionNoise());
        return model.listDealers().stream()
                .filter(dealer -> dealer.area() == area)
                .mapToDouble(dealer -> agrees(dealer, impression))
                .average()
                .orElseThrow();
    }

    private static double agrees(Dealer dealer, NormalDistribution impression) {
        return dealer.isComplicit() ? 1 : impression.cumulativeProbability(dealer.tolerance());
    }
}
