package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.outcome.OutcomeSeries;
import org.junit.jupiter.api.Test;

/** What is counted is what its name says. */
class RecorderTest {

    @Test
    void failedPurchasesAreThoseOfTraffickersToMexicoAsPurchasesAre() {
        Failures failures = new Failures();
        TraffickingModel model = TestWorlds.small(8).model(1);
        model.events().add(failures);
        model.runToEnd();
        assertThat(failures.others).isPositive();
        assertThat(failures.southbound).isEqualTo(counted(model.outcomes(), "purchases.failed."));
    }

    @Test
    void firearmsThatCrossedAreCountedByWhoBuysThemOnTheShelf() {
        Sales sales = new Sales();
        TraffickingModel model = TestWorlds.small(12).model(1);
        model.events().add(sales);
        model.runToEnd();
        assertThat(sales.byBuyer.values()).hasSize(3).allMatch(sold -> sold > 0);
        assertThat(counted(model.outcomes(), "guns.sold-to-cartels")).isEqualTo(sales.byBuyer.get(Holder.CARTEL));
        assertThat(counted(model.outcomes(), "guns.sold-to-criminals")).isEqualTo(sales.byBuyer.get(Holder.CRIMINALS));
        assertThat(counted(model.outcomes(), "guns.sold-to-civilians")).isEqualTo(sales.byBuyer.get(Holder.CIVILIAN));
    }

    private static long counted(OutcomeSeries series, String prefix) {
        double counted = 0;
        for (int i = 0; i < series.outcomes().size(); i++) {
            counted += series.outcomes().get(i).name().startsWith(prefix) ? series.windowValue(i) : 0;
        }
        return Math.round(counted * series.windowYears());
    }

    private static final class Sales implements EventListener {
        private final Map<Holder, Long> byBuyer = new EnumMap<>(Holder.class);

        @Override
        public void onFirearmSold(Event.FirearmSold event) {
            byBuyer.merge(event.buyer(), 1L, Long::sum);
        }
    }

    private static final class Failures implements EventListener {
        private long southbound;
        private long others;

        @Override
        public void onPurchaseFailed(Event.PurchaseFailed event) {
            if (event.southbound()) {
                southbound++;
            } else {
                others++;
            }
        }
    }
}
