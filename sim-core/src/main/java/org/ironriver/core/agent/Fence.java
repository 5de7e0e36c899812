package org.ironriver.core.agent;

import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.parameter.SourcingParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;

/** Stolen firearms, bought one by one from whoever has them. No law about sales reaches this channel. */
final class Fence {

    private final World world;

    Fence(World world) {
        this.world = world;
    }

    void visit(Assignment assignment) {
        SourcingParameters sourcing = world.parameters().sourcing();
        double offered = sourcing.fenceAvailability()
                * world.usedMarket().availabilityFactor(assignment.area(), assignment.weaponClass());
        for (int nth = 0;
                assignment.missing() > 0
                        && nth < sourcing.sellersPerWeek()
                        && !assignment.smuggler().isOut(world.tick());
                nth++) {
            long encounter =
                    Identity.of(assignment.smuggler().identity(), world.tick(), assignment.number(), 1_000 + nth);
            if (world.luck().chance(DecisionPoint.FENCE_OFFERS, encounter, 0, Math.min(1, offered))) {
                int quantity = Math.min(assignment.missing(), sourcing.gunsPerSeller());
                world.tokens().boughtUsed(assignment, Channel.THEFT, encounter, quantity);
                assignment.deliver(quantity);
            } else {
                world.events()
                        .publish(new Event.PurchaseFailed(
                                world.tick(),
                                Channel.THEFT,
                                assignment.area(),
                                assignment.weaponClass(),
                                1,
                                assignment.isSouthbound(),
                                Event.Obstacle.UNAVAILABLE));
            }
        }
    }
}
