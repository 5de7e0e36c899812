package org.ironriver.core.geography;

/**
 * A Mexican place: a state, a municipality at a port of entry, or a border state without those municipalities. Sources
 * and grades: {@code place.csv}. Population by year: {@link Geography#population}.
 *
 * @param index position in {@link Geography#places()}
 * @param id such as {@code tijuana} or {@code baja-california} (without its border municipalities)
 * @param state id of the state in which it lies; its own id if it is a state
 * @param borderCity whether it is a municipality at a port of entry
 * @param latitude degrees
 * @param longitude degrees (west is negative)
 * @param ruleOfLaw share of homicides that do not go unpunished, 0 to 1
 * @param policeCorruption chance that police look away for pay, 0 to 1 (assumed)
 * @param corridorValue worth to drug traffic, 1 = middling (assumed)
 * @param disputeShape homicides per head before the years of calibration, relative to the nation's
 */
public record Place(
        int index,
        String id,
        String name,
        String state,
        boolean borderCity,
        double latitude,
        double longitude,
        double ruleOfLaw,
        double policeCorruption,
        double corridorValue,
        double disputeShape) {}
