package org.ironriver.core.policy;

import org.ironriver.core.firearm.WeaponClass;

/** What an agent proposes to do under the eyes of the law; what is hidden from it is no action. */
public sealed interface Action {

    /** US market area in which it would happen. */
    int area();

    WeaponClass weaponClass();

    /**
     * A dealer sells new firearms over the counter.
     *
     * @param dealer    index of the dealer
     * @param quantity  number of firearms in the visit
     * @param modelRank where the model stands among those of its class, 0-1: a ban that covers a share of the models
     *                  covers those below that share
     * @param codeRank  where the dealer stands among dealers, 0-1, in readiness to take up a code of conduct
     * @param reportRank where the visit stands among visits, 0-1, in the chance of being reported where reports are due
     */
    record CounterSale(
            int area,
            int dealer,
            WeaponClass weaponClass,
            int quantity,
            double modelRank,
            double codeRank,
            double reportRank)
            implements Action {}

    /**
     * A private, unlicensed seller sells a used firearm.
     *
     * @param scruple where the seller stands among private sellers, 0 (always asks for a check) to 1 (never)
     */
    record PrivateSale(int area, WeaponClass weaponClass, double scruple) implements Action {}
}
