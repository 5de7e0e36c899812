package org.ironriver.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ironriver.core.event.Event;
import org.ironriver.core.event.EventListener;
import org.ironriver.core.firearm.Holder;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Firearms that cross, counted by what belongs together. */
class PathCounterTest {

    /** By stage of the way: what the outcomes that count its members singly begin with. */
    private static final Map<String, String> SINGLY = Map.of(
            "state", "guns.crossed.by-state.",
            "channel", "guns.crossed.by-channel.",
            "port", "guns.crossed.by-port.",
            "place", "guns.crossed.by-destination.");

    private static final int BURN_IN = 8;

    private static final List<Event.FirearmCrossed> CROSSED = new ArrayList<>();
    private static final List<Event.FirearmSold> SOLD = new ArrayList<>();
    private static OutcomeSeries series;

    @BeforeAll
    static void run() {
        // Owners think again early, so that some firearms are resold within the run.
        TestWorlds world = TestWorlds.small(40)
                .burnIn(BURN_IN)
                .with("civilian.ownership-years", 2)
                .with("civilian.resale-share", 0.8);
        series = Replication.run(world.settings(), TestWorlds.seed(1), new EventListener() {
            @Override
            public void onFirearmCrossed(Event.FirearmCrossed event) {
                CROSSED.add(event);
            }

            @Override
            public void onFirearmSold(Event.FirearmSold event) {
                SOLD.add(event);
            }
        });
    }

    @Test
    void atEachMarginTheWaysAddUpToTheOutcomesThatCountSingly() {
        PathCounts paths = series.paths();
        for (int link = 0; link < paths.layout().links().size(); link++) {
            PathLayout.Link each = paths.layout().links().get(link);
            int at = link;
            int froms = each.from().ids().size();
            int tos = each.to().ids().size();
            for (int from = 0; from < froms; from++) {
                int fixed = from;
                int sum = IntStream.range(0, tos)
                        .map(to -> paths.count(at, fixed, to))
                        .sum();
                assertMargin(each.from(), from, sum);
            }
            for (int to = 0; to < tos; to++) {
                int fixed = to;
                int sum = IntStream.range(0, froms)
                        .map(from -> paths.count(at, from, fixed))
                        .sum();
                if (SINGLY.containsKey(each.to().kind())) {
                    assertMargin(each.to(), to, sum);
                }
            }
        }
    }

    private static void assertMargin(PathLayout.Stage stage, int member, int sum) {
        String outcome = SINGLY.get(stage.kind()) + stage.ids().get(member);
        assertThat(sum / series.windowYears()).as(outcome).isEqualTo(series.windowValue(outcome));
    }

    @Test
    void aWayIsThatOfTheFirearmsThatTookIt() {
        PathCounts paths = series.paths();
        int texas = TestWorlds.GEOGRAPHY.area("TX").index();
        for (int port = 0; port < TestWorlds.GEOGRAPHY.ports().size(); port++) {
            int here = port;
            assertThat(CROSSED.stream()
                            .filter(event -> event.tick() >= BURN_IN && event.area() == texas && event.port() == here))
                    .hasSize(paths.count(PathLayout.STATE_TO_PORT, texas, port));
        }
    }

    @Test
    void eachFirearmHasOneFirstBuyerAndResalesDoNotCount() {
        Set<Long> sold = new HashSet<>();
        SOLD.forEach(event -> assertThat(sold.add(event.firearm()))
                .as("sold first, a second time: %s", event)
                .isTrue());
        Set<Long> crossed = new HashSet<>();
        CROSSED.forEach(event -> crossed.add(event.firearm()));
        assertThat(crossed).containsAll(sold);
        for (Holder buyer : List.of(Holder.CARTEL, Holder.CRIMINALS, Holder.CIVILIAN)) {
            assertThat(SOLD.stream().filter(event -> event.buyer() == buyer))
                    .as("%s", buyer)
                    .isNotEmpty();
        }
        assertThat(IntStream.range(0, 4)
                        .map(buyer -> IntStream.range(
                                        0, TestWorlds.GEOGRAPHY.ports().size())
                                .map(port -> series.paths().count(PathLayout.PORT_TO_BUYER, port, buyer))
                                .sum()))
                .containsExactly(
                        sold(Holder.CARTEL),
                        sold(Holder.CRIMINALS),
                        sold(Holder.CIVILIAN),
                        (int) CROSSED.stream()
                                        .filter(event -> event.tick() >= BURN_IN)
                                        .count()
                                - sold(Holder.CARTEL)
                                - sold(Holder.CRIMINALS)
                                - sold(Holder.CIVILIAN));
    }

    private static int sold(Holder buyer) {
        return (int) SOLD.stream()
                .filter(event -> event.buyer() == buyer && event.crossedTick() >= BURN_IN)
                .count();
    }
}
