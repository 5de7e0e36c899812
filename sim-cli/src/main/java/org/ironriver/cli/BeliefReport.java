package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.belief.BeliefAnswer;
import org.ironriver.scenarios.belief.BeliefDesign;
import org.ironriver.scenarios.contrast.PairedDifference;
import org.ironriver.scenarios.experiment.Contrast;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.scenario.Scenario;

/** The same contrasts under each set of beliefs, side by side, and what follows for a choice. */
final class BeliefReport {

    private final PrintWriter out;

    BeliefReport(PrintWriter out) {
        this.out = out;
    }

    void print(Results results, List<Contrast> contrasts, BeliefDesign design) {
        BeliefAnswer answer = BeliefAnswer.find(design, contrasts).orElse(null);
        out.println("Under " + names(design) + ": "
                + design.worlds().get(0).policies().size() + " policies against "
                + design.worlds().get(0).reference().of() + " in the same world, "
                + PairedReplications.of(results) + ", seed "
                + results.experiment().seed());
        DifferentLaw.lines(results.experiment(), policies(results, design)).forEach(out::println);
        if (answer == null) {
            out.println(design.outcome() + " was not measured in any replication");
            return;
        }
        out.println("Effect on " + answer.outcome().name() + ", "
                + answer.outcome().unit() + ", with its 95 % interval; * the best choice of the world");
        out.println();
        effects(design, answer).print(out);
        out.println();
        if (!answer.isKnown()) {
            out.println("Regret and switch points are not known, for some effect is not");
            return;
        }
        out.println("Regret: what the best choice of the world has more, "
                + answer.outcome().unit());
        out.println();
        regrets(design, answer).print(out);
        out.println();
        out.println("Least worst regret: " + answer.leastRegret());
        switches(design, answer).forEach(out::println);
    }

    /** As they were asked for; the dates of their policies are the same in every world. */
    private static Map<String, Scenario> policies(Results results, BeliefDesign design) {
        Map<String, Scenario> policies = new LinkedHashMap<>();
        for (BeliefDesign.Member member : design.worlds().get(0).policies()) {
            results.experiment().alternatives().stream()
                    .filter(scenario -> scenario.id().equals(member.scenario()))
                    .forEach(scenario -> policies.put(member.of(), scenario));
        }
        return policies;
    }

    private static String names(BeliefDesign design) {
        return String.join(
                ", ",
                design.worlds().stream()
                        .filter(BeliefDesign.World::named)
                        .map(BeliefDesign.World::name)
                        .toList());
    }

    private static TextTable effects(BeliefDesign design, BeliefAnswer answer) {
        TextTable table = new TextTable(1, headers(design.worlds(), "choice"));
        for (String choice : answer.choices()) {
            List<String> cells = new ArrayList<>(List.of(choice));
            for (BeliefDesign.World world : design.worlds()) {
                BeliefAnswer.Effect effect = answer.effect(world, choice);
                cells.add(text(effect.paired()) + (effect.best() ? " *" : "  "));
            }
            table.row(cells);
        }
        return table;
    }

    private static String text(PairedDifference paired) {
        double halfWidth = (paired.interval().high() - paired.interval().low()) / 2;
        int decimals = Figures.decimals(halfWidth, paired.difference());
        String interval =
                paired.interval().isDefined() ? " (" + Figures.interval(paired.interval(), decimals) + ")" : "";
        return Figures.change(paired.difference(), decimals) + interval;
    }

    private static TextTable regrets(BeliefDesign design, BeliefAnswer answer) {
        List<BeliefDesign.World> named =
                design.worlds().stream().filter(BeliefDesign.World::named).toList();
        List<String> headers = headers(named, "choice");
        headers.add("worst");
        TextTable table = new TextTable(1, headers);
        double size =
                answer.worst().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int decimals = Figures.decimals(0, size);
        for (int i = 0; i < answer.choices().size(); i++) {
            String choice = answer.choices().get(i);
            List<String> cells = new ArrayList<>(List.of(choice));
            named.forEach(world ->
                    cells.add(Figures.number(answer.effect(world, choice).regret(), decimals)));
            cells.add(Figures.number(answer.worst().get(i), decimals));
            table.row(cells);
        }
        return table;
    }

    private static List<String> headers(List<BeliefDesign.World> worlds, String first) {
        List<String> headers = new ArrayList<>(List.of(first));
        worlds.forEach(world -> headers.add(world.name()));
        return headers;
    }

    private static List<String> switches(BeliefDesign design, BeliefAnswer answer) {
        List<String> lines = new ArrayList<>();
        for (BeliefAnswer.Switch each : answer.switches()) {
            double share = each.position() - position(design, each.from());
            lines.add("Switch point: at " + Figures.number(100 * share, 0) + " % of the way from " + each.from()
                    + " to " + each.to() + ", from " + each.before() + " to " + each.after());
        }
        if (lines.isEmpty()) {
            lines.add("No switch point: the best choice is the same in all "
                    + design.worlds().size() + " worlds that were run");
        }
        return lines;
    }

    private static double position(BeliefDesign design, String set) {
        return design.worlds().stream()
                .filter(world -> world.named() && world.name().equals(set))
                .mapToDouble(BeliefDesign.World::position)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no set of beliefs '" + set + "'"));
    }
}
