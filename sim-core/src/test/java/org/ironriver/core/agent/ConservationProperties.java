package org.ironriver.core.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.ironriver.core.engine.TestWorlds;
import org.ironriver.core.engine.TraffickingModel;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Fate;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.parameter.Parameter;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.parameter.Range;
import org.ironriver.core.time.Phase;

/**
 * Firearms are conserved in every week of worlds with random parameters: the ledger balances, holders agree with it,
 * what happened adds up to what there is, and nothing is traced before it was sold.
 */
class ConservationProperties {

    private static final int WEEKS = 16;

    /** What would make a world too large for a test, and how soon waiting civilians give up, so that they do. */
    private static final Set<String> FIXED = Set.of(
            "civilian.order-lapse-weeks",
            "smuggler.ants",
            "smuggler.brokers",
            "smuggler.southern",
            "smuggler.domestic",
            "criminal.per-thousand-people",
            "diversion.orders-per-year",
            "initial.members",
            "initial.armed-share",
            "initial.criminal-guns-each",
            "initial.guns-per-member",
            "initial.shelf-guns-per-week",
            "initial.shelf-weeks");

    @Property(tries = 20, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Label("whatever the parameters, firearms are conserved")
    void firearmsAreConserved(@ForAll long seed) {
        TestWorlds world = randomWorld(new Random(seed));
        TraffickingModel model = world.model((int) (seed & 0xFFFF));
        Flows flows = new Flows();
        model.events().add(flows);
        model.start();
        long atStart = registered(model);
        WorldAudit.check(model);
        TestWorlds.run(model, now -> {
            if (now.phase() == Phase.OBSERVATION) {
                WorldAudit.check(now);
                flows.check(now, atStart);
            }
        });
        Set<Long> identities = new HashSet<>();
        model.ledger().forEachInCirculation(gun -> identities.add(model.ledger().identity(gun)));
        assertThat(identities.size())
                .as("every firearm has an identity of its own")
                .isEqualTo(inCirculation(model));
    }

    private static int inCirculation(TraffickingModel model) {
        long sum = 0;
        for (Holder holder : Holder.values()) {
            sum += model.ledger().held(holder);
        }
        return (int) sum;
    }

    private static long registered(TraffickingModel model) {
        long sum = 0;
        for (WeaponClass weaponClass : WeaponClass.all()) {
            sum += model.ledger().registered(weaponClass);
        }
        return sum;
    }

    /** A third of all numbers anywhere in their ranges. */
    private static TestWorlds randomWorld(Random random) {
        TestWorlds world = TestWorlds.small(WEEKS)
                .with("civilian.order-lapse-weeks", 8)
                .civilianScale(5_000 + random.nextInt(5_000));
        for (Parameter parameter : ParameterSet.defaults().list()) {
            Double number = parameter.value().entries().get("");
            if (number != null && !FIXED.contains(parameter.path()) && random.nextInt(3) == 0) {
                world = world.with(
                        parameter.path(), anywhere(parameter.evidence().range(), number % 1 == 0, random));
            }
        }
        return world;
    }

    private static Number anywhere(Range range, boolean whole, Random random) {
        double low = whole ? Math.ceil(range.low()) : range.low();
        double high = whole ? Math.floor(range.high()) : range.high();
        double value = low + (high - low) * random.nextDouble();
        return whole ? Math.round(value) : (Number) value;
    }

    /** What events say has come and gone. */
    private static final class Flows implements EventListener {
        private final Set<Long> crossed = new HashSet<>();
        private long bought;
        private long otherInflow;
        private long seizedAtBorder;
        private long recovered;
        private long diverted;

        void check(TraffickingModel model, long atStart) {
            assertThat(registered(model)).isEqualTo(atStart + bought + otherInflow);
            assertThat(model.ledger().fated(Fate.SEIZED_AT_BORDER)).isEqualTo(seizedAtBorder);
            assertThat(model.ledger().fated(Fate.SEIZED_IN_MEXICO)).isEqualTo(recovered);
            assertThat(model.ledger().fated(Fate.DIVERTED)).isEqualTo(diverted);
        }

        @Override
        public void onFirearmsBought(Event.FirearmsBought event) {
            assertThat(event.quantity()).isPositive();
            bought += event.quantity();
        }

        @Override
        public void onOtherInflow(Event.OtherInflow event) {
            otherInflow++;
        }

        @Override
        public void onFirearmCrossed(Event.FirearmCrossed event) {
            assertThat(crossed.add(event.firearm())).as("crossed once").isTrue();
        }

        @Override
        public void onLoadSeized(Event.LoadSeized event) {
            seizedAtBorder += event.quantity();
        }

        @Override
        public void onFirearmDiverted(Event.FirearmDiverted event) {
            diverted++;
        }

        @Override
        public void onFirearmRecovered(Event.FirearmRecovered event) {
            recovered++;
        }

        @Override
        public void onFirearmTraced(Event.FirearmTraced event) {
            if (event.purchaserKnown()) {
                assertThat(event.timeToCrimeYears()).isNotNegative();
            } else {
                assertThat(event.timeToCrimeYears()).isNaN();
            }
        }
    }
}
