package org.ironriver.scenarios.precision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.MeanEstimate;
import org.junit.jupiter.api.Test;

class RequiredReplicationsTest {

    /** t(9) = 2.262, so s = 1.398 half-widths; t(n - 1) · s / √n falls below a half first at 33: 2.037 · 1.398 / 5.745. */
    @Test
    void agreesWithAnExampleDoneByHand() {
        assertThat(RequiredReplications.of(10, 1, 0.5)).isEqualTo(33);
        assertThat(RequiredReplications.of(10, 1, 1)).isEqualTo(10);
        assertThat(RequiredReplications.of(10, 0, 1)).isEqualTo(2);
        assertThat(RequiredReplications.of(10, 1, 1e-9)).isEqualTo(RequiredReplications.MOST);
    }

    /**
     * Pilots of 10, each with the number that is sure to suffice with 90 %: in 90 % of 2,000 (standard deviation 0.7 points) that many
     * replications of the true variance have the half-width. Outside 88-92 % in 3 of 1,000 cases.
     */
    @Test
    void theSureNumberSufficesInNineOfTenPilots() {
        int enough = 0;
        int trueNumber = RequiredReplications.of(10, 2.262157 * 20 / Math.sqrt(10), 7);
        for (int pilot = 0; pilot < 2_000; pilot++) {
            KeyedRandom luck = new KeyedRandom(KeyedRandom.replicationSeed(41, pilot));
            double[] values = new double[10];
            for (int i = 0; i < values.length; i++) {
                values[i] = 20 * luck.gaussian(DecisionPoint.DEALER_VOLUME, 1, i);
            }
            Interval interval = MeanEstimate.studentInterval(values, 0.95);
            double halfWidth = (interval.high() - interval.low()) / 2;
            enough += RequiredReplications.surely(10, halfWidth, 7) >= trueNumber ? 1 : 0;
        }
        assertThat(enough / 2_000.0).isBetween(0.88, 0.925);
    }

    @Test
    void aPlanIsForTheWidestContrastAndCountsOnlyWhatIsMissing() {
        Pilot pilot = new Pilot(
                20,
                1,
                30,
                2,
                List.of(
                        new Pilot.Width("guns.crossed", "a", 10, 20, 0.5),
                        new Pilot.Width("guns.crossed", "b", 10, 20, 1),
                        new Pilot.Width("homicides", "a", 10, 20, 9)));
        assertThat(pilot.findWidest("guns.crossed")).map(Pilot.Width::scenario).hasValue("b");
        List<Pilot.Step> steps = pilot.plan("guns.crossed", List.of(1.0, 0.5));
        assertThat(steps.get(0)).returns(20, Pilot.Step::replications).returns(0.0, Pilot.Step::moreSeconds);
        // half of the replications failed, so twice the 33 pairs
        assertThat(steps.get(1)).returns(66, Pilot.Step::replications).returns(46 * 30.0, Pilot.Step::moreSeconds);
        assertThat(steps.get(1).surely()).isGreaterThan(100);
    }

    @Test
    void aPlanIsForWholeDrawsOfParameters() {
        Pilot pilot = new Pilot(20, 2, 30, 2, List.of(new Pilot.Width("guns.crossed", "a", 10, 20, 1)));
        assertThat(pilot.plan("guns.crossed", List.of(0.5)).get(0)).returns(66, Pilot.Step::replications);
        Pilot failing = new Pilot(22, 2, 30, 2, List.of(new Pilot.Width("guns.crossed", "a", 10, 22, 1)));
        // 33 draws would be 72.6 replications
        assertThat(failing.plan("guns.crossed", List.of(0.5)).get(0)).returns(74, Pilot.Step::replications);
    }
}
