package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.policy.NationalRule;
import org.junit.jupiter.api.Test;

/** When a port gets riskier, smugglers who crossed there move to other ports. */
class SmugglersChangePortTest {

    private static final int LAREDO = TestWorlds.GEOGRAPHY.port("laredo").index();

    private static void mistrustLaredo(TraffickingModel model) {
        for (Smuggler smuggler : model.smugglers()) {
            if (smuggler.port() >= 0) {
                for (int times = 0; times < 5; times++) {
                    smuggler.experienceAtPort(LAREDO, true, model);
                }
            }
        }
    }

    /** Crossings of the second week, when what was bought in the first goes south. */
    private static List<Event.FirearmCrossed> firstCrossings(Consumer<TraffickingModel> change) {
        TraffickingModel model = TestWorlds.small(2).model(1);
        List<Event.FirearmCrossed> crossings = new ArrayList<>();
        model.events().add(new EventListener() {
            @Override
            public void onFirearmCrossed(Event.FirearmCrossed event) {
                crossings.add(event);
            }
        });
        model.start();
        change.accept(model);
        TestWorlds.runWeeks(model, 2);
        return crossings;
    }

    private static long atLaredo(List<Event.FirearmCrossed> crossings) {
        return crossings.stream().filter(event -> event.port() == LAREDO).count();
    }

    @Test
    void whoMistrustsAPortCrossesElsewhereAndNobodyElseChangesRoute() {
        List<Event.FirearmCrossed> before = firstCrossings(model -> {});
        List<Event.FirearmCrossed> after = firstCrossings(SmugglersChangePortTest::mistrustLaredo);
        assertThat(atLaredo(before)).isGreaterThan(20);
        assertThat(atLaredo(after)).isLessThan(atLaredo(before) / 2);
        assertThat(after.size()).as("the same firearms, elsewhere").isEqualTo(before.size());
        assertThat(after)
                .containsAll(
                        before.stream().filter(event -> event.port() != LAREDO).toList());
    }

    @Test
    void aLoadThatIsFoundTeachesItsOwnerAboutThatPortOnly() {
        TraffickingModel model = TestWorlds.small(2)
                .policy(book -> book.set(NationalRule.OUTBOUND_INSPECTION_RATE, 1e6))
                .model(1);
        model.start();
        TestWorlds.runWeeks(model, 2);
        int taught = 0;
        for (Smuggler smuggler : model.smugglers()) {
            int risky = 0;
            for (int port = 0; port < model.geography().ports().size(); port++) {
                double believed = model.parameters().border().believedSeizure();
                risky += smuggler.portRisk(port, model) > 10 * believed ? 1 : 0;
            }
            assertThat(risky).isLessThanOrEqualTo(1);
            taught += risky;
        }
        assertThat(taught).isGreaterThan(100);
    }

    @Test
    void aLoadThatPassesBringsTrustBack() {
        TraffickingModel model = TestWorlds.small(1).model(1);
        model.start();
        Smuggler smuggler = model.smugglers().get(0);
        smuggler.experienceAtPort(LAREDO, true, model);
        double warned = smuggler.portRisk(LAREDO, model);
        smuggler.experienceAtPort(LAREDO, false, model);
        assertThat(smuggler.portRisk(LAREDO, model)).isLessThan(warned);
    }
}
