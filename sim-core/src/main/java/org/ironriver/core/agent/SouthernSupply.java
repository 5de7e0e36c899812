package org.ironriver.core.agent;

import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.ForeignParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.random.QuantileTable;
import org.ironriver.core.random.ReferenceWeights;

/**
 * Firearms that other countries supply over the southern border, at a cost of their own. It answers to Mexican prices
 * like any other supply, so what a US policy keeps out may come this way.
 */
public final class SouthernSupply {

    private final World world;
    private final ForeignParameters parameters;
    private final ReferenceWeights classes;
    private final QuantileTable ageYears;

    SouthernSupply(World world) {
        this.world = world;
        this.parameters = world.parameters().foreign();
        this.classes = ReferenceWeights.of(WeaponClass.all().stream()
                .mapToDouble(c -> parameters.classShare().of(c))
                .toArray());
        this.ageYears = QuantileTable.gamma(2, parameters.ageMeanYears());
    }

    /** A southern smuggler fetches a load of one class if it promises enough. */
    void fetch(Smuggler smuggler, int quantity) {
        long trip = Identity.of(smuggler.identity(), world.tick());
        WeaponClass weaponClass =
                WeaponClass.all().get(classes.pick(world.luck().uniform(DecisionPoint.SOUTHERN_CLASS, trip, 0)));
        double cost = world.prices().unitedStates(weaponClass) * parameters.costRatio();
        if (world.prices().mexico(weaponClass) - cost < smuggler.reservationUsd()) {
            return;
        }
        for (int item = 0; item < quantity; item++) {
            long identity = Identity.of(trip, item);
            double age = ageYears.at(world.luck().uniform(DecisionPoint.USED_FIREARM_AGE, identity, 0));
            int gun = world.ledger()
                    .register(
                            identity,
                            weaponClass,
                            Channel.FOREIGN,
                            -1,
                            -1,
                            -1,
                            7 * world.tick() - (int) (age * 365.2425),
                            world.tick(),
                            Holder.SMUGGLER,
                            smuggler.index(),
                            -1);
            smuggler.load(gun, world.tick());
            world.events().publish(new Event.OtherInflow(world.tick(), Channel.FOREIGN, weaponClass));
        }
    }
}
