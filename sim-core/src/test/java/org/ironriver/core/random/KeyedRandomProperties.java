package org.ironriver.core.random;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/**
 * Under equal luck a greater parameter never gives fewer events: what makes two scenarios that differ a little stay
 * together. Parameters are near each other as often as far apart, since that is where an inverse could cross itself.
 */
class KeyedRandomProperties {

    private static final DecisionPoint POINT = DecisionPoint.DISPUTE_SHOT;

    @Property(tries = 5_000)
    void poissonNeverFallsAsTheMeanRises(
            @ForAll long entity,
            @ForAll @Scale(15) @DoubleRange(min = -12, max = 14) double logMean,
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 12) double closeness) {
        double mean = Math.exp(logMean);
        double more = mean * (1 + Math.exp(-closeness));
        KeyedRandom luck = new KeyedRandom(entity);
        assertThat(luck.poisson(POINT, entity, 0, more)).isGreaterThanOrEqualTo(luck.poisson(POINT, entity, 0, mean));
    }

    @Property(tries = 5_000)
    void poissonNeverFallsAcrossTheSeamsOfItsMethods(
            @ForAll long entity, @ForAll @Scale(15) @DoubleRange(min = 0, max = 20) double closeness) {
        KeyedRandom luck = new KeyedRandom(entity);
        double small = Math.exp(-closeness);
        for (double seam : new double[] {1, 30}) {
            assertThat(luck.poisson(POINT, entity, 0, seam * (1 + small)))
                    .isGreaterThanOrEqualTo(luck.poisson(POINT, entity, 0, seam / (1 + small)));
        }
    }

    @Property(tries = 5_000)
    void binomialNeverFallsAsTheProbabilityRises(
            @ForAll long entity,
            @ForAll @IntRange(max = 20_000) int n,
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 1) double p,
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 12) double closeness) {
        double more = p + (1 - p) * Math.exp(-closeness);
        KeyedRandom luck = new KeyedRandom(entity);
        int count = luck.binomial(POINT, entity, 0, n, p);
        assertThat(luck.binomial(POINT, entity, 0, n, more)).isBetween(count, n);
    }

    @Property(tries = 5_000)
    void binomialRisesByAtMostTheTrialsThatAreAdded(
            @ForAll long entity,
            @ForAll @IntRange(max = 20_000) int n,
            @ForAll @IntRange(max = 30) int added,
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 1) double p) {
        KeyedRandom luck = new KeyedRandom(entity);
        int count = luck.binomial(POINT, entity, 0, n, p);
        assertThat(luck.binomial(POINT, entity, 0, n + added, p)).isBetween(count, count + added);
    }

    @Property
    void binomialOfOneTrialIsAChance(@ForAll long entity, @ForAll @Scale(15) @DoubleRange(min = 0, max = 1) double p) {
        KeyedRandom luck = new KeyedRandom(3);
        assertThat(luck.binomial(POINT, entity, 0, 1, p) == 1).isEqualTo(luck.chance(POINT, entity, 0, p));
    }

    @Property
    void aCountOfRareEventsHappensWithTheSameLuckAsAChance(
            @ForAll long entity, @ForAll @Scale(15) @DoubleRange(min = 0, max = 1) double p) {
        KeyedRandom luck = new KeyedRandom(3);
        if (luck.poisson(POINT, entity, 0, p) > 0) {
            assertThat(luck.chance(POINT, entity, 0, p)).isTrue();
        }
    }

    @Property
    void anEventWithinATimeAgreesWithItsProbability(
            @ForAll long entity, @ForAll @Scale(15) @DoubleRange(min = 0.001, max = 20) double hazard) {
        KeyedRandom luck = new KeyedRandom(9);
        double probability = -Math.expm1(-hazard);
        double u = luck.uniform(POINT, entity, 0);
        if (Math.abs(u - probability) > 1e-12) {
            assertThat(luck.exponential(POINT, entity, 0) < hazard)
                    .isEqualTo(luck.chance(POINT, entity, 0, probability));
        }
    }

    @Property
    void roundingNeverFallsAsTheExpectationRises(
            @ForAll long entity,
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 1e6) double expected,
            @ForAll @Scale(15) @DoubleRange(min = 0, max = 3) double more) {
        KeyedRandom luck = new KeyedRandom(11);
        int count = luck.roundRandomly(POINT, entity, 0, expected);
        assertThat(count).isBetween((int) Math.floor(expected), (int) Math.ceil(expected));
        assertThat(luck.roundRandomly(POINT, entity, 0, expected + more)).isGreaterThanOrEqualTo(count);
    }

    @Property
    void gammaRisesWithItsShape(
            @ForAll long entity,
            @ForAll @Scale(15) @DoubleRange(min = 0.05, max = 200) double shape,
            @ForAll @Scale(15) @DoubleRange(min = 1e-6, max = 1) double more) {
        KeyedRandom luck = new KeyedRandom(13);
        assertThat(luck.gamma(POINT, entity, 0, shape + more, 2)).isGreaterThan(luck.gamma(POINT, entity, 0, shape, 2));
    }
}
