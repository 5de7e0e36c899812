package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.SourcingMap;

/** Worlds of one week, and errands on which tests send their smugglers, one each. */
final class Worlds {

    private Worlds() {}

    static TraffickingModel started(UnaryOperator<TestWorlds> change) {
        TraffickingModel model = change.apply(TestWorlds.small(60)).model(1);
        model.start();
        return model;
    }

    /** Sends the first {@code smugglers} to one area for one class through one channel, and settles it all. */
    static Errands send(
            TraffickingModel model, int smugglers, String area, Channel channel, WeaponClass weaponClass, int wanted) {
        Errands errands = new Errands();
        model.events().add(errands);
        int option = SourcingMap.option(model.geography().area(area).index(), channel);
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < smugglers; i++) {
            assignments.add(new Assignment(model.smugglers().get(i), 0, weaponClass, option, wanted));
        }
        assignments.forEach(model.purchasing()::add);
        model.purchasing().settle();
        errands.assignments.addAll(assignments);
        return errands;
    }

    /** What came of errands. */
    static final class Errands implements EventListener {
        private final List<Assignment> assignments = new ArrayList<>();
        private final int[] failures = new int[Event.Obstacle.values().length];
        private final List<Event.FirearmsBought> purchases = new ArrayList<>();

        @Override
        public void onPurchaseFailed(Event.PurchaseFailed event) {
            failures[event.obstacle().ordinal()]++;
        }

        @Override
        public void onFirearmsBought(Event.FirearmsBought event) {
            purchases.add(event);
        }

        int failed(Event.Obstacle obstacle) {
            return failures[obstacle.ordinal()];
        }

        int bought() {
            return purchases.stream().mapToInt(Event.FirearmsBought::quantity).sum();
        }

        List<Event.FirearmsBought> purchases() {
            return purchases;
        }

        List<Assignment> assignments() {
            return assignments;
        }
    }
}
