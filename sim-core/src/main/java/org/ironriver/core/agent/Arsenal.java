package org.ironriver.core.agent;

import java.util.stream.Stream;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.FirearmQueue;
import org.ironriver.core.firearm.WeaponClass;

/** Firearms of a cartel, by the place where they were delivered, or lay at the start. */
public final class Arsenal {

    private static final int CLASSES = WeaponClass.all().size();

    private final FirearmLedger ledger;
    private final FirearmQueue[] byPlace;
    private final int[] byClass = new int[CLASSES];
    private final int[] byPlaceAndClass;
    private int size;

    Arsenal(int places, FirearmLedger ledger) {
        this.ledger = ledger;
        this.byPlace =
                Stream.generate(() -> new FirearmQueue(ledger)).limit(places).toArray(FirearmQueue[]::new);
        this.byPlaceAndClass = new int[places * CLASSES];
    }

    /** A firearm comes in, in the place that the ledger says; it must not move while it is here. */
    void add(int gun) {
        byPlace[ledger.place(gun)].add(gun);
        count(gun, 1);
    }

    void remove(int gun) {
        byPlace[ledger.place(gun)].remove(gun);
        count(gun, -1);
    }

    private void count(int gun, int by) {
        int weaponClass = ledger.weaponClass(gun).ordinal();
        byClass[weaponClass] += by;
        byPlaceAndClass[ledger.place(gun) * CLASSES + weaponClass] += by;
        size += by;
    }

    public int of(WeaponClass weaponClass) {
        return byClass[weaponClass.ordinal()];
    }

    public int of(WeaponClass weaponClass, int place) {
        return byPlaceAndClass[place * CLASSES + weaponClass.ordinal()];
    }

    /** The firearms in a place, the one that was held longest first. */
    public FirearmQueue in(int place) {
        return byPlace[place];
    }

    /** The place with most firearms; the first of them if several. */
    int fullestPlace() {
        int fullest = 0;
        for (int place = 1; place < byPlace.length; place++) {
            if (byPlace[place].size() > byPlace[fullest].size()) {
                fullest = place;
            }
        }
        return fullest;
    }

    public int size() {
        return size;
    }
}
