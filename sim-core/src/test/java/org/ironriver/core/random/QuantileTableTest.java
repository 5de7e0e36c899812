package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTableTest {

    /** Shapes of service, of age when sold used, and of the time between weeks of risk. */
    @ParameterizedTest
    @CsvSource({"1.6, 9", "2.2, 20", "1, 5"})
    void agreesWithTheDistributionInItsBodyAndInItsMean(double shape, double mean) {
        QuantileTable table = QuantileTable.gamma(shape, mean);
        double sum = 0;
        double before = -1;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            double u = (i + 0.5) / draws;
            double quantile = table.at(u);
            assertThat(quantile).isGreaterThanOrEqualTo(before);
            if (u > 0.01 && u < 0.99) {
                assertThat(quantile).isCloseTo(mean / shape * GammaQuantile.of(u, shape), withPercentage(0.1));
            }
            before = quantile;
            sum += quantile;
        }
        assertThat(sum / draws).isCloseTo(mean, withPercentage(0.1));
        assertThat(table.at(0)).isNotNegative();
        assertThat(table.at(Math.nextDown(1.0))).isFinite();
    }
}
