package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.FirearmQueue;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.BlackMarket;
import org.ironriver.core.market.CivilianOrders;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.random.KeyedPriority;

/**
 * Hands over what lies on the shelves: first to cartels, the one that offers most first, each up to its share of what it
 * waits for; then to criminals; then to civilians in the order in which they came.
 */
public final class Clearing {

    private final World world;
    private final List<Buyer> buyers = new ArrayList<>();

    public Clearing(World world) {
        this.world = world;
    }

    /**
     * Clears the black markets of these places. What a cartel waits for is divided among its places before the first of them is
     * cleared, so that it does not matter which is.
     */
    public void clear(List<PlaceState> places) {
        for (Cartel cartel : world.cartels().all()) {
            cartel.divideOrders();
        }
        for (PlaceState place : places) {
            clear(place);
        }
    }

    private void clear(PlaceState place) {
        for (WeaponClass weaponClass : WeaponClass.all()) {
            FirearmQueue shelf = place.market().shelf(weaponClass);
            if (!shelf.isEmpty()) {
                serveCartels(place, weaponClass, shelf);
                serveCriminals(place, weaponClass, shelf);
                serveCivilians(place, weaponClass, shelf);
            }
        }
    }

    private void serveCartels(PlaceState place, WeaponClass weaponClass, FirearmQueue shelf) {
        long occasion = Identity.of(world.tick(), weaponClass.ordinal());
        buyers.clear();
        for (Cartel cartel : world.cartels().all()) {
            if (cartel.outstanding(weaponClass) > 0 && cartel.members(place.index()) > 0) {
                buyers.add(new Buyer(cartel, cartel.offer(weaponClass), precedence(cartel, place, occasion)));
            }
        }
        Collections.sort(buyers);
        for (Buyer buyer : buyers) {
            Cartel cartel = buyer.cartel();
            double offset = world.luck().uniform(DecisionPoint.CARTEL_ORDER_SHARE, cartel.identity(), occasion);
            int due = Math.min(cartel.outstanding(weaponClass), cartel.due(weaponClass, place.index(), offset));
            for (int n = 0; n < due && !shelf.isEmpty(); n++) {
                int gun = shelf.poll();
                world.owners().tellOfSale(gun, Holder.CARTEL, place.index());
                world.owners().giveToCartel(gun, cartel, place.index());
                cartel.received(weaponClass);
            }
        }
    }

    private long precedence(Cartel cartel, PlaceState place, long occasion) {
        return KeyedPriority.of(
                world.luck(), DecisionPoint.CARTEL_PRECEDENCE, cartel.identity(), place.index(), occasion);
    }

    private void serveCriminals(PlaceState place, WeaponClass weaponClass, FirearmQueue shelf) {
        BlackMarket market = place.market();
        while (market.criminalOrders(weaponClass) > 0 && !shelf.isEmpty()) {
            int gun = shelf.poll();
            world.owners().tellOfSale(gun, Holder.CRIMINALS, place.index());
            world.owners().giveToCriminals(gun, place.index());
            market.deliverToCriminals(weaponClass);
        }
    }

    private void serveCivilians(PlaceState place, WeaponClass weaponClass, FirearmQueue shelf) {
        CivilianOrders orders = place.market().civilians(weaponClass);
        int served = 0;
        while (orders.waiting() > 0 && !shelf.isEmpty()) {
            int gun = shelf.poll();
            world.owners().tellOfSale(gun, Holder.CIVILIAN, place.index());
            world.owners().giveToCivilian(gun, orders.serveOne(), place.index());
            served++;
        }
        if (served > 0) {
            world.events().publish(new Event.CiviliansArmed(world.tick(), place.index(), served, false));
        }
    }

    /** Civilians who have waited too long give up. */
    public void lapse(PlaceState place) {
        int oldest = world.tick() - (int) world.parameters().civilian().orderLapseWeeks();
        for (WeaponClass weaponClass : WeaponClass.all()) {
            CivilianOrders orders = place.market().civilians(weaponClass);
            for (int civilian = orders.lapseOne(oldest); civilian >= 0; civilian = orders.lapseOne(oldest)) {
                world.civilian(civilian).disarm();
            }
        }
    }

    /** The highest offer comes first; among equal offers neither the oldest cartel nor the largest. */
    private record Buyer(Cartel cartel, double offer, long precedence) implements Comparable<Buyer> {
        @Override
        public int compareTo(Buyer other) {
            int byOffer = Double.compare(other.offer, offer);
            if (byOffer != 0) {
                return byOffer;
            }
            int byPrecedence = Long.compare(precedence, other.precedence);
            return byPrecedence != 0 ? byPrecedence : Long.compare(cartel.identity(), other.cartel.identity());
        }
    }
}
