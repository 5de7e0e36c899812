package org.ironriver.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private DifferentLaw() {}

    /** None if the law is the same throughout. */
    static List<String> lines(Scenario scenario, Scenario reference) {
        return text(scenario, reference)
                .map(text -> Paragraph.hanging("", text))
                .orElse(List.of());
    }

    /** Of scenarios by these names, each against its own reference: once if it is true of all, else name by name. */
    static List<String> lines(Experiment experiment, Map<String, Scenario> named) {
        Map<String, String> texts = new LinkedHashMap<>();
        named.forEach((name, scenario) ->
                text(scenario, experiment.referenceOf(scenario)).ifPresent(text -> texts.put(name, text)));
        Set<String> different = new LinkedHashSet<>(texts.values());
        if (different.size() == 1 && texts.size() == named.size()) {
            return Paragraph.hanging("", different.iterator().next());
        }
        return texts.entrySet().stream()
                .flatMap(each -> Paragraph.hanging("", each.getKey() + ": " + each.getValue()).stream())
                .toList();
    }

    private static Optional<String> text(Scenario scenario, Scenario reference) {
        List<Span> spans = spans(scenario, reference);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        double years = spans.stream().mapToLong(Span::days).sum() / DAYS_PER_YEAR;
        double window = new Span(scenario.from(), scenario.until()).days() / DAYS_PER_YEAR;
        List<String> dates =
                spans.stream().map(span -> span.from() + " to " + span.until()).toList();
        return Optional.of("the law differs from " + String.join(", ", dates) + ": " + rounded(years) + " of the "
                + rounded(window) + " years that the means are of");
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
