package org.ironriver.core.market;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.FirearmQueue;
import org.ironriver.core.firearm.WeaponClass;

/** The black market of a Mexican place: firearms on the shelf, and the orders of those who live there. */
public final class BlackMarket {

    private final List<FirearmQueue> shelves = new ArrayList<>();
    private final List<CivilianOrders> civilianOrders = new ArrayList<>();
    private final int[] criminalOrders = new int[WeaponClass.all().size()];
    private final double[] cartelOrders = new double[WeaponClass.all().size()];

    public BlackMarket(FirearmLedger ledger) {
        for (int i = 0; i < WeaponClass.all().size(); i++) {
            shelves.add(new FirearmQueue(ledger));
            civilianOrders.add(new CivilianOrders());
        }
    }

    /** Firearms of a class that wait for a buyer. */
    public FirearmQueue shelf(WeaponClass weaponClass) {
        return shelves.get(weaponClass.ordinal());
    }

    public CivilianOrders civilians(WeaponClass weaponClass) {
        return civilianOrders.get(weaponClass.ordinal());
    }

    /** Firearms that criminals outside cartels have ordered and not got. */
    public int criminalOrders(WeaponClass weaponClass) {
        return criminalOrders[weaponClass.ordinal()];
    }

    public void orderForCriminals(WeaponClass weaponClass, int quantity) {
        criminalOrders[weaponClass.ordinal()] += quantity;
    }

    public void deliverToCriminals(WeaponClass weaponClass) {
        criminalOrders[weaponClass.ordinal()]--;
    }

    /** What cartels are waiting for in this place, rewritten every week. */
    public void setCartelOrders(WeaponClass weaponClass, double quantity) {
        cartelOrders[weaponClass.ordinal()] = quantity;
    }

    /** All firearms of a class that are ordered here and not delivered. */
    public double unfilled(WeaponClass weaponClass) {
        int c = weaponClass.ordinal();
        return cartelOrders[c] + criminalOrders[c] + civilianOrders.get(c).waiting();
    }

    /** All firearms that are ordered here and not delivered, less those on the shelf. */
    public double shortage() {
        double sum = 0;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            sum += unfilled(weaponClass) - shelf(weaponClass).size();
        }
        return sum;
    }
}
