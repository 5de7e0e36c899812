package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.ironriver.scenarios.contrast.Interval;

/**
 * Whether a fit would find parameters that are known. Emulators stand in for the model: figures at a known point, with errors
 * as wide as tolerances, are published; a posterior is drawn; its 90 % interval should cover the known value in nine data sets
 * of ten. So it tests what the targets say and how it is read, and not how good the emulators are: for that look at how many
 * draws the weighted ones are worth.
 *
 * @param path     of the parameter
 * @param dataSets how many
 * @param covered  share of data sets whose interval covers the value
 * @param width    mean width of the interval over that of the prior
 */
public record Recovery(String path, int dataSets, double covered, double width) {

    private static final int DRAWS = 200;

    /** The targets inform the parameter. */
    public boolean isInformed() {
        return width < Identifiability.INFORMED;
    }

    /**
     * @param paths     of the parameters
     * @param emulators one for each figure of the likelihood
     * @param truths    a known point for each data set
     */
    static List<Recovery> list(
            List<String> paths, Likelihood likelihood, List<Emulator> emulators, List<double[]> truths, long seed) {
        double[] covered = new double[paths.size()];
        double[] width = new double[paths.size()];
        RandomGenerator luck = new MersenneTwister(seed);
        for (int data = 0; data < truths.size(); data++) {
            double[] truth = truths.get(data);
            Likelihood published = likelihood.publishing(means(emulators, truth), luck);
            List<double[]> points = Metropolis.draw(
                    point -> published.logarithm(means(emulators, point), new double[emulators.size()]),
                    paths.size(),
                    DRAWS,
                    seed + 1_000L * (data + 1));
            List<Identifiability> found = Identifiability.list(
                    paths,
                    points.stream()
                            .map(point -> new Calibration.Draw(point, 1.0 / DRAWS, 0))
                            .toList());
            for (int i = 0; i < paths.size(); i++) {
                Interval interval = found.get(i).interval();
                covered[i] += interval.low() <= truth[i] && truth[i] <= interval.high() ? 1 : 0;
                width[i] += found.get(i).width();
            }
        }
        List<Recovery> list = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            list.add(new Recovery(paths.get(i), truths.size(), covered[i] / truths.size(), width[i] / truths.size()));
        }
        return list;
    }

    private static double[] means(List<Emulator> emulators, double[] point) {
        double[] means = new double[emulators.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = emulators.get(i).mean(point);
        }
        return means;
    }
}
