package org.ironriver.scenarios.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.core.geography.Geography;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.core.outcome.OutcomeCatalogue;
import org.ironriver.core.outcome.OutcomeSeries;
import org.ironriver.core.parameter.ModelParameters;
import org.ironriver.scenarios.evidence.Query;
import org.ironriver.scenarios.evidence.Quotient;
import org.ironriver.scenarios.scenario.Scenario;

/** What can be observed in a replication, by calendar year: its outcomes, and figures that are worked out from its events. */
public final class Observables {

    /** Recruits of all cartels in a week, from their members and the rate at which members recruit. */
    private static final String RECRUITS = "cartels.recruits";

    private static final String MEMBERS = "cartels.members";

    private final Scenario scenario;
    private final ModelParameters parameters;
    private final OutcomeSeries series;
    private final EventTally tally;
    private final Map<String, Integer> indexByName = new HashMap<>();

    Observables(Scenario scenario, OutcomeSeries series, EventTally tally) {
        this.scenario = scenario;
        this.parameters = scenario.parameters().toModel();
        this.series = series;
        this.tally = tally;
        for (int i = 0; i < series.outcomes().size(); i++) {
            indexByName.put(series.outcomes().get(i).name(), i);
        }
    }

    /** All names, those of the model's outcomes first. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        OutcomeCatalogue.outcomes(Geography.load()).forEach(outcome -> names.add(outcome.name()));
        names.add(RECRUITS);
        EventFigures.names().forEach(names::add);
        return names;
    }

    /** First calendar year of which the scenario's window has every week. */
    static int firstYear(Scenario scenario) {
        return scenario.from().getYear() + (scenario.from().getDayOfYear() == 1 ? 0 : 1);
    }

    /** Last calendar year of which the scenario's window has every week. */
    static int lastYear(Scenario scenario) {
        return scenario.until().getYear() - 1;
    }

    /**
     * What the replication says, over the years of the question that lie in its window.
     *
     * @return {@link Quotient#ZERO} if none does, {@link Quotient#UNKNOWN} if this was not observed
     */
    Quotient answer(Query query) {
        int first = Math.max(query.firstYear(), firstYear(scenario));
        int last = Math.min(query.lastYear(), lastYear(scenario));
        if (first > last) {
            return Quotient.ZERO;
        }
        Query inWindow = new Query(query.name(), first, last);
        if (query.name().equals(RECRUITS)) {
            Quotient members = outcome(new Query(MEMBERS, first, last));
            return new Quotient(members.top() * parameters.cartel().recruitmentRate(), members.bottom());
        }
        return EventFigures.has(query.name())
                ? EventFigures.workOut(inWindow, tally, parameters.conflict())
                : outcome(inWindow);
    }

    private Quotient outcome(Query query) {
        Integer index = indexByName.get(query.name());
        if (index == null) {
            return Quotient.UNKNOWN;
        }
        boolean total = series.outcomes().get(index).aggregation() == Outcome.Aggregation.YEARLY_TOTAL;
        double top = 0;
        double bottom = 0;
        for (int year = query.firstYear(); year <= query.lastYear(); year++) {
            top += series.yearNumerator(index, year);
            bottom += total ? 1 : series.yearDenominator(index, year);
        }
        return new Quotient(top, bottom);
    }
}
