package org.ironriver.core.market;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.PriceParameters;

/**
 * Prices of illegal firearms in Mexico by weapon class, as a multiple of the retail price in the United States.
 *
 * <p>A price rises while orders stay unfilled and falls while firearms lie on the shelves, both in weeks of ordinary
 * demand: with imbalance x = (unfilled - idle) / weekly demand, the level moves by {@code exp(κ · x)} a week, and buyers bid a
 * premium of {@code exp(π · x)} on top of it while the scarcity lasts (x within ±2). The premium steadies the market: a
 * price that only followed the backlog would swing around it for years.
 */
public final class PriceBoard {

    private static final double LARGEST_IMBALANCE = 2;

    private final PriceParameters parameters;
    private final double[] level = new double[WeaponClass.all().size()];
    private final double[] ratio = new double[WeaponClass.all().size()];
    private final double[] weeklyDemand = new double[WeaponClass.all().size()];

    public PriceBoard(PriceParameters parameters) {
        this.parameters = parameters;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            level[weaponClass.ordinal()] = parameters.initialRatio().of(weaponClass);
            ratio[weaponClass.ordinal()] = parameters.initialRatio().of(weaponClass);
        }
    }

    /** Retail price in the United States, USD. */
    public double unitedStates(WeaponClass weaponClass) {
        return parameters.usPriceUsd().of(weaponClass);
    }

    /** Black-market price in Mexico, USD. */
    public double mexico(WeaponClass weaponClass) {
        return unitedStates(weaponClass) * ratio(weaponClass);
    }

    /** Price in Mexico over price in the United States. */
    public double ratio(WeaponClass weaponClass) {
        return ratio[weaponClass.ordinal()];
    }

    /**
     * Lets the price answer.
     *
     * @param unfilled orders that wait, in firearms
     * @param idle     firearms on the shelves
     * @param ordered  firearms newly ordered this week
     */
    public void adjust(WeaponClass weaponClass, double unfilled, double idle, double ordered) {
        int c = weaponClass.ordinal();
        double memory = parameters.demandMemoryWeeks();
        weeklyDemand[c] = weeklyDemand[c] == 0 ? ordered : weeklyDemand[c] + (ordered - weeklyDemand[c]) / memory;
        double imbalance = (unfilled - idle) / Math.max(1, weeklyDemand[c]);
        double bounded = Math.max(-LARGEST_IMBALANCE, Math.min(LARGEST_IMBALANCE, imbalance));
        level[c] = within(level[c] * StrictMath.exp(parameters.adjustmentRate() * bounded));
        ratio[c] = within(level[c] * StrictMath.exp(parameters.scarcityPremium() * bounded));
    }

    private double within(double price) {
        return Math.max(parameters.lowestRatio(), Math.min(parameters.highestRatio(), price));
    }

    /** Firearms ordered in an ordinary week. */
    public double weeklyDemand(WeaponClass weaponClass) {
        return weeklyDemand[weaponClass.ordinal()];
    }
}
