package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Experiment;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.sweep.NeededDose;
import org.ironriver.scenarios.sweep.NeededEffect;
import org.ironriver.scenarios.sweep.Sweep;

/** A sweep as tables: the response at each point, outcome by outcome, and the dose that an effect needs. */
final class SweepReport {

    private static final List<String> RESULTS = List.of("reference", "mean", "difference", "95 % interval", "relative");
    private static final int DOSE_DIGITS = 3;

    private final PrintWriter out;

    SweepReport(PrintWriter out) {
        this.out = out;
    }

    void print(Results results, List<Contrast> contrasts, Sweep sweep) {
        Experiment experiment = results.experiment();
        long references =
                sweep.points().stream().map(Sweep.Point::reference).distinct().count();
        out.println(sweep.points().size() + " points against "
                + (references == 1 ? Titles.of(experiment.reference()) : "a reference of each")
                + ", " + PairedReplications.of(results) + ", seed " + experiment.seed());
        out.println("Yearly means, " + experiment.reference().from() + " to "
                + experiment.reference().until());
        Scenario point = experiment.alternatives().get(experiment.alternatives().size() - 1);
        DifferentLaw.lines(point, experiment.referenceOf(point)).forEach(out::println);
        for (String outcome : outcomes(results, sweep)) {
            printOutcome(outcome, contrasts, sweep);
        }
        List<NeededDose> doses = NeededDose.listDoses(results, sweep);
        if (!doses.isEmpty()) {
            out.println();
            doses.forEach(dose -> statement(sweep, dose).forEach(out::println));
        }
    }

    /** Those of the printed table that are no part of another one, and those that are asked about. */
    private static Set<String> outcomes(Results results, Sweep sweep) {
        Set<String> names = new LinkedHashSet<>();
        for (Outcome outcome : results.outcomes()) {
            if (outcome.headline() && !OutcomeLabels.isPart(outcome)) {
                names.add(outcome.name());
            }
        }
        sweep.needed().stream().map(NeededEffect::outcome).forEach(names::add);
        return names;
    }

    private void printOutcome(String outcome, List<Contrast> contrasts, Sweep sweep) {
        List<Contrast> rows = contrasts.stream()
                .filter(contrast -> contrast.outcome().name().equals(outcome))
                .filter(contrast -> sweep.findPoint(contrast.scenario().id()).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        out.println();
        out.println(outcome + ", " + rows.get(0).outcome().unit());
        List<String> headers = new ArrayList<>(sweep.paths());
        headers.addAll(RESULTS);
        TextTable table = new TextTable(0, headers);
        for (Contrast contrast : rows) {
            List<String> cells = new ArrayList<>();
            sweep.findPoint(contrast.scenario().id())
                    .ifPresent(point -> point.values().forEach(value -> cells.add(Numbers.shortest(value))));
            cells.addAll(cells(contrast.paired()));
            table.row(cells);
        }
        table.print(out);
    }

    private static List<String> cells(PairedDifference paired) {
        double halfWidth = (paired.interval().high() - paired.interval().low()) / 2;
        int decimals = Figures.decimals(halfWidth, paired.referenceMean());
        return List.of(
                Figures.number(paired.referenceMean(), decimals),
                Figures.number(paired.mean(), decimals),
                Figures.change(paired.difference(), decimals),
                Figures.interval(paired.interval(), decimals),
                Figures.percentChange(paired.relative(), paired.relativeInterval()));
    }

    private static List<String> statement(Sweep sweep, NeededDose dose) {
        List<String> lines = new ArrayList<>();
        String path = sweep.paths().get(0);
        lines.add("For " + dose.effect().text() + others(sweep, dose) + ": " + answer(path, dose));
        if (dose.replications() > 0) {
            lines.add("  " + reach(path, dose));
        }
        return lines;
    }

    private static String others(Sweep sweep, NeededDose dose) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < dose.others().size(); i++) {
            text.append(i == 0 ? ", at " : ", ")
                    .append(sweep.paths().get(i + 1))
                    .append(' ')
                    .append(Numbers.shortest(dose.others().get(i)));
        }
        return text.toString();
    }

    private static String answer(String path, NeededDose dose) {
        return switch (dose.answer()) {
            case REACHED ->
                path + (dose.strengthens() ? " of " : " of at most ") + dose(dose.dose()) + interval(dose.interval());
            case NOT_REACHED -> "no value of " + path + " in the range swept reaches it";
            case EVERYWHERE -> "every value of " + path + " in the range swept reaches it";
            case UNKNOWN -> "not known: no replication is complete at two or more values of " + path;
        };
    }

    private static String interval(Interval interval) {
        if (!interval.isDefined()) {
            return "";
        }
        String low = Double.isFinite(interval.low()) ? dose(interval.low()) : "below the range swept";
        String high = Double.isFinite(interval.high()) ? dose(interval.high()) : "beyond the range swept";
        return " (95 % interval: " + low + " to " + high + ")";
    }

    private static String reach(String path, NeededDose dose) {
        double effect = dose.strongest();
        String size = dose.effect().relative()
                ? Figures.change(100 * effect, 2) + " %"
                : Figures.change(effect, Figures.decimals(0, effect));
        String share = Double.isNaN(dose.reachedShare())
                ? ""
                : "; " + Figures.number(100 * dose.reachedShare(), 0) + " % of resamples cross it within the range";
        return "largest effect: " + size + ", at " + path + " " + dose(dose.strongestAt()) + share;
    }

    private static String dose(double value) {
        String text = String.format(Locale.ROOT, "%." + DOSE_DIGITS + "g", value);
        return Numbers.shortest(Double.parseDouble(text));
    }
}
