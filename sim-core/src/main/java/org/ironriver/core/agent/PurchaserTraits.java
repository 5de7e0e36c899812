package org.ironriver.core.agent;

import org.ironriver.core.parameter.StrawParameters;
import org.ironriver.core.random.CountTable;

/** How straw purchasers differ: firearms that each dares to buy in all, and at once. */
final class PurchaserTraits {

    private static final int HIGHEST_LIMIT = 1_000;

    private final CountTable limit;
    private final CountTable visit;

    PurchaserTraits(StrawParameters straw) {
        this.limit = CountTable.logNormal(straw.limitMedian(), straw.limitSigma(), 1, HIGHEST_LIMIT);
        this.visit = CountTable.logNormalRounded(straw.visitMedian(), straw.visitSigma(), 1, TripPlanner.LARGEST_LOAD);
    }

    CountTable limit() {
        return limit;
    }

    CountTable visit() {
        return visit;
    }
}
