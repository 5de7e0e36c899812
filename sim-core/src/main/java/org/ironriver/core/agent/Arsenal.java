package org.ironriver.core.agent;

import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.FirearmQueue;
import org.ironriver.core.firearm.WeaponClass;

/** Firearms of a cartel, counted by class and by the place where they were delivered. */
public final class Arsenal {

    private static final int CLASSES = WeaponClass.all().size();

    /** How many firearms are looked at for one that lies in a place. */
    private static final int LOOKED_AT = 200;

    private final FirearmLedger ledger;
    private final FirearmQueue firearms;
    private final int[] byClass = new int[CLASSES];
    private final int[] byPlaceAndClass;

    Arsenal(int places, FirearmLedger ledger) {
        this.ledger = ledger;
        this.firearms = new FirearmQueue(ledger);
        this.byPlaceAndClass = new int[places * CLASSES];
    }

    void add(int gun, WeaponClass weaponClass, int place) {
        firearms.add(gun);
        count(weaponClass, place, 1);
    }

    void remove(int gun, WeaponClass weaponClass, int place) {
        firearms.remove(gun);
        count(weaponClass, place, -1);
    }

    private void count(WeaponClass weaponClass, int place, int by) {
        byClass[weaponClass.ordinal()] += by;
        byPlaceAndClass[place * CLASSES + weaponClass.ordinal()] += by;
    }

    public int of(WeaponClass weaponClass) {
        return byClass[weaponClass.ordinal()];
    }

    public int of(WeaponClass weaponClass, int place) {
        return byPlaceAndClass[place * CLASSES + weaponClass.ordinal()];
    }

    /**
     * The firearm in a place that was held longest, of the first 200 of the whole arsenal; the first of all if
     * none of these lies there; -1 if the arsenal is empty.
     */
    int firstIn(int place) {
        int gun = firearms.first();
        for (int looked = 0; gun >= 0 && looked < LOOKED_AT; looked++) {
            if (ledger.place(gun) == place) {
                return gun;
            }
            gun = firearms.after(gun);
        }
        return firearms.first();
    }

    public int size() {
        return firearms.size();
    }

    /** The firearms, the one that was held longest first. */
    public FirearmQueue firearms() {
        return firearms;
    }
}
