package org.ironriver.core.agent;

import java.util.BitSet;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.FirearmLoad;
import org.ironriver.core.firearm.FirearmQueue;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;

/**
 * Proves for a whole world that every firearm has one holder: what smugglers, markets, cartels, criminals and civilians
 * say they have is what the ledger says of them, firearm by firearm where they keep lists, and count by count elsewhere.
 */
public final class WorldAudit {

    private final TraffickingModel model;
    private final FirearmLedger ledger;
    private final BitSet listed = new BitSet();

    private WorldAudit(TraffickingModel model) {
        this.model = model;
        this.ledger = model.ledger();
    }

    /** Throws {@link IllegalStateException}, saying who is wrong, if anything does not agree. */
    public static void check(TraffickingModel model) {
        WorldAudit audit = new WorldAudit(model);
        audit.ledger.audit();
        audit.checkSmugglers();
        audit.checkShelves();
        audit.checkCartels();
        audit.checkPlaces();
        audit.checkCivilians();
        audit.checkOrders();
    }

    private void checkSmugglers() {
        long carried = 0;
        for (Smuggler smuggler : model.smugglers()) {
            require(
                    model.smugglers().get(smuggler.index()).identity() == smuggler.identity(),
                    "smuggler " + smuggler.index() + " does not stand where the ledger looks for her");
            carried += checkLoad(smuggler);
        }
        requireEqual(carried, ledger.held(Holder.SMUGGLER), "firearms in loads");
    }

    private void checkShelves() {
        long shelved = 0;
        for (PlaceState place : model.places()) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                FirearmQueue shelf = place.market().shelf(weaponClass);
                shelved += checkList(shelf, Holder.MARKET, place.index(), "the shelf");
                for (int gun = shelf.first(); gun >= 0; gun = shelf.after(gun)) {
                    require(ledger.weaponClass(gun) == weaponClass, "a shelf has a firearm of another class");
                    requireEqual(ledger.place(gun), place.index(), "place of a firearm on a shelf");
                }
            }
        }
        requireEqual(shelved, ledger.held(Holder.MARKET), "firearms on shelves");
    }

    private void checkCartels() {
        long owned = 0;
        for (Cartel cartel : model.listCartels()) {
            int[] byClass = new int[WeaponClass.all().size()];
            int[][] byPlace = new int[cartel.places()][WeaponClass.all().size()];
            for (int place = 0; place < cartel.places(); place++) {
                FirearmQueue firearms = cartel.arsenal().in(place);
                owned += checkList(firearms, Holder.CARTEL, cartel.index(), "the arsenal");
                for (int gun = firearms.first(); gun >= 0; gun = firearms.after(gun)) {
                    requireEqual(ledger.place(gun), place, "place of a firearm of cartel " + cartel.index());
                    byClass[ledger.weaponClass(gun).ordinal()]++;
                    byPlace[place][ledger.weaponClass(gun).ordinal()]++;
                }
            }
            for (WeaponClass weaponClass : WeaponClass.all()) {
                requireEqual(
                        cartel.arsenal().of(weaponClass),
                        byClass[weaponClass.ordinal()],
                        weaponClass + " of cartel " + cartel.index());
                for (int place = 0; place < byPlace.length; place++) {
                    requireEqual(
                            cartel.arsenal().of(weaponClass, place),
                            byPlace[place][weaponClass.ordinal()],
                            weaponClass + " of cartel " + cartel.index() + " in place " + place);
                }
                require(cartel.outstanding(weaponClass) >= 0, "a cartel was given more than it ordered");
            }
            int members = 0;
            for (int place = 0; place < cartel.places(); place++) {
                require(cartel.members(place) >= 0, "a cartel has less than no members in a place");
                members += cartel.members(place);
            }
            requireEqual(cartel.size(), members, "members of cartel " + cartel.index());
        }
        requireEqual(owned, ledger.held(Holder.CARTEL), "firearms of cartels");
    }

    private void checkPlaces() {
        int places = model.places().size();
        int[][] criminals = new int[places][WeaponClass.all().size()];
        int[] civilians = new int[places];
        ledger.forEachInCirculation(gun -> {
            int place = ledger.place(gun);
            if (ledger.holderKind(gun) == Holder.CRIMINALS) {
                requireEqual(ledger.holder(gun), place, "criminals who hold a firearm");
                criminals[place][ledger.weaponClass(gun).ordinal()]++;
            } else if (ledger.holderKind(gun) == Holder.CIVILIAN) {
                requireEqual(model.civilian(ledger.holder(gun)).place(), place, "place of a firearm and of its owner");
                civilians[place]++;
            }
        });
        for (PlaceState place : model.places()) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                requireEqual(
                        place.criminalGuns(weaponClass),
                        criminals[place.index()][weaponClass.ordinal()],
                        weaponClass + " of criminals in place " + place.index());
            }
            requireEqual(place.civilianGuns(), civilians[place.index()], "firearms in homes of place " + place.index());
        }
    }

    /** Those who are armed are those who have a firearm and those who wait for one. */
    private void checkCivilians() {
        int[] armed = new int[model.places().size()];
        int[] lawful = new int[model.places().size()];
        int[] owned = new int[model.civilians().size()];
        ledger.forEachInCirculation(gun -> {
            if (ledger.holderKind(gun) == Holder.CIVILIAN) {
                owned[ledger.holder(gun)]++;
            }
        });
        for (int i = 0; i < owned.length; i++) {
            Civilian civilian = model.civilian(i);
            requireEqual(civilian.index(), i, "index of a civilian");
            require(
                    owned[civilian.index()] <= civilian.armed()
                            && civilian.lawful() >= 0
                            && civilian.armed() + civilian.lawful() <= model.civilianScale(),
                    "civilian " + civilian.index() + " has " + owned[civilian.index()] + " firearms, "
                            + civilian.armed() + " armed and " + civilian.lawful() + " lawfully");
            require(
                    civilian.displaced() >= 0 && civilian.displaced() <= model.civilianScale(),
                    "more people have left than there were");
            armed[civilian.place()] += civilian.armed();
            lawful[civilian.place()] += civilian.lawful();
        }
        for (PlaceState place : model.places()) {
            int waiting = 0;
            for (WeaponClass weaponClass : WeaponClass.all()) {
                waiting += place.market().civilians(weaponClass).waiting();
            }
            requireEqual(
                    armed[place.index()],
                    place.civilianGuns() + waiting,
                    "civilians armed or waiting in place " + place.index());
            requireEqual(lawful[place.index()], place.lawfulGuns(), "lawful owners in place " + place.index());
        }
    }

    private void checkOrders() {
        for (PlaceState place : model.places()) {
            for (WeaponClass weaponClass : WeaponClass.all()) {
                require(
                        place.market().criminalOrders(weaponClass) >= 0,
                        "criminals of place " + place.index() + " were given more than they ordered");
            }
        }
    }

    private long checkLoad(Smuggler smuggler) {
        FirearmLoad load = smuggler.load();
        String name = "the load of " + Holder.SMUGGLER + " " + smuggler.index();
        int count = 0;
        for (int gun = load.first(); gun >= 0; gun = load.after(gun)) {
            checkListed(gun, Holder.SMUGGLER, smuggler.index(), name);
            count++;
        }
        requireEqual(count, load.size(), "size of " + name);
        return count;
    }

    private long checkList(FirearmQueue list, Holder kind, int holder, String what) {
        String name = what + " of " + kind + " " + holder;
        int count = 0;
        for (int gun = list.first(); gun >= 0; gun = list.after(gun)) {
            checkListed(gun, kind, holder, name);
            count++;
        }
        requireEqual(count, list.size(), "size of " + name);
        return count;
    }

    private void checkListed(int gun, Holder kind, int holder, String name) {
        require(!listed.get(gun), name + " has a firearm of another list");
        listed.set(gun);
        require(
                ledger.holderKind(gun) == kind && ledger.holder(gun) == holder,
                name + " has a firearm that the ledger gives to " + ledger.holderKind(gun) + " " + ledger.holder(gun));
    }

    private static void requireEqual(long one, long other, String what) {
        require(one == other, what + ": " + one + " on one side of the books, " + other + " on the other");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
