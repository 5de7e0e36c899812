package org.ironriver.core.agent;

import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.parameter.SourcingParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import org.ironriver.core.random.QuantileTable;

/** Brings firearms into the ledger as traffickers get them, with identity, first retail sale and holder. */
public final class Tokens {

    private final World world;
    private final QuantileTable usedAgeYears;

    Tokens(World world) {
        this.world = world;
        SourcingParameters sourcing = world.parameters().sourcing();
        this.usedAgeYears = QuantileTable.gamma(sourcing.usedAgeShape(), sourcing.usedAgeMeanYears());
    }

    /** Firearms sold new over a counter, or off a dealer's books. */
    void boughtNew(Assignment assignment, Channel channel, Dealer dealer, int purchaser, int quantity, int round) {
        long origin = Identity.of(assignment.smuggler().identity(), world.tick(), assignment.number(), round);
        int day = 7 * world.tick() + world.luck().index(DecisionPoint.TRANSFER_DAY, origin, 0, 7);
        for (int item = 0; item < quantity; item++) {
            enter(assignment, channel, Identity.of(origin, item), dealer.index(), purchaser, day);
        }
        publish(assignment, channel, dealer.index(), quantity);
    }

    /** Firearms sold used; their first retail sale lies years back ({@link FirstSale}). */
    void boughtUsed(Assignment assignment, Channel channel, long encounter, int quantity) {
        for (int item = 0; item < quantity; item++) {
            long identity = Identity.of(encounter, item);
            double age = usedAgeYears.at(world.luck().uniform(DecisionPoint.USED_FIREARM_AGE, identity, 0));
            int day = 7 * world.tick() - (int) (age * 365.2425);
            enter(assignment, channel, identity, -1, -1, day);
        }
        publish(assignment, channel, -1, quantity);
    }

    private void enter(Assignment assignment, Channel channel, long identity, int dealer, int purchaser, int day) {
        FirearmLedger ledger = world.ledger();
        int gun = ledger.register(
                identity,
                assignment.weaponClass(),
                channel,
                assignment.area(),
                dealer,
                purchaser,
                day,
                world.tick(),
                Holder.SMUGGLER,
                assignment.smuggler().index(),
                -1);
        assignment.smuggler().load(gun, world.tick());
    }

    private void publish(Assignment assignment, Channel channel, int dealer, int quantity) {
        world.events()
                .publish(new Event.FirearmsBought(
                        world.tick(),
                        channel,
                        assignment.area(),
                        dealer,
                        assignment.weaponClass(),
                        quantity,
                        assignment.smuggler().index(),
                        assignment.isSouthbound()));
    }
}
