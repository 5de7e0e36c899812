package org.ironriver.core.agent;

import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.FirearmLedger;
import org.ironriver.core.random.DecisionPoint;

/**
 * Where a firearm was first sold at retail. For one that was bought new the ledger knows. For one that was got used it
 * follows from the firearm's identity, and is worked out only when a trace asks: the state is often the one where it was
 * got, and else one drawn by retail sales; the dealer is one of that state, by volume.
 */
final class FirstSale {

    private final World world;
    private final FirearmLedger ledger;

    FirstSale(World world) {
        this.world = world;
        this.ledger = world.ledger();
    }

    /** True if the firearm was first sold by a US dealer to whom a trace can lead. */
    boolean isRetail(int gun) {
        return Channel.sourcing().contains(ledger.channel(gun));
    }

    /** US market area of the first retail sale. */
    int area(int gun) {
        long identity = ledger.identity(gun);
        boolean stayed = isNew(gun)
                || world.luck()
                        .chance(
                                DecisionPoint.FIRST_SALE_SAME_STATE,
                                identity,
                                0,
                                world.parameters().sourcing().sameStateShare());
        return stayed
                ? ledger.area(gun)
                : world.retailAreas().pick(world.luck().uniform(DecisionPoint.FIRST_SALE_AREA, identity, 0));
    }

    /** Dealer of the first retail sale. */
    int dealer(int gun) {
        if (ledger.dealer(gun) >= 0) {
            return ledger.dealer(gun);
        }
        double u = world.luck().uniform(DecisionPoint.FIRST_SALE_DEALER, ledger.identity(gun), 0);
        return world.dealers().pick(area(gun), u);
    }

    private boolean isNew(int gun) {
        return ledger.channel(gun) == Channel.STRAW_PURCHASE || ledger.channel(gun) == Channel.COMPLICIT_DEALER;
    }
}
