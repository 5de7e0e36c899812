package org.ironriver.core.conflict;

/**
 * What the firearms at hand make of an attack. An attack is made with a firearm with probability
 * {@code g = G / (G + h)}, where G is firearms at hand per potential attacker; it then kills more often. So more
 * firearms raise both the share of homicides by firearm and their number.
 *
 * @param withFirearm    chance that an attack with a firearm kills, 0-1
 * @param withoutFirearm chance that an attack without one kills, 0-1
 * @param halfGuns       firearms at hand per potential attacker at which half of the attacks are made with one
 */
public record Lethality(double withFirearm, double withoutFirearm, double halfGuns) {

    /** Chance that an attack is made with a firearm. */
    public double firearmUse(double gunsAtHand) {
        return gunsAtHand / (gunsAtHand + halfGuns);
    }

    /**
     * Chance that an attack kills by firearm.
     *
     * @param classFactor lethality of the classes at hand relative to a handgun
     */
    public double killsByFirearm(double gunsAtHand, double classFactor) {
        return firearmUse(gunsAtHand) * Math.min(1, withFirearm * classFactor);
    }

    /** Chance that an attack kills by other means. */
    public double killsOtherwise(double gunsAtHand) {
        return (1 - firearmUse(gunsAtHand)) * withoutFirearm;
    }
}
