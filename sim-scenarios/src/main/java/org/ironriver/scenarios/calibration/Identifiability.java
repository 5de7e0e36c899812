package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ironriver.scenarios.contrast.Interval;

/**
 * What the targets say of a parameter.
 *
 * @param path     of the parameter
 * @param interval 90 % posterior interval, in places of the cube
 * @param width    its width over that of the prior: 1 if the targets say nothing
 */
public record Identifiability(String path, Interval interval, double width) {

    private static final double OUTSIDE = 0.05;

    /** Below this, the targets inform a parameter. */
    public static final double INFORMED = 0.7;

    /** Two parameters that trade off. */
    public record Pair(String one, String other, double correlation) {}

    public boolean isInformed() {
        return width < INFORMED;
    }

    /** One for each parameter. */
    public static List<Identifiability> list(List<String> paths, List<Calibration.Draw> draws) {
        List<Identifiability> list = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Interval interval = new Interval(quantile(draws, i, OUTSIDE), quantile(draws, i, 1 - OUTSIDE));
            list.add(new Identifiability(
                    paths.get(i), interval, (interval.high() - interval.low()) / (1 - 2 * OUTSIDE)));
        }
        return list;
    }

    /** Pairs with a correlation of this size or more, the strongest first. */
    public static List<Pair> listPairs(List<String> paths, List<Calibration.Draw> draws, double atLeast) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            for (int j = i + 1; j < paths.size(); j++) {
                double correlation =
                        covariance(draws, i, j) / Math.sqrt(covariance(draws, i, i) * covariance(draws, j, j));
                if (Math.abs(correlation) >= atLeast) {
                    pairs.add(new Pair(paths.get(i), paths.get(j), correlation));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.correlation())));
        return pairs;
    }

    private static double quantile(List<Calibration.Draw> draws, int parameter, double share) {
        List<Calibration.Draw> sorted = draws.stream()
                .sorted(Comparator.comparingDouble(draw -> draw.point()[parameter]))
                .toList();
        double below = 0;
        for (Calibration.Draw draw : sorted) {
            below += draw.weight();
            if (below >= share) {
                return draw.point()[parameter];
            }
        }
        return sorted.get(sorted.size() - 1).point()[parameter];
    }

    private static double covariance(List<Calibration.Draw> draws, int one, int other) {
        double ofOne = mean(draws, one);
        double ofOther = mean(draws, other);
        double sum = 0;
        for (Calibration.Draw draw : draws) {
            sum += draw.weight() * (draw.point()[one] - ofOne) * (draw.point()[other] - ofOther);
        }
        return sum;
    }

    private static double mean(List<Calibration.Draw> draws, int parameter) {
        return draws.stream()
                .mapToDouble(draw -> draw.weight() * draw.point()[parameter])
                .sum();
    }
}
