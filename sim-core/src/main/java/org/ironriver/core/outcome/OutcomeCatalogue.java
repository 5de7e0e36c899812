package org.ironriver.core.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.geography.MarketArea;
import org.ironriver.core.geography.Place;
import org.ironriver.core.geography.PortOfEntry;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;

/** All outcomes of the model, by name: an index that recorder, tables and reports share. */
public final class OutcomeCatalogue {

    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, Integer> indexByName = new LinkedHashMap<>();

    private OutcomeCatalogue(Geography geography) {
        flow(geography);
        traces(geography);
        prices();
        violence(geography);
        people();
        enforcement();
    }

    public static OutcomeCatalogue of(Geography geography) {
        return new OutcomeCatalogue(geography);
    }

    /** All outcomes, in a fixed order. */
    public static List<Outcome> outcomes(Geography geography) {
        return of(geography).list();
    }

    public List<Outcome> list() {
        return Collections.unmodifiableList(outcomes);
    }

    /** Position of the outcome with this name. */
    public int index(String name) {
        Integer index = indexByName.get(name);
        if (index == null) {
            throw new IllegalArgumentException("no outcome is called '" + name + "'");
        }
        return index;
    }

    private void flow(Geography geography) {
        Direction less = Direction.LESS_IS_BETTER;
        yearly("guns.crossed", "guns/year", less, true);
        for (WeaponClass weaponClass : WeaponClass.all()) {
            yearly("guns.crossed.by-class." + weaponClass.id(), "guns/year", less, true);
        }
        for (MarketArea area : geography.areas()) {
            yearly("guns.crossed.by-state." + area.code(), "guns/year", less, false);
        }
        for (Channel channel : Channel.sourcing()) {
            yearly("guns.crossed.by-channel." + channel.id(), "guns/year", less, false);
        }
        for (PortOfEntry port : geography.ports()) {
            yearly("guns.crossed.by-port." + port.id(), "guns/year", less, false);
        }
        for (Place place : geography.places()) {
            yearly("guns.crossed.by-destination." + place.id(), "guns/year", less, false);
        }
        yearly("guns.sold-to-cartels", "guns/year", less, true);
        yearly("guns.sold-to-criminals", "guns/year", less, false);
        yearly("guns.sold-to-civilians", "guns/year", less, false);
        yearly("guns.bought", "guns/year", less, false);
        for (Channel channel : Channel.sourcing()) {
            yearly("guns.bought.by-channel." + channel.id(), "guns/year", less, false);
        }
        for (Event.Obstacle obstacle : Event.Obstacle.values()) {
            yearly("purchases.failed." + obstacle.id(), "attempts/year", Direction.NEUTRAL, false);
        }
        yearly("guns.seized.us", "guns/year", Direction.NEUTRAL, false);
        yearly("guns.seized.mexico", "guns/year", Direction.NEUTRAL, false);
        yearly("guns.inflow.foreign", "guns/year", less, false);
        yearly("guns.inflow.legal-export", "guns/year", less, false);
        yearly("guns.diverted.us", "guns/year", less, false);
        for (WeaponClass weaponClass : WeaponClass.all()) {
            yearly("guns.diverted.us.by-class." + weaponClass.id(), "guns/year", less, false);
        }
        mean("guns.in-mexico", "guns", less);
        ratio("guns.share-of-us-sales", "share", less);
    }

    private void traces(Geography geography) {
        yearly("traces.submitted", "traces/year", Direction.NEUTRAL, false);
        yearly("traces.us-origin", "traces/year", Direction.NEUTRAL, false);
        yearly("traces.purchaser-known", "traces/year", Direction.NEUTRAL, false);
        ratio("traces.us-origin-share", "share", Direction.NEUTRAL);
        ratio("traces.long-gun-share", "share", Direction.NEUTRAL);
        ratio("traces.time-to-crime", "years", Direction.NEUTRAL);
        ratio("traces.time-to-crime-under-3-years", "share", Direction.NEUTRAL);
        for (MarketArea area : geography.areas()) {
            yearly("traces.by-state." + area.code(), "traces/year", Direction.NEUTRAL, false);
        }
    }

    private void prices() {
        for (WeaponClass weaponClass : WeaponClass.all()) {
            mean("price.mexico." + weaponClass.id(), "USD", Direction.NEUTRAL);
        }
        for (WeaponClass weaponClass : WeaponClass.all()) {
            mean("price.ratio." + weaponClass.id(), "ratio", Direction.NEUTRAL);
        }
        mean("price.ratio.us-street", "ratio", Direction.NEUTRAL);
    }

    private void violence(Geography geography) {
        Direction less = Direction.LESS_IS_BETTER;
        yearly("homicides", "people/year", less, true);
        yearly("homicides.firearm", "people/year", less, true);
        ratio("homicides.firearm-share", "share", less);
        ratio("homicides.rate", "per 100,000 people and year", less);
        for (Event.Cause cause : Event.Cause.values()) {
            yearly("homicides.by-cause." + cause.id(), "people/year", less, false);
        }
        for (Place place : geography.places()) {
            yearly("homicides.by-place." + place.id(), "people/year", less, false);
        }
        for (Place place : geography.places()) {
            yearly("homicides.firearm.by-place." + place.id(), "people/year", less, false);
        }
    }

    private void people() {
        mean("civilians.armed", "people", Direction.NEUTRAL);
        mean("civilians.armed-lawfully", "people", Direction.NEUTRAL);
        ratio("civilians.armed-household-share", "share", Direction.NEUTRAL);
        yearly("civilians.acquiring", "people/year", Direction.NEUTRAL, false);
        yearly("civilians.acquiring.lawfully", "people/year", Direction.NEUTRAL, false);
        yearly("people.displaced", "people/year", Direction.LESS_IS_BETTER, false);
        mean("cartels.members", "people", Direction.LESS_IS_BETTER);
        mean("cartels.number", "cartels", Direction.NEUTRAL);
        mean("cartels.guns", "guns", Direction.LESS_IS_BETTER);
        mean("smugglers.out", "people", Direction.NEUTRAL);
    }

    private void enforcement() {
        yearly("enforcement.inspections", "inspections/year", Direction.NEUTRAL, false);
        yearly("enforcement.breaches", "inspections/year", Direction.NEUTRAL, false);
        yearly("enforcement.revocations", "licences/year", Direction.NEUTRAL, false);
        yearly("enforcement.revocations.by-inspection", "licences/year", Direction.NEUTRAL, false);
        yearly("enforcement.stings", "stings/year", Direction.NEUTRAL, false);
        yearly("enforcement.prosecutions", "defendants/year", Direction.NEUTRAL, false);
        yearly("enforcement.couriers-arrested", "people/year", Direction.NEUTRAL, false);
        yearly("enforcement.leaders-removed", "leaders/year", Direction.NEUTRAL, false);
    }

    private void yearly(String name, String unit, Direction direction, boolean headline) {
        add(new Outcome(name, unit, direction, Aggregation.YEARLY_TOTAL, headline));
    }

    private void mean(String name, String unit, Direction direction) {
        add(new Outcome(name, unit, direction, Aggregation.MEAN, false));
    }

    private void ratio(String name, String unit, Direction direction) {
        add(new Outcome(name, unit, direction, Aggregation.RATIO, false));
    }

    private void add(Outcome outcome) {
        indexByName.put(outcome.name(), outcomes.size());
        outcomes.add(outcome);
    }
}
