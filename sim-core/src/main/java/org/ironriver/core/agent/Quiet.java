package org.ironriver.core.agent;

import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom.Lottery;

/**
 * Tells turns in which nothing can happen but that fear changes: a civilian's luck at every decision is above what the
 * decision asks for if all its people were there and unarmed. It decides nothing else, and where it is silent the civilian
 * decides with the same luck ({@link Civilian#turn}).
 *
 * <p>One for each sweep, with all that the sweep has in common in fields that never change.
 */
final class Quiet {

    private final long space;
    private final double victims;
    private final int people;
    private final double seekingPerFear;
    private final double displacementFear;
    private final double leavingPerFear;
    private final Lottery victimisation;
    private final Lottery arming;
    private final Lottery displacement;

    Quiet(PlaceMood mood, World world) {
        this.space = mood.identity(0);
        this.victims = mood.victimsOfACivilian();
        this.people = world.civilianScale();
        this.seekingPerFear = mood.seekingPerFear();
        this.displacementFear = mood.displacementFear();
        this.leavingPerFear = mood.leavingPerFear();
        this.victimisation = world.luck().lottery(DecisionPoint.VICTIMISATION, world.tick());
        this.arming = world.luck().lottery(DecisionPoint.CIVILIAN_ARMING, world.tick());
        this.displacement = world.luck().lottery(DecisionPoint.DISPLACEMENT, world.tick());
    }

    long identity(int number) {
        return space + number;
    }

    /** Whether nobody becomes a victim, looks for a firearm, or leaves. Rounding keeps order, so the bounds are bounds. */
    boolean holds(long identity, float fear) {
        return victimisation.uniform(identity) >= victims
                && arming.uniform(identity) >= people * fear * seekingPerFear
                && (fear <= displacementFear
                        || displacement.uniform(identity) >= people * (fear - displacementFear) * leavingPerFear);
    }
}
