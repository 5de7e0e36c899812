package org.ironriver.core.geography;

/**
 * A US market area: a state, or the District of Columbia. Sources and grades: {@code area.csv}.
 *
 * @param index position in {@link Geography#areas()}
 * @param code two letters, such as {@code TX}
 * @param latitude of the centre of population, degrees
 * @param longitude of the centre of population, degrees (west is negative)
 * @param population census of 2010
 * @param dealers retail licensees (types 01 and 02) in 2010
 * @param salesShare share of US retail sales in 2010-2012; all areas together 1
 * @param homeGunShare share of adults who live in a home with a gun, mean of 2007-2016
 */
public record MarketArea(
        int index,
        String code,
        String name,
        double latitude,
        double longitude,
        long population,
        int dealers,
        double salesShare,
        double homeGunShare) {}
