package org.ironriver.scenarios.displacement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.ModelRunner;
import org.ironriver.scenarios.experiment.Scenarios;
import org.ironriver.scenarios.scenario.Scenario;
import org.junit.jupiter.api.Test;

class DisplacementTest {

    private static final Scenario REFERENCE = Scenarios.builtIn("baseline");
    private static final Scenario SCENARIO = Scenarios.builtIn("all-three");
    private static final List<String> CELLS = List.of(
            "by-channel.straw-purchase", "by-channel.private-sale", "by-state.TX", "by-state.AZ", "by-state.NM");

    @Test
    void accountsForWhatMovesBetweenChannelsAndMonths() throws IOException {
        List<OutcomeSeries> before =
                List.of(series(new int[] {60, 40, 50, 30, 20}), series(new int[] {70, 40, 60, 30, 20}));
        List<OutcomeSeries> after =
                List.of(series(new int[] {30, 50, 40, 20, 20}), series(new int[] {40, 48, 44, 24, 20}));
        List<Displacement> all = between(before, after);
        assertThat(all)
                .extracting(Displacement::dimension)
                .containsExactly(Dimension.CHANNEL, Dimension.STATE, Dimension.MONTH);
        Displacement channel = all.get(0);
        assertThat(channel.replications()).isEqualTo(2);
        // Twelve equal months over one year and two replications.
        assertThat(amount(channel, Part.FALL).total()).isEqualTo(12 * 60);
        assertThat(amount(channel, Part.DISPLACED).total()).isEqualTo(12 * 18);
        assertThat(amount(channel, Part.PREVENTED).mean()).isEqualTo(12 * 21);
        assertThat(amount(channel, Part.DISPLACED).interval().low()).isLessThan(12 * 9);
        assertThat(channel.changes().get("private-sale")).isNotNull().returns(12.0 * 18, Amount::total);
        assertThat(amount(all.get(1), Part.DISPLACED).total()).isZero();
    }

    @Test
    void addsUpExactlyInRandomTables() throws IOException {
        Random luck = new Random(11);
        for (int table = 0; table < 50; table++) {
            List<OutcomeSeries> before = new ArrayList<>();
            List<OutcomeSeries> after = new ArrayList<>();
            for (int replication = 0; replication < 5; replication++) {
                before.add(series(random(luck)));
                after.add(series(random(luck)));
            }
            for (Displacement each : between(before, after)) {
                assertAddsUp(each);
            }
        }
    }

    @Test
    void addsUpExactlyInTheModelAndAgreesAcrossDimensions() throws IOException {
        Scenario reference = REFERENCE.withWindow(
                "test", REFERENCE.from().plusYears(3), REFERENCE.from().plusYears(4), 20);
        Scenario scenario = SCENARIO.withWindow(
                "test", REFERENCE.from().plusYears(3), REFERENCE.from().plusYears(4), 20);
        Experiment experiment = new Experiment(reference, List.of(scenario), 1, 1);
        ModelRunner model = new ModelRunner();
        OutcomeSeries before = model.run(reference, 1, experiment.replicationSeed(1));
        OutcomeSeries after = model.run(scenario, 1, experiment.replicationSeed(1));
        List<Displacement> all = between(List.of(before), List.of(after));
        double net = 0;
        int flow = before.indexOf("guns.crossed");
        for (int month = 0; month < before.months(); month++) {
            net += before.numerator(flow, month) - after.numerator(flow, month);
        }
        assertThat(all).hasSize(Dimension.values().length);
        assertThat(net).isNotZero();
        for (Displacement each : all) {
            assertAddsUp(each);
            assertThat(amount(each, Part.PREVENTED).total()
                            - amount(each, Part.ADDED).total())
                    .as(each.dimension().id())
                    .isEqualTo(net);
        }
    }

    @Test
    void theTableHasPartsAndCellsInFixedOrder() throws IOException {
        List<OutcomeSeries> before =
                List.of(series(new int[] {60, 40, 50, 30, 20}), series(new int[] {60, 40, 50, 30, 20}));
        List<OutcomeSeries> after =
                List.of(series(new int[] {30, 50, 40, 20, 20}), series(new int[] {30, 50, 40, 20, 20}));
        StringWriter out = new StringWriter();
        DisplacementTable.write(between(before, after), out);
        assertThat(out.toString().lines().limit(9))
                .containsExactly(
                        "scenario,reference,dimension,part,cell,unit,replications,total,mean,ci_low,ci_high,share",
                        "all-three,baseline,channel,fall,,guns/year,2,720,360,360,360,1",
                        "all-three,baseline,channel,prevented,,guns/year,2,480,240,240,240,0.6666666666666666",
                        "all-three,baseline,channel,displaced,,guns/year,2,240,120,120,120,0.3333333333333333",
                        "all-three,baseline,channel,reshuffled,,guns/year,2,0,0,0,0,0",
                        "all-three,baseline,channel,rise,,guns/year,2,240,120,120,120,0.3333333333333333",
                        "all-three,baseline,channel,added,,guns/year,2,0,0,0,0,0",
                        "all-three,baseline,channel,change,straw-purchase,guns/year,2,-720,-360,-360,-360,-1",
                        "all-three,baseline,channel,change,private-sale,guns/year,2,240,120,120,120,0.3333333333333333");
    }

    private static void assertAddsUp(Displacement each) {
        double moved = each.dimension().isTime()
                ? amount(each, Part.DELAYED).total()
                        + amount(each, Part.HASTENED).total()
                : amount(each, Part.DISPLACED).total();
        double reshuffled = amount(each, Part.RESHUFFLED).total();
        assertThat(amount(each, Part.PREVENTED).total() + moved + reshuffled)
                .isEqualTo(amount(each, Part.FALL).total());
        assertThat(amount(each, Part.ADDED).total() + moved + reshuffled)
                .isEqualTo(amount(each, Part.RISE).total());
        double changes =
                each.changes().values().stream().mapToDouble(Amount::total).sum();
        assertThat(amount(each, Part.RISE).total() - amount(each, Part.FALL).total())
                .isEqualTo(changes);
    }

    private static Amount amount(Displacement of, Part part) {
        Amount amount = of.parts().get(part);
        assertThat(amount).isNotNull();
        return amount;
    }

    private static List<Displacement> between(List<OutcomeSeries> before, List<OutcomeSeries> after)
            throws IOException {
        return Displacement.between(REFERENCE, SCENARIO, 1, (reference, scenario, visitor) -> {
            for (int i = 0; i < before.size(); i++) {
                visitor.pair(i + 1, before.get(i), after.get(i));
            }
        });
    }

    private static int[] random(Random luck) {
        return luck.ints(CELLS.size(), 0, 1000).toArray();
    }

    /** A year of equal months with these many guns in each cell, and the flow that their channels make. */
    private static OutcomeSeries series(int[] guns) {
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(outcome("guns.crossed"));
        CELLS.forEach(cell -> outcomes.add(outcome("guns.crossed." + cell)));
        double[][] top = new double[outcomes.size()][12];
        for (int month = 0; month < 12; month++) {
            top[0][month] = guns[0] + guns[1];
            for (int cell = 0; cell < guns.length; cell++) {
                top[cell + 1][month] = guns[cell];
            }
        }
        return new OutcomeSeries(outcomes, YearMonth.of(2018, 1), 1, top, top);
    }

    private static Outcome outcome(String name) {
        return new Outcome(name, "guns/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, false);
    }
}
