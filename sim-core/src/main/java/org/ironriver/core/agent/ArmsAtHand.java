package org.ironriver.core.agent;

import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.ConflictParameters;

/**
 * What a member of a cartel has at hand in a place. Part of an arsenal is spread over all members alike; the rest is for
 * the members of the place where it was delivered.
 *
 * @param guns      firearms a member
 * @param lethality mean lethality of these firearms relative to a handgun; 1 if there are none
 * @param firepower what they count for in a fight between groups, in assault weapons a member
 */
record ArmsAtHand(double guns, double lethality, double firepower) {

    /** @param shared share of the arsenal that is spread over all members, 0-1 */
    static ArmsAtHand of(Cartel cartel, int place, double shared, ConflictParameters conflict) {
        double guns = 0;
        double lethality = 0;
        double firepower = 0;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            double everywhere = (double) cartel.arsenal().of(weaponClass) / Math.max(1, cartel.size());
            double here = (double) cartel.arsenal().of(weaponClass, place) / Math.max(1, cartel.members(place));
            double atHand = shared * everywhere + (1 - shared) * here;
            guns += atHand;
            lethality += atHand * conflict.classLethality().of(weaponClass);
            firepower += atHand * conflict.classFirepower().of(weaponClass);
        }
        return new ArmsAtHand(guns, guns == 0 ? 1 : lethality / guns, firepower);
    }

    /** Share of the attacks on rivals that could be made which are dared: half of them at {@code halfFirepower}. */
    double dared(double halfFirepower) {
        return firepower / (firepower + halfFirepower);
    }
}
