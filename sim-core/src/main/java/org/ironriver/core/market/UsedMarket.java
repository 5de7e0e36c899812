package org.ironriver.core.market;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.parameter.SourcingParameters;
import org.ironriver.core.policy.ClassRule;
import org.ironriver.core.policy.RuleBook;
import org.ironriver.core.time.SimulationCalendar;

/**
 * Firearms in private hands in the United States that come up for sale, by area and class.
 *
 * <p>New sales feed the pool and wear drains it. Where new sales of a class are banned, buyers who would have bought new
 * turn to the pool: half of the shortage (in logarithms) shows as a longer search, half as a dearer price, until the pool has grown or the ban ends. Without a ban
 * both factors are exactly 1.
 */
public final class UsedMarket {

    private static final int CLASSES = WeaponClass.all().size();

    private final SourcingParameters parameters;
    private final double[] pool;
    private final double[] priceFactor;
    private final double[] availabilityFactor;

    public UsedMarket(Geography geography, SourcingParameters parameters, int year) {
        this.parameters = parameters;
        int areas = geography.areas().size();
        pool = new double[areas * CLASSES];
        priceFactor = new double[areas * CLASSES];
        availabilityFactor = new double[areas * CLASSES];
        for (int area = 0; area < areas; area++) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                int i = area * CLASSES + weaponClass.ordinal();
                pool[i] =
                        parameters.privatePoolPerSale().of(weaponClass) * newSales(geography, area, year, weaponClass);
                priceFactor[i] = 1;
                availabilityFactor[i] = 1;
            }
        }
    }

    /** Lets a week pass: sales feed the pools, wear drains them, and banned buyers turn to them. */
    public void update(Geography geography, RuleBook book, int year) {
        for (int area = 0; area < book.areas(); area++) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                double sales = newSales(geography, area, year, weaponClass);
                double banned = book.get(ClassRule.BAN_COVERAGE, area, weaponClass);
                int i = area * CLASSES + weaponClass.ordinal();
                pool[i] += ((1 - banned) * sales - parameters.poolWear() * pool[i]) / SimulationCalendar.WEEKS_PER_YEAR;
                double offered = parameters.poolTurnover() * pool[i];
                double wanted = offered + banned * parameters.displacedBuyers() * sales;
                double halfShortage = banned == 0 ? 1 : StrictMath.sqrt(wanted / offered);
                availabilityFactor[i] = 1 / halfShortage;
                priceFactor[i] = banned == 0 ? 1 : StrictMath.pow(halfShortage, 1 / parameters.poolPriceElasticity());
            }
        }
    }

    /** Price of a used firearm over what it would be without a ban. */
    public double priceFactor(int area, WeaponClass weaponClass) {
        return priceFactor[area * CLASSES + weaponClass.ordinal()];
    }

    /** Chance of meeting a seller over what it would be without a ban. */
    public double availabilityFactor(int area, WeaponClass weaponClass) {
        return availabilityFactor[area * CLASSES + weaponClass.ordinal()];
    }

    private double newSales(Geography geography, int area, int year, WeaponClass weaponClass) {
        return geography.salesPerYear(area, year) * parameters.salesClassShare().of(weaponClass);
    }
}
