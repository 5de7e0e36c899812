package org.ironriver.scenarios.experiment;

import java.time.YearMonth;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.outcome.PathCounts;
import org.ironriver.core.outcome.PathLayout;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.scenario.Scenario;

/** A model with a known answer: every intervention takes 5,000 guns a year from a flow that luck moves. */
public final class ToyRunner implements ReplicationRunner {

    public static final double GUNS_TAKEN_BY_A_POLICY = 5_000;

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("homicides", "deaths/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true),
            new Outcome("guns.crossed", "guns/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true),
            new Outcome("traces.share", "share, of traced", Direction.NEUTRAL, Aggregation.RATIO, false));

    /** Two ways into two places; the second state and the first place never meet. */
    public static final PathLayout PATHS = new PathLayout(List.of(
            new PathLayout.Link(
                    new PathLayout.Stage("state", List.of("AZ", "TX")),
                    new PathLayout.Stage("place", List.of("sonora", "tamaulipas"))),
            new PathLayout.Link(
                    new PathLayout.Stage("place", List.of("sonora", "tamaulipas")),
                    new PathLayout.Stage("buyer", List.of("cartel")))));

    private static PathCounts paths(Scenario scenario, KeyedRandom luck) {
        int arizona = 100 + (int) (50 * luck.uniform(DecisionPoint.DEALER_VOLUME, 3, 1));
        int texas = 20_000 - 1_000 * scenario.interventions().size();
        return new PathCounts(PATHS, new int[] {arizona, 7, 0, texas, arizona, texas + 7});
    }

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        KeyedRandom luck = new KeyedRandom(replicationSeed);
        int months = 12;
        double[][] top = new double[OUTCOMES.size()][months];
        double[][] bottom = new double[OUTCOMES.size()][months];
        for (int month = 0; month < months; month++) {
            double noise = luck.gaussian(DecisionPoint.DEALER_VOLUME, 1, month);
            double small = luck.gaussian(
                    DecisionPoint.DEALER_VOLUME, 2 + scenario.interventions().size(), month);
            double taken = GUNS_TAKEN_BY_A_POLICY * scenario.interventions().size();
            top[0][month] = 2_000 + 100 * noise;
            top[1][month] = (200_000 - taken) / 12 + 3_000 * noise + 30 * small;
        }
        return new OutcomeSeries(OUTCOMES, YearMonth.from(scenario.from()), 1, top, bottom, paths(scenario, luck));
    }
}
