package org.ironriver.scenarios.factorial;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * A model with known interactions. Of 100,000 guns, checks take 4,000, the ban 6,000, oversight 10,000; checks and oversight
 * together 3,000 more, the ban and oversight together 2,000 less, and all three 1,500 more.
 */
final class FactorialToy implements ReplicationRunner {

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("guns.crossed", "guns/year", Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, true),
            new Outcome("traces.share", "share", Direction.NEUTRAL, Aggregation.RATIO, false));

    private final double noise;

    /** @param noise standard deviation of the luck that combinations do not share */
    FactorialToy(double noise) {
        this.noise = noise;
    }

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        KeyedRandom luck = new KeyedRandom(replicationSeed);
        Set<String> policies = scenario.interventions().stream()
                .map(each -> each.module().id())
                .collect(Collectors.toSet());
        boolean checks = policies.contains("universal-background-checks");
        boolean ban = policies.contains("assault-weapon-ban");
        boolean oversight = policies.contains("dealer-oversight");
        double taken = (checks ? 4_000 : 0) + (ban ? 6_000 : 0) + (oversight ? 10_000 : 0);
        taken += checks && oversight ? 3_000 : 0;
        taken -= ban && oversight ? 2_000 : 0;
        taken += checks && ban && oversight ? 1_500 : 0;
        int code = (checks ? 1 : 0) + (ban ? 2 : 0) + (oversight ? 4 : 0);
        double guns = 100_000
                + 5_000 * luck.gaussian(DecisionPoint.DEALER_VOLUME, 1, 1)
                + noise * luck.gaussian(DecisionPoint.DEALER_VOLUME, 2 + code, 1)
                - taken;
        double[][] top = {{guns}, {0}};
        double[][] bottom = {{1}, {0}};
        return new OutcomeSeries(OUTCOMES, YearMonth.from(scenario.from()), 1, top, bottom);
    }
}
