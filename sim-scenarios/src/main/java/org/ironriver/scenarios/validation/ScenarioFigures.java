package org.ironriver.scenarios.validation;

import java.util.List;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.time.SimulationCalendar;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.experiment.ModelRunner;
import org.ironriver.scenarios.experiment.ReplicationRunner;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * What one replication of one scenario says about published figures, for fitting. Of a figure about years that the window has
 * in part, the part counts. But what is counted by time, such as recruits a week, has a trend: it says nothing unless the window has
 * nearly all of its years (six of seven are enough).
 */
public final class ScenarioFigures {

    private static final double NEARLY_ALL = 0.85;

    private final ReplicationRunner runner;
    private final List<Target> targets;

    public ScenarioFigures(ReplicationRunner runner, List<Target> targets) {
        this.runner = runner;
        this.targets = List.copyOf(targets);
    }

    /** @return a figure for each target; {@code NaN} if the window has none of its years, or too few */
    public double[] of(Scenario scenario, int replication, long luck) {
        SimulationCalendar calendar = scenario.calendar();
        int dealers = ModelRunner.settings(scenario).geography().areas().stream()
                .mapToInt(area -> area.dealers())
                .sum();
        EventTally tally = new EventTally(calendar, dealers);
        OutcomeSeries series = runner.run(scenario, replication, luck, tally);
        Observables observables = new Observables(scenario, series, tally);
        return targets.stream()
                .mapToDouble(target -> speaksOf(target, scenario)
                        ? target.measure()
                                .value(query -> observables.answer(query).value())
                        : Double.NaN)
                .toArray();
    }

    static boolean speaksOf(Target target, Scenario scenario) {
        int first = target.measure().firstYear();
        int last = target.measure().lastYear();
        double years = Math.min(last + 1, scenario.until().getYear())
                - Math.max(first, scenario.from().getYear());
        boolean byTime = target.unit().contains("/");
        return !byTime || years >= NEARLY_ALL * (last + 1 - first);
    }
}
