package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;

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
        double[] weights = Arrays.stream(fits)
                .map(fit -> (best - fit) / HALF_AS_GOOD)
                .map(below -> 1 / (1 + below * below))
                .toArray();
        Map<List<Integer>, EmulatorDesign> designs = new HashMap<>();
        List<Emulator> emulators = new ArrayList<>();
        for (int target = 0; target < luck.length; target++) {
            int figure = target;
            List<Integer> where = IntStream.range(0, fits.length)
                    .filter(point -> Double.isFinite(figures.get(point)[figure]))
                    .boxed()
                    .toList();
            emulators.add(
                    where.isEmpty()
                            ? unknown(points.get(0))
                            : designs.computeIfAbsent(where, those -> design(those, points, weights))
                                    .fit(where.stream()
                                            .mapToDouble(point -> figures.get(point)[figure])
                                            .toArray()));
        }
        return new EmulatedLikelihood(known, emulators, luck.clone());
    }

    /** Of a figure that is known at no point. */
    private static Emulator unknown(double[] point) {
        return new Emulator(new ArrayRealVector(EmulatorDesign.features(point).length, Double.NaN), Double.NaN);
    }

    private static EmulatorDesign design(List<Integer> where, List<double[]> points, double[] weights) {
        return new EmulatorDesign(
                where.stream().map(points::get).toArray(double[][]::new),
                where.stream().mapToDouble(point -> weights[point]).toArray());
    }

    /** Logarithm. An emulator errs alike in whatever it is compared with: two records do not tell more of its error than one. */
    double at(double[] point) {
        double[] means = new double[emulators.size()];
        double[] variances = new double[emulators.size()];
        double[] features = EmulatorDesign.features(point);
        for (int i = 0; i < means.length; i++) {
            means[i] = emulators.get(i).meanOf(features);
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
