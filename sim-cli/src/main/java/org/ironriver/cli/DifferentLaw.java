package org.ironriver.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ironriver.core.policy.Intervention;
import org.ironriver.core.policy.PolicyTerms;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;

/** Says for how much of the window the law of a scenario differs from that of its reference: yearly means are of the whole window. */
final class DifferentLaw {

    private static final double DAYS_PER_YEAR = 365.2425;
    private static final int LINE = 100;

    private DifferentLaw() {}

    /** None if the law is the same throughout. */
    static List<String> lines(Scenario scenario, Scenario reference) {
        List<Span> spans = spans(scenario, reference);
        if (spans.isEmpty()) {
            return List.of();
        }
        double years = spans.stream().mapToLong(Span::days).sum() / DAYS_PER_YEAR;
        double window = new Span(scenario.from(), scenario.until()).days() / DAYS_PER_YEAR;
        List<String> dates =
                spans.stream().map(span -> span.from() + " to " + span.until()).toList();
        return Paragraph.hanging(
                "",
                LINE,
                "the law differs from " + String.join(", ", dates) + ": " + rounded(years) + " of the "
                        + rounded(window) + " years that the means are of");
    }

    /** The same for all scenarios of an experiment, each against its own reference; what several have in common once. */
    static List<String> lines(Experiment experiment) {
        return experiment.alternatives().stream()
                .map(scenario -> lines(scenario, experiment.referenceOf(scenario)))
                .distinct()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Span> spans(Scenario scenario, Scenario reference) {
        TreeSet<LocalDate> changes = new TreeSet<>(Set.of(scenario.from(), scenario.until()));
        for (Scenario each : List.of(scenario, reference)) {
            for (Intervention intervention : each.interventions()) {
                changes.add(intervention.from());
                intervention.until().ifPresent(changes::add);
            }
        }
        List<LocalDate> days = List.copyOf(changes.subSet(scenario.from(), true, scenario.until(), true));
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate from = days.get(i);
            if (!lawOn(from, scenario).equals(lawOn(from, reference))) {
                boolean goesOn =
                        !spans.isEmpty() && spans.get(spans.size() - 1).until().equals(from);
                LocalDate since = goesOn ? spans.remove(spans.size() - 1).from() : from;
                spans.add(new Span(since, days.get(i + 1)));
            }
        }
        return spans;
    }

    private static Set<Rule> lawOn(LocalDate day, Scenario scenario) {
        Set<Rule> law = new HashSet<>();
        for (Intervention each : scenario.interventions()) {
            if (!each.from().isAfter(day) && each.until().map(day::isBefore).orElse(true)) {
                law.add(new Rule(each.module().id(), each.terms()));
            }
        }
        return law;
    }

    private static String rounded(double years) {
        return Numbers.shortest(Math.round(10 * years) / 10.0);
    }

    private record Rule(String policy, PolicyTerms terms) {}

    private record Span(LocalDate from, LocalDate until) {
        long days() {
            return ChronoUnit.DAYS.between(from, until);
        }
    }
}
