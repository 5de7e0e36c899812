package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.market.SourcingMap;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.random.Identity;
import org.ironriver.core.time.Phase;
import org.junit.jupiter.api.Test;

/** Who gets what must not depend on where anybody stands in a list. */
class OrderInMemoryTest {

    /** Everybody goes to the few dealers of one area for a class that is never in stock for all. */
    @Test
    void theLastInStockGoesToTheSameBuyersWhateverTheOrderOfTheList() {
        Map<Integer, Integer> inOrder = rush(false);
        Map<Integer, Integer> reversed = rush(true);
        assertThat(reversed).isEqualTo(inOrder);
        assertThat(inOrder.values())
                .as("some got theirs, some did not")
                .contains(0)
                .anyMatch(bought -> bought > 0);
    }

    private static Map<Integer, Integer> rush(boolean reversed) {
        TraffickingModel model = TestWorlds.small(1).model(1);
        model.start();
        int option = SourcingMap.option(model.geography().area("DC").index(), Channel.STRAW_PURCHASE);
        List<Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            assignments.add(new Assignment(model.smugglers().get(i), 0, WeaponClass.FIFTY_CALIBRE, option, 2));
        }
        if (reversed) {
            Collections.reverse(assignments);
        }
        assignments.forEach(model.purchasing()::add);
        model.purchasing().settle();
        Map<Integer, Integer> bought = new TreeMap<>();
        assignments.forEach(assignment -> bought.put(assignment.smuggler().index(), assignment.bought()));
        return bought;
    }

    @Test
    void aHalfYearComesOutTheSameIfSmugglersGoShoppingInAnotherOrderEveryWeek() {
        List<Event> asMade = new ArrayList<>();
        List<Event> shuffled = new ArrayList<>();
        OutcomeSeries before = run(asMade, Comparator.comparing(assignment -> 0));
        OutcomeSeries after = run(
                shuffled,
                Comparator.comparing(
                        assignment -> Identity.of(assignment.smuggler().identity(), 77)));
        for (int outcome = 0; outcome < before.outcomes().size(); outcome++) {
            for (int month = 0; month < before.months(); month++) {
                assertThat(Double.compare(before.monthValue(outcome, month), after.monthValue(outcome, month)))
                        .as("%s in month %d", before.outcomes().get(outcome).name(), month)
                        .isZero();
            }
        }
        assertThat(shuffled).isEqualTo(asMade).hasSizeGreaterThan(1_000);
    }

    /** Runs half a year; after each week's plans are made, puts the assignments into an order of its own. */
    private static OutcomeSeries run(List<Event> crossings, Comparator<Assignment> order) {
        TraffickingModel model = TestWorlds.small(26).model(1);
        model.events().add(new EventListener() {
            @Override
            public void onFirearmCrossed(Event.FirearmCrossed event) {
                crossings.add(event);
            }
        });
        model.start();
        TestWorlds.run(model, now -> {
            if (now.phase() == Phase.SOURCING) {
                now.purchasing().assignments().sort(order);
            }
        });
        return model.outcomes();
    }
}
