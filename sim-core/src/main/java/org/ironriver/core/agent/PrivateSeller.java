package org.ironriver.core.agent;

import org.ironriver.core.event.Event;
import org.ironriver.core.event.Event.Obstacle;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.parameter.SourcingParameters;
import org.ironriver.core.policy.Action;
import org.ironriver.core.policy.AreaRule;
import org.ironriver.core.policy.Ruling;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * An unlicensed seller of used firearms, met once: at a show, online, through an acquaintance. Who is met follows from
 * smuggler, week and encounter. Each seller decides whether to ask for a background check, for which both go to a dealer.
 */
public final class PrivateSeller implements Steppable {

    private static final long serialVersionUID = 1;

    private final Assignment assignment;
    private final long identity;

    /** The seller whom a smuggler meets as the {@code nth} of the week. */
    PrivateSeller(Assignment assignment, int nth, int tick) {
        this.assignment = assignment;
        this.identity = Identity.of(assignment.smuggler().identity(), tick, assignment.number(), nth);
    }

    /** Sells to the smuggler, or not. */
    @Override
    public void step(SimState state) {
        World world = (World) state;
        SourcingParameters sourcing = world.parameters().sourcing();
        double offered = sourcing.sellerAvailability().of(assignment.weaponClass())
                * world.usedMarket().availabilityFactor(assignment.area(), assignment.weaponClass());
        if (!world.luck().chance(DecisionPoint.SELLER_OFFERS, identity, 0, Math.min(1, offered))) {
            fail(world, Obstacle.UNAVAILABLE);
            return;
        }
        double scruple = world.luck().uniform(DecisionPoint.PRIVATE_SELLER_COMPLIANCE, identity, 0);
        Ruling ruling =
                world.regime().rule(new Action.PrivateSale(assignment.area(), assignment.weaponClass(), scruple));
        if (!(ruling instanceof Ruling.Permitted permitted)) {
            fail(world, Obstacle.DENIED);
        } else if (permitted.counterCheck()) {
            sellOverCounter(world);
        } else {
            sellUnchecked(world);
        }
    }

    /** The check asks who buys: a prohibited buyer does not try, and the dealer looks over all others. */
    private void sellOverCounter(World world) {
        if (assignment.smuggler().isProhibited()) {
            fail(world, Obstacle.CHECK);
            return;
        }
        int dealerIndex = world.dealers()
                .pick(assignment.area(), world.luck().uniform(DecisionPoint.CHECKING_DEALER, identity, 0));
        if (dealerIndex < 0 || !world.dealers().dealer(dealerIndex).isLicensed()) {
            fail(world, Obstacle.UNAVAILABLE);
            return;
        }
        Dealer dealer = world.dealers().dealer(dealerIndex);
        boolean checklist = dealer.codeRank() < world.regime().book().get(AreaRule.CONDUCT_CODE, assignment.area());
        double suspicion = world.scrutiny().suspicion(identity, 0, quantity(world), false, checklist);
        if (dealer.sellsTo(suspicion, world)) {
            sell(world);
        } else {
            fail(world, dealer.wouldSellUnafraid(suspicion) ? Obstacle.DETERRED : Obstacle.REFUSED);
        }
    }

    private int quantity(World world) {
        return Math.min(assignment.missing(), world.parameters().sourcing().gunsPerSeller());
    }

    private void sellUnchecked(World world) {
        double detection = world.regime().book().get(AreaRule.PRIVATE_SALE_DETECTION, assignment.area());
        if (world.luck().chance(DecisionPoint.UNCHECKED_SALE_FOUND, identity, 0, detection)) {
            stopSale(world);
        } else {
            sell(world);
        }
    }

    /** The offence is the seller's; the buyer may be named, as by an arrested straw purchaser. */
    private void stopSale(World world) {
        double named = world.parameters().smuggler().implicatedShare();
        if (world.luck().chance(DecisionPoint.IMPLICATED, identity, 0, named)) {
            assignment
                    .smuggler()
                    .arrest(world.tick(), world.parameters().smuggler().sentenceWeeks());
        }
        fail(world, Obstacle.FOUND_OUT);
    }

    private void sell(World world) {
        int quantity = quantity(world);
        world.tokens().boughtUsed(assignment, Channel.PRIVATE_SALE, identity, quantity);
        assignment.deliver(quantity);
    }

    private void fail(World world, Obstacle obstacle) {
        world.events()
                .publish(new Event.PurchaseFailed(
                        world.tick(),
                        Channel.PRIVATE_SALE,
                        assignment.area(),
                        assignment.weaponClass(),
                        1,
                        assignment.isSouthbound(),
                        obstacle));
    }
}
