package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
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

    private static long counted(OutcomeSeries series, String prefix) {
        double counted = 0;
        for (int i = 0; i < series.outcomes().size(); i++) {
            counted += series.outcomes().get(i).name().startsWith(prefix) ? series.windowValue(i) : 0;
        }
        return Math.round(counted * series.windowYears());
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
