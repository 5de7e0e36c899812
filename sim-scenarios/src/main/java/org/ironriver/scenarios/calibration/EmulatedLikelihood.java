package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The likelihood where the model was not run: figures are foretold by emulators, one for each. */
final class EmulatedLikelihood {

    /** Log-likelihood below the best at which a point counts for half in the emulators. */
    private static final double HALF_AS_GOOD = 20;

    private final List<Likelihood> known;
    private final List<Emulator> emulators;
    private final double[] luck;

    private EmulatedLikelihood(List<Likelihood> known, List<Emulator> emulators, double[] luck) {
        this.known = known;
        this.emulators = emulators;
        this.luck = luck;
    }

    /**
     * Emulators that are good where the figures are: the worse a point fits, the less it counts.
     *
     * @param known   records that the figures are compared with
     * @param points  at which the model was run
     * @param figures of each of these, transformed
     * @param fits    log-likelihood of each
     * @param luck    variance of each figure over histories
     */
    static EmulatedLikelihood fit(
            List<Likelihood> known, List<double[]> points, List<double[]> figures, double[] fits, double[] luck) {
        double best = Arrays.stream(fits).max().orElseThrow();
        List<Emulator> emulators = new ArrayList<>();
        for (int target = 0; target < luck.length; target++) {
            List<double[]> where = new ArrayList<>();
            List<Double> what = new ArrayList<>();
            List<Double> weight = new ArrayList<>();
            for (int i = 0; i < fits.length; i++) {
                double figure = figures.get(i)[target];
                if (Double.isFinite(figure)) {
                    where.add(points.get(i));
                    what.add(figure);
                    double below = (best - fits[i]) / HALF_AS_GOOD;
                    weight.add(1 / (1 + below * below));
                }
            }
            emulators.add(
                    where.isEmpty()
                            ? Emulator.fit(new double[][] {points.get(0)}, new double[] {Double.NaN}, new double[] {1})
                            : Emulator.fit(where.toArray(double[][]::new), numbers(what), numbers(weight)));
        }
        return new EmulatedLikelihood(known, emulators, luck.clone());
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Logarithm. An emulator errs alike in whatever it is compared with: two records do not tell more of its error than one. */
    double at(double[] point) {
        double[] means = new double[emulators.size()];
        double[] variances = new double[emulators.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = emulators.get(i).mean(point);
            variances[i] = known.size() * emulators.get(i).variance() + luck[i];
        }
        return sum(known, means, variances);
    }

    static double sum(List<Likelihood> known, double[] transformed, double[] variances) {
        return known.stream()
                .mapToDouble(each -> each.logarithm(transformed, variances))
                .sum();
    }
}
