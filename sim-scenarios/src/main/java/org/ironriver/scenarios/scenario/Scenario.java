package org.ironriver.scenarios.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.core.parameter.ParameterSet;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.time.SimulationCalendar;

/**
 * A world to simulate: its window, its policies, its parameters. Complete and immutable.
 *
 * @param id            stable name, also of files
 * @param title         name for people
 * @param description   what it stands for; may be empty
 * @param from          first day of the window that results are about
 * @param until         first day after the window
 * @param burnInWeeks   weeks simulated before the window and dropped
 * @param civilianScale people that one civilian agent stands for
 * @param interventions policies with dates and values; each is in force on some day of the simulation, and may reach beyond it
 * @param parameters    every parameter of the model
 */
public record Scenario(
        String id,
        String title,
        String description,
        LocalDate from,
        LocalDate until,
        int burnInWeeks,
        int civilianScale,
        List<Intervention> interventions,
        ParameterSet parameters) {

    public Scenario {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(description);
        Objects.requireNonNull(parameters);
        if (!id.matches(ScenarioField.ID_PATTERN)) {
            throw new IllegalArgumentException("'" + id + "' is no id; allowed: " + ScenarioField.ID_PATTERN);
        }
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException(id + " ends on " + until + ", not after its start " + from);
        }
        interventions = List.copyOf(interventions);
    }

    /** First day that is simulated. */
    public LocalDate burnInFrom() {
        return from.minusWeeks(burnInWeeks);
    }

    /** Weeks and dates of a run. */
    public SimulationCalendar calendar() {
        return new SimulationCalendar(from, until, burnInWeeks);
    }

    /**
     * The same over another window. A policy that reaches beyond it keeps its dates, so that they hold in a wider window again.
     *
     * @param where what to call the cause in errors
     * @throws InvalidInputException if a policy would never be in force, or facts do not reach so far
     */
    public Scenario withWindow(String where, LocalDate newFrom, LocalDate newUntil, int newBurnInWeeks) {
        LocalDate first = newFrom.minusWeeks(newBurnInWeeks);
        requireFacts(where, first, newUntil);
        interventions.forEach(intervention -> requireInForce(where, intervention, first, newUntil));
        return new Scenario(
                id, title, description, newFrom, newUntil, newBurnInWeeks, civilianScale, interventions, parameters);
    }

    /** Its policies with their dates cut at the ends of the simulation, which is all that a run and a file of it know. */
    public List<Intervention> enacted() {
        return interventions.stream()
                .map(each -> new Intervention(each.module(), begin(each, burnInFrom()), end(each, until), each.terms()))
                .toList();
    }

    /** The same over a window of so many years from its first day. */
    public Scenario withYears(String where, int years) {
        return withWindow(where, from, from.plusYears(years), burnInWeeks);
    }

    public Scenario withCivilianScale(int scale) {
        return new Scenario(id, title, description, from, until, burnInWeeks, scale, interventions, parameters);
    }

    public Scenario withInterventions(List<Intervention> changed) {
        return new Scenario(id, title, description, from, until, burnInWeeks, civilianScale, changed, parameters);
    }

    /**
     * The same with one parameter changed; see {@link ParameterSet#with(String, String, Object)}. A single number for a
     * series by year holds in every year.
     */
    public Scenario withParameter(String where, String path, Object value) {
        return withParameters(ConstantSeries.with(parameters, where, path, value));
    }

    public Scenario withParameters(ParameterSet changed) {
        return new Scenario(id, title, description, from, until, burnInWeeks, civilianScale, interventions, changed);
    }

    private static void requireFacts(String where, LocalDate first, LocalDate end) {
        LocalDate earliest = LocalDate.parse(ScenarioField.EARLIEST_DAY);
        LocalDate latest = LocalDate.parse(ScenarioField.LATEST_DAY);
        if (first.isBefore(earliest) || end.isAfter(latest)) {
            throw new InvalidInputException(
                    where,
                    "a simulation from " + first + " (burn-in included) until " + end,
                    "one from " + earliest + " or later until " + latest
                            + " or earlier: for other years populations are not known");
        }
    }

    private static LocalDate begin(Intervention intervention, LocalDate first) {
        return intervention.from().isBefore(first) ? first : intervention.from();
    }

    private static Optional<LocalDate> end(Intervention intervention, LocalDate end) {
        return intervention.until().filter(day -> day.isBefore(end));
    }

    private static void requireInForce(String where, Intervention intervention, LocalDate first, LocalDate end) {
        if (!begin(intervention, first).isBefore(end(intervention, end).orElse(end))) {
            throw new InvalidInputException(
                    where,
                    intervention.module().id() + " from " + intervention.from()
                            + intervention.until().map(day -> " until " + day).orElse("")
                            + " is never in force in a simulation from " + first + " until " + end,
                    intervention.from().isBefore(end)
                            ? "a window in which every policy of the scenario is in force at some time"
                            : "a window that ends after " + intervention.from() + ", when that policy begins");
        }
    }
}
