package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.List;
import org.ironriver.scenarios.contrast.Interval;

/**
 * Whether a fit would find parameters that are known. What the model did at a point of the posterior is taken for a second
 * record, beside what was published: one history of it, with errors as wide as tolerances. A posterior of both is drawn from
 * emulators that were fitted to all other points, and its 90 % interval should cover the point in nine data sets of ten. So it
 * tests what the targets say, how it is read, and how good the emulators are; the last step of a fit, which weighs draws by the
 * model, is not taken again.
 *
 * <p>Both records count because known points come from the posterior of the first (posterior SBC: T. Säilynoja, M. Schmitt, P.-C.
 * Bürkner and A. Vehtari, "Posterior SBC: Simulation-Based Calibration Checking Conditional on Data", arXiv 2502.03279, 2025).
 * From the second alone, intervals would be those of a prior that is as wide as the cube, and would cover points from the middle
 * of it too often.
 *
 * @param path     of the parameter
 * @param informed the targets inform the parameter: that is said of the fit itself
 * @param dataSets how many
 * @param covered  share of data sets whose interval covers the value
 * @param width    mean width of the interval over that of the prior
 */
public record Recovery(String path, boolean informed, int dataSets, double covered, double width) {

    /**
     * @param parameters what the fit says of each
     * @param truths     the known point of each data set
     * @param posteriors draws of each data set's posterior
     */
    static List<Recovery> list(
            List<Identifiability> parameters, List<double[]> truths, List<List<double[]>> posteriors) {
        List<String> paths = parameters.stream().map(Identifiability::path).toList();
        double[] covered = new double[paths.size()];
        double[] width = new double[paths.size()];
        for (int data = 0; data < truths.size(); data++) {
            List<double[]> points = posteriors.get(data);
            List<Identifiability> found = Identifiability.list(
                    paths,
                    points.stream()
                            .map(point -> new Calibration.Draw(point, 1.0 / points.size(), 0))
                            .toList());
            for (int i = 0; i < paths.size(); i++) {
                Interval interval = found.get(i).interval();
                double truth = truths.get(data)[i];
                covered[i] += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
                width[i] += found.get(i).width();
            }
        }
        List<Recovery> list = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            list.add(new Recovery(
                    paths.get(i),
                    parameters.get(i).isInformed(),
                    truths.size(),
                    covered[i] / truths.size(),
                    width[i] / truths.size()));
        }
        return list;
    }
}
