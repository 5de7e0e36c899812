package org.ironriver.spark;

import java.time.YearMonth;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
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
        return new OutcomeSeries(OUTCOMES, YearMonth.from(scenario.from()), 2, top, bottom);
    }
}
