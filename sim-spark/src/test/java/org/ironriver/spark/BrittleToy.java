package org.ironriver.spark;

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
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/** A quick model with every kind of outcome, an undefined share among them, of which some replications break down. */
public final class BrittleToy implements ReplicationRunner {

    static final int BREAKS = 7;

    private static final int MONTHS = 24;
    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("homicides", "deaths/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true),
            new Outcome("guns.crossed", "guns/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true),
            new Outcome("price", "USD", Direction.NEUTRAL, Aggregation.MEAN, false),
            new Outcome("traces.share", "share, of traced", Direction.NEUTRAL, Aggregation.RATIO, false));

    private static final PathLayout PATHS = new PathLayout(List.of(new PathLayout.Link(
            new PathLayout.Stage("state", List.of("AZ", "TX")),
            new PathLayout.Stage("port", List.of("nogales", "laredo", "brownsville")))));

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        if (replication == BREAKS && !scenario.interventions().isEmpty()) {
            throw new IllegalStateException("the toy breaks here,\nas it should");
        }
        KeyedRandom luck = new KeyedRandom(replicationSeed);
        double[][] top = new double[OUTCOMES.size()][MONTHS];
        double[][] bottom = new double[OUTCOMES.size()][MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            for (int i = 0; i < OUTCOMES.size(); i++) {
                double draw = luck.gaussian(DecisionPoint.DEALER_VOLUME, i, month);
                top[i][month] =
                        1_000 + 100 * draw / 3 - scenario.interventions().size();
                bottom[i][month] = i == 2 ? 4 : 0;
            }
        }
        return new OutcomeSeries(OUTCOMES, YearMonth.from(scenario.from()), 2, top, bottom, paths(scenario, luck));
    }

    private static PathCounts paths(Scenario scenario, KeyedRandom luck) {
        int drawn = (int) (1_000 * luck.uniform(DecisionPoint.DEALER_VOLUME, OUTCOMES.size(), 0));
        return new PathCounts(
                PATHS,
                new int[] {drawn, 0, 3, 0, 300_000 - scenario.interventions().size(), drawn / 2});
    }
}
