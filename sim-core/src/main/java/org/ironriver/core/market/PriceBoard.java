package org.ironriver.core.market;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.PriceParameters;

/**
 * Prices of illegal firearms in Mexico by weapon class, as a multiple of the retail price in the United States.
 *
 * <p>A price rises while orders stay unfilled and falls while firearms lie on the shelves, both in weeks of ordinary
 * demand: {@code ratio ← ratio · exp(κ · (unfilled - idle) / weekly demand)} within bounds, at most 5 % a week.
 */
public final class PriceBoard {

    private static final double LARGEST_WEEKLY_MOVE = 0.05;

    private final PriceParameters parameters;
    private final double[] ratio = new double[WeaponClass.all().size()];
    private final double[] weeklyDemand = new double[WeaponClass.all().size()];

    public PriceBoard(PriceParameters parameters) {
        this.parameters = parameters;
        for (WeaponClass weaponClass : WeaponClass.all()) {
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
        double move = parameters.adjustmentRate() * imbalance;
        double bounded = Math.max(-LARGEST_WEEKLY_MOVE, Math.min(LARGEST_WEEKLY_MOVE, move));
        ratio[c] = Math.max(
                parameters.lowestRatio(), Math.min(parameters.highestRatio(), ratio[c] * StrictMath.exp(bounded)));
    }

    /** Firearms ordered in an ordinary week. */
    public double weeklyDemand(WeaponClass weaponClass) {
        return weeklyDemand[weaponClass.ordinal()];
    }
}
