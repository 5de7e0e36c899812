package org.ironriver.scenarios.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.evidence.Measure;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetGroup;
import org.ironriver.scenarios.evidence.TargetUse;
import org.ironriver.scenarios.experiment.Cancellation;

/**
 * Three parameters, of which the figures tell two. The logarithms of the figures are nearly straight in them, and luck is a
 * tenth of the error of what is published.
 */
final class ToyModel {

    static final double DEVIATION = 0.2;
    private static final double[][] SLOPES = {{2, 0, 0}, {0, 2, 0}, {1, 1, 0}, {1, -1, 0}};

    private ToyModel() {}

    static double[] figures(double[] point, int replication) {
        RandomGenerator luck = new MersenneTwister(replication);
        double[] figures = new double[SLOPES.length];
        for (int i = 0; i < figures.length; i++) {
            double sum = 0.3 * point[0] * point[1] + DEVIATION / 10 * luck.nextGaussian();
            for (int j = 0; j < point.length; j++) {
                sum += SLOPES[i][j] * point[j];
            }
            figures[i] = 100 * Math.exp(sum);
        }
        return figures;
    }

    /** What is published of a world with these parameters: each figure with the error of its tolerance. */
    static Likelihood published(double[] truth, long seed) {
        RandomGenerator error = new MersenneTwister(seed);
        double[] exact = figures(truth, 1_000_000);
        List<TargetGroup> groups = new ArrayList<>();
        for (int i = 0; i < exact.length; i++) {
            double published = exact[i] * Math.exp(DEVIATION * error.nextGaussian());
            Range tolerance = new Range(published * Math.exp(-2 * DEVIATION), published * Math.exp(2 * DEVIATION));
            Target target = new Target(
                    "T" + i,
                    "figure",
                    new Measure(List.of("guns"), List.of(), Measure.Figure.MEAN, 2000, 2001),
                    published,
                    "guns",
                    tolerance,
                    Grade.A,
                    "toy",
                    true,
                    "");
            groups.add(new TargetGroup("T" + i, "toy", TargetUse.LEVEL, List.of(target), OptionalDouble.empty()));
        }
        return new Likelihood(groups);
    }

    /** Whether parameters that are known would be found, in 100 data sets. */
    static List<Recovery> recover(Likelihood likelihood, Path file, int points) {
        try (EvaluationLog log = EvaluationLog.open(file, "toy")) {
            Calibration calibration = calibration(likelihood, log, points, ToyModel::figures);
            return calibration.recover(List.of("a", "b", "unseen"), calibration.run(), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Calibration.Posterior fit(Likelihood likelihood, Path file, int points, SimulatedFigures model) {
        return fit(likelihood, file, points, model, new ArrayList<>());
    }

    /** @param failures what broke down in this fit, and in no other */
    static Calibration.Posterior fit(
            Likelihood likelihood, Path file, int points, SimulatedFigures model, List<String> failures) {
        try (EvaluationLog log = EvaluationLog.open(file, "toy")) {
            Calibration calibration = calibration(likelihood, log, points, model);
            Calibration.Posterior posterior = calibration.run();
            failures.clear();
            failures.addAll(calibration.failures());
            return posterior;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Calibration calibration(
            Likelihood likelihood, EvaluationLog log, int points, SimulatedFigures model) {
        return new Calibration(
                likelihood,
                model,
                log,
                Calibration.Settings.of(3, points, 2, 1, 1),
                new double[] {0.5, 0.5, 0.5},
                new Cancellation(),
                (done, run) -> {});
    }
}
