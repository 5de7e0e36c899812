package org.ironriver.core.event;

import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;

/** Something that happened in one week. Areas, ports, places, dealers and cartels are given by index. */
public sealed interface Event {

    /** Week in which it happened. */
    int tick();

    /** Hands the event to the method of the listener that is meant for it. */
    void tell(EventListener listener);

    /** What stopped a purchase. */
    enum Obstacle {
        /** The law forbids the sale. */
        DENIED("denied"),
        /** The dealer would not sell to this buyer. */
        REFUSED("refused"),
        /** A dealer who is willing at other times did not dare. */
        DETERRED("deterred"),
        /** No such firearm in stock, or no seller met. */
        UNAVAILABLE("unavailable"),
        /** The agency learned of an unlawful sale. */
        FOUND_OUT("found-out"),
        /** The seller wanted a background check that the buyer cannot pass. */
        CHECK("check");

        private final String id;

        Obstacle(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Why somebody was killed. */
    enum Cause {
        CONFLICT("conflict"),
        PREDATION("predation"),
        DISPUTE("dispute");

        private final String id;

        Cause(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** Result of a trace request. */
    enum Origin {
        UNITED_STATES,
        OTHER_COUNTRY,
        UNDETERMINED
    }

    /**
     * A trafficker got firearms.
     *
     * @param dealer     who sold them, -1 if no dealer did
     * @param smuggler   position of the trafficker among smugglers
     * @param southbound false for trafficking inside the United States
     */
    record FirearmsBought(
            int tick,
            Channel channel,
            int area,
            int dealer,
            WeaponClass weaponClass,
            int quantity,
            int smuggler,
            boolean southbound)
            implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onFirearmsBought(this);
        }
    }

    /**
     * A trafficker's attempt to buy failed.
     *
     * @param southbound for Mexico, and not for criminals in the United States
     */
    record PurchaseFailed(
            int tick,
            Channel channel,
            int area,
            WeaponClass weaponClass,
            int quantity,
            boolean southbound,
            Obstacle obstacle)
            implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onPurchaseFailed(this);
        }
    }

    /** One firearm crossed into Mexico. */
    record FirearmCrossed(
            int tick, long firearm, WeaponClass weaponClass, Channel channel, int area, int port, int destination)
            implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onFirearmCrossed(this);
        }
    }

    /**
     * A firearm that had crossed went from a shelf in Mexico to its first user there. A later resale is no such event.
     *
     * @param port        where it crossed
     * @param place       where it was sold
     * @param crossedTick week in which it crossed
     * @param buyer       a cartel, other criminals, or a civilian
     */
    record FirearmSold(
            int tick, long firearm, WeaponClass weaponClass, int port, int place, int crossedTick, Holder buyer)
            implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onFirearmSold(this);
        }
    }

    /** A load was found on the way out of the United States. */
    record LoadSeized(int tick, int port, int quantity, boolean courierArrested) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onLoadSeized(this);
        }
    }

    /** A firearm entered Mexico by another way than trafficking from the United States. */
    record OtherInflow(int tick, Channel channel, WeaponClass weaponClass) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onOtherInflow(this);
        }
    }

    /** A firearm reached criminals inside the United States. */
    record FirearmDiverted(int tick, WeaponClass weaponClass, Channel channel, int area) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onFirearmDiverted(this);
        }
    }

    /** Mexican forces recovered a firearm. */
    record FirearmRecovered(int tick, WeaponClass weaponClass, Channel channel, int place) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onFirearmRecovered(this);
        }
    }

    /**
     * A recovered firearm was traced.
     *
     * @param purchaserKnown    whether the trace reached a first purchaser; area and dealer are -1 if not
     * @param port              where it had crossed, which no trace tells; -1 if it did not cross in this run
     * @param timeToCrimeYears  years from first retail sale to recovery; {@code NaN} if no purchaser is known
     */
    record FirearmTraced(
            int tick,
            WeaponClass weaponClass,
            Origin origin,
            boolean purchaserKnown,
            int area,
            int dealer,
            int port,
            double timeToCrimeYears)
            implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onFirearmTraced(this);
        }
    }

    /** People were killed in a place this week. */
    record Homicides(int tick, int place, Cause cause, int byFirearm, int byOtherMeans) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onHomicides(this);
        }
    }

    /** Civilians of a place acquired firearms. */
    record CiviliansArmed(int tick, int place, int people, boolean lawfully) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onCiviliansArmed(this);
        }
    }

    /** People left a place for the north. */
    record PeopleDisplaced(int tick, int place, int people) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onPeopleDisplaced(this);
        }
    }

    /** The agency inspected a dealer. */
    record DealerInspected(int tick, int area, int dealer, boolean breach, boolean revoked) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onDealerInspected(this);
        }
    }

    /** An undercover agent tried a straw purchase. */
    record DealerStung(int tick, int area, int dealer, boolean sold) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onDealerStung(this);
        }
    }

    /** A straw purchaser was charged. */
    record PurchaserProsecuted(int tick, int area, int firearmsBought) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onPurchaserProsecuted(this);
        }
    }

    /** Mexican forces captured or killed the leader of a cartel. {@code splinter} is -1 if it did not split. */
    record LeaderRemoved(int tick, int cartel, int splinter) implements Event {
        @Override
        public void tell(EventListener listener) {
            listener.onLeaderRemoved(this);
        }
    }
}
