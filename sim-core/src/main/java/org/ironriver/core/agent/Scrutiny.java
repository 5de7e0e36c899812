package org.ironriver.core.agent;

import org.ironriver.core.parameter.StrawParameters;
import org.ironriver.core.random.DecisionPoint;

/** How suspicious a visitor looks to a dealer, on a scale where an explicit request for a straw purchase is 2. */
final class Scrutiny {

    private final World world;
    private final StrawParameters straw;

    Scrutiny(World world) {
        this.world = world;
        this.straw = world.parameters().straw();
    }

    /**
     * What a dealer makes of a visit. Draws used: two, keyed by the visitor and the occasion.
     *
     * @param visitor   who stands at the counter: a straw purchaser, or the encounter with a private seller
     * @param quantity  firearms asked for
     * @param repeat    was here, or elsewhere, a short while ago
     * @param checklist a code of conduct makes the dealer look for indicators
     */
    double suspicion(long visitor, long occasion, int quantity, boolean repeat, boolean checklist) {
        double suspicion = straw.suspicionBase() + straw.suspicionPerLogQuantity() * StrictMath.log(quantity);
        if (repeat) {
            suspicion += straw.suspicionRepeat();
        }
        if (world.luck().chance(DecisionPoint.PAYS_CASH, visitor, occasion, straw.cashShare())) {
            suspicion += straw.suspicionCash();
        }
        if (checklist) {
            suspicion += straw.checklistSuspicion();
        }
        return suspicion
                + straw.suspicionNoise() * world.luck().gaussian(DecisionPoint.VISIT_SUSPICION, visitor, occasion);
    }
}
