package org.ironriver.core.engine;

import org.ironriver.core.agent.Cartel;
import org.ironriver.core.agent.Cartels;
import org.ironriver.core.parameter.InitialParameters;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.Identity;

/**
 * Makes the cartels of the first week: sizes fall with rank as a power of it, each sits in some places, drawn by their
 * worth, and some pairs that meet are at war.
 */
final class StartingCartels {

    private StartingCartels() {}

    static void make(TraffickingModel model) {
        InitialParameters initial = model.parameters().initial();
        Cartels cartels = model.cartels();
        double sum = 0;
        for (int rank = 1; rank <= initial.cartels(); rank++) {
            sum += StrictMath.pow(rank, -initial.largestShareExponent());
        }
        for (int rank = 1; rank <= initial.cartels(); rank++) {
            double size = initial.members() * StrictMath.pow(rank, -initial.largestShareExponent()) / sum;
            Cartel cartel = cartels.found(
                    Identity.of(Identity.space("cartel"), rank), model.places().size(), model.ledger());
            settle(cartel, (int) Math.round(size), rank, model);
        }
        for (Cartel one : cartels.all()) {
            for (Cartel other : cartels.all()) {
                if (one.index() < other.index()
                        && meet(one, other, model)
                        && model.luck()
                                .chance(
                                        DecisionPoint.INITIAL_WAR,
                                        Identity.of(one.identity(), other.identity()),
                                        0,
                                        initial.warShare())) {
                    cartels.rivalries().declareWar(one.index(), other.index());
                }
            }
        }
        cartels.count();
    }

    /** Large cartels sit in more places; a third of the members in the first, a third of the rest in the next, and so on. */
    private static void settle(Cartel cartel, int size, int rank, TraffickingModel model) {
        InitialParameters initial = model.parameters().initial();
        int wanted = (int) Math.max(1, Math.round(initial.placesPerCartel() * 3 / (2 + rank * 0.1)));
        int left = size;
        for (int n = 0; n < wanted && left > 0; n++) {
            int place = model.corridor().pick(model.luck().uniform(DecisionPoint.INITIAL_CARTEL, cartel.identity(), n));
            int here = n == wanted - 1 ? left : (left + 2) / 3;
            cartel.change(place, here);
            left -= here;
        }
    }

    private static boolean meet(Cartel one, Cartel other, TraffickingModel model) {
        for (int place = 0; place < model.places().size(); place++) {
            if (one.members(place) > 0 && other.members(place) > 0) {
                return true;
            }
        }
        return false;
    }
}
