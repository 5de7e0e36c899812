package org.ironriver.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ironriver.scenarios.format.CsvTable;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.precision.Pilot;
import org.ironriver.scenarios.precision.RequiredReplications;

/** What narrower intervals need, for people and for programs. */
final class PlanReport {

    private static final List<String> HEADERS =
            List.of("half-width", "replications", "90 % sure\nto suffice", "more time,\nh:mm:ss");
    private static final List<String> COLUMNS = List.of(
            "outcome",
            "scenario",
            "half_width_now_percent",
            "half_width_percent",
            "replications",
            "replications_90_percent_sure",
            "more_seconds");

    private final PrintWriter out;
    private final Pilot pilot;
    private final List<Double> halfWidthsPercent;

    PlanReport(PrintWriter out, Pilot pilot, List<Double> halfWidthsPercent) {
        this.out = out;
        this.pilot = pilot;
        this.halfWidthsPercent = halfWidthsPercent;
    }

    void print(OutputOptions.Format format, List<String> outcomes) throws IOException {
        switch (format) {
            case table -> table(outcomes);
            case json -> json(outcomes);
            case csv -> csv(outcomes);
        }
    }

    private void table(List<String> outcomes) {
        out.println("From " + pilot.replications() + " replications; another one of all scenarios takes "
                + Figures.number(pilot.secondsForEach(), 1) + " s on " + pilot.threads()
                + (pilot.threads() == 1 ? " thread" : " threads"));
        for (String outcome : outcomes) {
            Pilot.Width widest = pilot.findWidest(outcome).orElseThrow();
            out.println();
            out.println(outcome + ": half-width now " + Figures.number(widest.halfWidthPercent(), 3)
                    + " % of the reference's mean (" + widest.scenario() + ", the widest)");
            TextTable table = new TextTable(0, HEADERS);
            for (Pilot.Step step : pilot.plan(outcome, halfWidthsPercent)) {
                table.row(List.of(
                        Numbers.shortest(step.halfWidthPercent()) + " %",
                        count(step.replications()),
                        count(step.surely()),
                        time(step.moreSeconds())));
            }
            table.print(out);
        }
    }

    private void csv(List<String> outcomes) throws IOException {
        try (CsvTable table = new CsvTable(out, COLUMNS)) {
            for (String outcome : outcomes) {
                Pilot.Width widest = pilot.findWidest(outcome).orElseThrow();
                for (Pilot.Step step : pilot.plan(outcome, halfWidthsPercent)) {
                    table.row(List.of(
                            outcome,
                            widest.scenario(),
                            Numbers.shortest(widest.halfWidthPercent()),
                            Numbers.shortest(step.halfWidthPercent()),
                            Integer.toString(step.replications()),
                            Integer.toString(step.surely()),
                            Numbers.shortest(step.moreSeconds())));
                }
            }
        }
    }

    private void json(List<String> outcomes) {
        ObjectNode root = Json.nodes().objectNode();
        root.put("replications", pilot.replications());
        root.put("threads", pilot.threads());
        root.set("seconds_for_each", Json.number(pilot.secondsForEach()));
        ArrayNode plans = root.putArray("plans");
        for (String outcome : outcomes) {
            Pilot.Width widest = pilot.findWidest(outcome).orElseThrow();
            for (Pilot.Step step : pilot.plan(outcome, halfWidthsPercent)) {
                ObjectNode node = plans.addObject();
                node.put(COLUMNS.get(0), outcome);
                node.put(COLUMNS.get(1), widest.scenario());
                node.set(COLUMNS.get(2), Json.number(widest.halfWidthPercent()));
                node.set(COLUMNS.get(3), Json.number(step.halfWidthPercent()));
                node.put(COLUMNS.get(4), step.replications());
                node.put(COLUMNS.get(5), step.surely());
                node.set(COLUMNS.get(6), Json.number(step.moreSeconds()));
            }
        }
        out.print(Json.write(root));
    }

    private static String count(int replications) {
        String text = Figures.number(replications, 0);
        return replications == RequiredReplications.MOST ? "over " + text : text;
    }

    private static String time(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "-";
        }
        Duration duration = Duration.ofMillis(Math.round(1000 * seconds));
        return String.format(
                Locale.ROOT, "%,d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
