package org.ironriver.core.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** The pace of removals adds up to the counts that were published, whatever its course within these periods. */
class LeadersRemovedTest {

    private static final YearSeries PACE =
            ParameterSet.defaults().toModel().enforcement().leadersRemovedPerYear();

    /** Phillips 2015: 25 in the first four years of the campaign of December 2006. */
    @Test
    void inTheFirstFourYearsOfTheCampaign() {
        assertThat(removed(2006 + 11 / 12.0, 2010 + 11 / 12.0)).isCloseTo(25.0, withinPercentage(2));
    }

    /** Attorney General of Mexico 2017: 106 in four and a half years from December 2012. */
    @Test
    void underTheGovernmentThatFollowed() {
        assertThat(removed(2012 + 11 / 12.0, 2017 + 5 / 12.0)).isCloseTo(106.0, withinPercentage(2));
    }

    private static double removed(double from, double until) {
        int steps = 10_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += PACE.at(from + (i + 0.5) / steps * (until - from));
        }
        return sum / steps * (until - from);
    }
}
