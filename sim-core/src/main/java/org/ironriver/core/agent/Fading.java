package org.ironriver.core.agent;

import org.ironriver.core.parameter.ModelParameters;

/**
 * Factors by which memories fade between two steps of an agent; worked out once.
 *
 * @param dealerMemory  of what a dealer has seen of enforcement, in four weeks
 * @param suspectSales  of what an inspection can find, in four weeks
 * @param areaFear      of what dealers of an area have heard, in a week
 * @param fear          of a civilian's fear, in four weeks
 * @param homicideWeeks weight of the newest week in a place's homicide rate
 */
public record Fading(float dealerMemory, float suspectSales, double areaFear, float fear, double homicideWeeks) {

    private static final double WEEKS_PER_MONTH = 365.2425 / 7 / 12;

    static Fading of(ModelParameters parameters) {
        return new Fading(
                (float) half(4 / parameters.dealer().deterrenceHalfLifeWeeks()),
                (float) half(4 / parameters.enforcement().suspectSaleMemoryWeeks()),
                half(1 / parameters.dealer().deterrenceHalfLifeWeeks()),
                (float) half(4 / (parameters.civilian().fearHalfLifeMonths() * WEEKS_PER_MONTH)),
                1 / parameters.civilian().homicideMemoryWeeks());
    }

    private static double half(double halfLives) {
        return StrictMath.pow(0.5, halfLives);
    }
}
