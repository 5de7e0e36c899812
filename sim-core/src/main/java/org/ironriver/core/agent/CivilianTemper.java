package org.ironriver.core.agent;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.PriceBoard;
import org.ironriver.core.parameter.CivilianParameters;

/** How civilians of the whole country differ in what frightens them and in what they can pay. */
final class CivilianTemper {

    /** Classes of susceptibility, equally many people in each. */
    static final int SUSCEPTIBILITIES = 256;

    private final CivilianParameters parameters;
    private final NormalDistribution normal = new NormalDistribution(null, 0, 1);
    private final double[] susceptibility = new double[SUSCEPTIBILITIES];
    private final double[] pays = new double[WeaponClass.all().size()];

    CivilianTemper(CivilianParameters parameters) {
        this.parameters = parameters;
        double sigma = parameters.susceptibilitySigma();
        double sum = 0;
        for (int i = 0; i < SUSCEPTIBILITIES; i++) {
            susceptibility[i] =
                    StrictMath.exp(sigma * normal.inverseCumulativeProbability((i + 0.5) / SUSCEPTIBILITIES));
            sum += susceptibility[i];
        }
        for (int i = 0; i < SUSCEPTIBILITIES; i++) {
            susceptibility[i] *= SUSCEPTIBILITIES / sum;
        }
    }

    /** Takes the week's prices. */
    void update(PriceBoard prices) {
        for (WeaponClass weaponClass : WeaponClass.all()) {
            double z = StrictMath.log(prices.mexico(weaponClass) / parameters.willingnessMedianUsd())
                    / parameters.willingnessSigma();
            pays[weaponClass.ordinal()] = parameters.classShare().of(weaponClass) * normal.cumulativeProbability(-z);
        }
    }

    /** The class of a person, for 64 random bits that are the person's own. */
    static int susceptibilityClass(long bits) {
        return (int) (bits >>> 56);
    }

    /** How strongly a person of a class takes things to heart, mean 1. */
    double susceptibility(int susceptibilityClass) {
        return susceptibility[susceptibilityClass];
    }

    /** Chance that somebody who seeks a firearm wants this class and can pay for it. */
    double pays(WeaponClass weaponClass) {
        return pays[weaponClass.ordinal()];
    }
}
