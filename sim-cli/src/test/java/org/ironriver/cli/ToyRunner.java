package org.ironriver.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.Outcome.Aggregation;
import org.ironriver.core.outcome.Outcome.Direction;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.random.DecisionPoint;
import org.ironriver.core.random.KeyedRandom;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/** A quick model with the headline outcomes of the real one: each policy takes 2 % of the flow from one channel. */
final class ToyRunner implements ReplicationRunner {

    private static final List<Outcome> OUTCOMES = outcomes();

    @Override
    public OutcomeSeries run(Scenario scenario, int replication, long replicationSeed) {
        KeyedRandom luck = new KeyedRandom(replicationSeed);
        int months = scenario.calendar().months();
        double policies = scenario.interventions().stream()
                .mapToDouble(each -> each.terms().strength())
                .sum();
        double[][] top = new double[OUTCOMES.size()][months];
        for (int month = 0; month < months; month++) {
            double noise = 1 + 0.05 * luck.gaussian(DecisionPoint.DEALER_VOLUME, 1, month);
            for (int i = 0; i < OUTCOMES.size(); i++) {
                double share = OUTCOMES.get(i).name().endsWith("private-sale") ? 0.02 * policies : 0.01 * policies;
                top[i][month] = 10_000 * noise * (1 - share);
            }
        }
        double years = scenario.calendar().windowYears();
        return new OutcomeSeries(OUTCOMES, YearMonth.from(scenario.from()), years, top, top);
    }

    private static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (String name : List.of(
                "guns.crossed",
                "guns.crossed.by-class.handgun",
                "guns.crossed.by-class.assault-weapon",
                "guns.crossed.by-class.other-long-gun",
                "guns.crossed.by-class.fifty-calibre")) {
            outcomes.add(outcome(name, "guns/year", true));
        }
        for (String name :
                List.of("by-channel.straw-purchase", "by-channel.private-sale", "by-state.TX", "by-state.AZ")) {
            outcomes.add(outcome("guns.crossed." + name, "guns/year", false));
        }
        outcomes.add(outcome("homicides.firearm", "deaths/year", true));
        outcomes.add(outcome("homicides", "deaths/year", true));
        return List.copyOf(outcomes);
    }

    private static Outcome outcome(String name, String unit, boolean headline) {
        return new Outcome(name, unit, Direction.LESS_IS_BETTER, Aggregation.YEARLY_TOTAL, headline);
    }
}
