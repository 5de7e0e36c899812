package org.ironriver.scenarios.sweep;

import java.time.YearMonth;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * A model with a known response: of 100,000 guns a year, background checks take 20,000 times their compliance (what they have
 * beyond a half takes no more).
 */
public final class DoseToy implements ReplicationRunner {

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("guns.crossed", "guns/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true),
            new Outcome("homicides", "people/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true));

    /** A parameter of the model that is varied in tests; a series by year, 0 to 0.05. */
    public static final String INSPECTION = "border.outbound-inspection-rate";

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        KeyedRandom luck = new KeyedRandom(replicationSeed);
        double compliance = scenario.interventions().stream()
                .filter(each -> each.module().id().equals("universal-background-checks"))
                .mapToDouble(DoseToy::compliance)
                .sum();
        double level = luck.gaussian(DecisionPoint.DEALER_VOLUME, 1, 1);
        double own = luck.gaussian(DecisionPoint.DEALER_VOLUME, 2, (long) (1000 * compliance));
        double guns = 100_000 + 3_000 * level + (compliance > 0 ? 300 * own : 0) - 20_000 * Math.min(0.5, compliance);
        double[][] top = {{guns}, {20_000 + 10 * level - 500 * compliance}};
        return new OutcomeSeries(OUTCOMES, YearMonth.from(scenario.from()), 1, top, top);
    }

    private static double compliance(Intervention intervention) {
        return intervention.terms().number("compliance") * intervention.terms().strength();
    }
}
