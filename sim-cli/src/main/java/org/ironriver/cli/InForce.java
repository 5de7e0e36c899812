package org.ironriver.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ironriver.core.policy.Intervention;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;

/** Says for how much of the window the policies of a scenario are in force: yearly means are of the whole window. */
final class InForce {

    private static final double DAYS_PER_YEAR = 365.2425;

    private InForce() {}

    /** A line for each time span; none if the scenario adds nothing to the reference. */
    static List<String> lines(Scenario scenario, Scenario reference) {
        Map<Span, List<String>> policies = scenario.interventions().stream()
                .filter(added -> reference.interventions().stream().noneMatch(known -> isSame(known, added)))
                .collect(Collectors.groupingBy(
                        added -> Span.of(added, scenario),
                        LinkedHashMap::new,
                        Collectors.mapping(added -> added.module().id(), Collectors.toList())));
        return policies.entrySet().stream()
                .map(entry -> (policies.size() == 1 ? "" : String.join(", ", entry.getValue()) + ": ")
                        + entry.getKey().text(scenario))
                .toList();
    }

    /** Modules are told apart by their names: scenarios that were loaded one by one have objects of their own. */
    private static boolean isSame(Intervention one, Intervention other) {
        return one.module().id().equals(other.module().id())
                && one.from().equals(other.from())
                && one.until().equals(other.until())
                && one.terms().equals(other.terms());
    }

    private record Span(LocalDate from, LocalDate until) {

        static Span of(Intervention intervention, Scenario scenario) {
            LocalDate end = scenario.until();
            return new Span(
                    intervention.from(),
                    intervention.until().filter(last -> last.isBefore(end)).orElse(end));
        }

        String text(Scenario scenario) {
            LocalDate first = from.isAfter(scenario.from()) ? from : scenario.from();
            return "in force from " + from + " to " + until + ", " + years(first, until) + " of the "
                    + years(scenario.from(), scenario.until()) + " years that the means are of";
        }

        private static String years(LocalDate first, LocalDate last) {
            double years = Math.max(0, ChronoUnit.DAYS.between(first, last)) / DAYS_PER_YEAR;
            return Numbers.shortest(Math.round(10 * years) / 10.0);
        }
    }
}
