package org.ironriver.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.format.Numbers;
import org.ironriver.scenarios.sensitivity.Influence;
import org.ironriver.scenarios.sensitivity.Influences;
import org.ironriver.scenarios.sensitivity.Screening;

/** The most influential parameters of each figure, as tables. */
final class SensitivityReport {

    private static final int MOST_SHOWN = 10;
    private static final int INDEX_DECIMALS = 3;
    private static final int PERCENT = 100;

    private final PrintWriter out;

    SensitivityReport(PrintWriter out) {
        this.out = out;
    }

    void print(Results results, Screening screening) {
        boolean morris = screening.method() == Screening.Method.MORRIS;
        out.println((morris ? "Morris screening of " : "Sobol indices of ")
                + screening.paths().size() + " parameters, "
                + results.experiment().replications() + " points, seed "
                + results.experiment().seed());
        out.println(
                morris
                        ? "mu*: mean size of the change over a parameter's range; sigma: how much it depends on the others"
                        : "first: share of the variance that goes if it is known; total: share that stays if all else is");
        Map<String, List<Influence>> figures = new LinkedHashMap<>();
        for (Influence influence : Influences.list(results, screening)) {
            figures.computeIfAbsent(title(influence), title -> new ArrayList<>())
                    .add(influence);
        }
        figures.forEach((title, influences) -> {
            out.println();
            out.println(title);
            TextTable table = new TextTable(2, headers(morris));
            influences.stream()
                    .limit(MOST_SHOWN)
                    .forEach(influence -> table.row(morris ? effects(influence) : indices(influence)));
            table.print(out);
        });
    }

    private static String title(Influence influence) {
        String figure = influence.reference().isEmpty()
                ? "Level in " + influence.scenario()
                : "Change by " + influence.scenario() + " against " + influence.reference();
        return figure + ": " + influence.outcome() + ", " + influence.unit();
    }

    private static List<String> headers(boolean morris) {
        return morris
                ? List.of("parameter", "grade", "from", "to", "share %", "mu*", "95 % interval", "mu", "sigma")
                : List.of("parameter", "grade", "from", "to", "first", "95 % interval", "total", "95 % interval");
    }

    private static List<String> effects(Influence influence) {
        double size = influence.effects().meanAbsolute();
        int decimals = Figures.decimals(0, size);
        return List.of(
                influence.parameter(),
                influence.grade().name(),
                Numbers.shortest(influence.range().low()),
                Numbers.shortest(influence.range().high()),
                Figures.number(PERCENT * influence.share(), 1),
                Figures.number(size, decimals),
                interval(influence.effects().meanAbsoluteInterval(), decimals),
                Figures.number(influence.effects().mean(), decimals),
                Figures.number(influence.effects().deviation(), decimals));
    }

    private static List<String> indices(Influence influence) {
        boolean luck = influence.parameter().equals(Influence.LUCK);
        return List.of(
                influence.parameter(),
                luck ? "" : influence.grade().name(),
                luck ? "" : Numbers.shortest(influence.range().low()),
                luck ? "" : Numbers.shortest(influence.range().high()),
                Figures.number(influence.indices().first(), INDEX_DECIMALS),
                interval(influence.indices().firstInterval(), INDEX_DECIMALS),
                Figures.number(influence.indices().total(), INDEX_DECIMALS),
                interval(influence.indices().totalInterval(), INDEX_DECIMALS));
    }

    private static String interval(Interval interval, int decimals) {
        return interval.isDefined()
                ? Figures.number(interval.low(), decimals) + " to " + Figures.number(interval.high(), decimals)
                : Figures.number(Double.NaN, 0);
    }
}
