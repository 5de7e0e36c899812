package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialTableTest {

    private final ExponentialTable table = new ExponentialTable();

    @Test
    void isAsCloseAsItSays() {
        for (double x = -15.9999; x < 4; x += 0.000_37) {
            assertThat(table.of(x) / Math.exp(x)).isCloseTo(1, within(2e-6));
        }
    }

    @Test
    void nothingGainedIsExactlyOne() {
        assertThat(table.of(0)).isEqualTo(1);
        assertThat(table.of(-0.0)).isEqualTo(1);
    }

    @Test
    void isClampedOutside() {
        assertThat(table.of(-16)).isZero();
        assertThat(table.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(table.of(4)).isEqualTo(StrictMath.exp(4));
        assertThat(table.of(1e300)).isEqualTo(StrictMath.exp(4));
    }

    @Test
    void neverFalls() {
        double before = -1;
        for (double x = -17; x < 5; x += 0.000_91) {
            assertThat(table.of(x)).isGreaterThanOrEqualTo(before);
            before = table.of(x);
        }
    }
}
