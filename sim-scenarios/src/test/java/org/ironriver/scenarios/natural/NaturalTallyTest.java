package org.ironriver.scenarios.natural;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ironriver.core.event.Event;
import org.ironriver.core.firearm.Channel;
import org.ironriver.core.firearm.WeaponClass;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.time.SimulationCalendar;
import org.ironriver.scenarios.scenario.ScenarioLibrary;
import org.junit.jupiter.api.Test;

class NaturalTallyTest {

    private static final int TEXAS = 1;
    private static final int OHIO = 2;
    private static final int PORT = 3;

    /** Published transfers between states are those of traces: where a firearm was first sold, and not where a trafficker got it. */
    @Test
    void gravityIsOfFirearmsThatWereTracedToTheirFirstSale() {
        SimulationCalendar calendar =
                new ScenarioLibrary().load("history").scenario().calendar();
        NaturalTally tally = new NaturalTally(calendar, Geography.load());
        int tick = calendar.tickFrom(LocalDate.of(2011, 6, 1));
        new Event.FirearmCrossed(tick, 1, WeaponClass.HANDGUN, Channel.PRIVATE_SALE, TEXAS, PORT, 0).tell(tally);
        traced(tick, true, OHIO, PORT).tell(tally);
        traced(tick, true, OHIO, -1).tell(tally);
        traced(tick, false, -1, PORT).tell(tally);
        NaturalTally.Year year = tally.year(2011);
        assertThat(year.tracedByAreaAndPort[OHIO][PORT]).isEqualTo(1);
        assertThat(year.tracedByAreaAndPort[TEXAS][PORT]).isZero();
    }

    private static Event.FirearmTraced traced(int tick, boolean purchaserKnown, int area, int port) {
        return new Event.FirearmTraced(
                tick, WeaponClass.HANDGUN, Event.Origin.UNITED_STATES, purchaserKnown, area, 0, port, 12);
    }
}
