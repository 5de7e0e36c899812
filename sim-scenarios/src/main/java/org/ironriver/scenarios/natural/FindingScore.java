package org.ironriver.scenarios.natural;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.evidence.Finding;
import org.ironriver.scenarios.validation.Verdict;

/**
 * A finding and what the same estimator finds in simulated data. Ratios are averaged in their logarithms.
 *
 * @param replications how many gave a figure
 * @param estimate     mean over replications (geometric, of ratios)
 * @param ofMean       its 95 % interval: how well the model's own answer is known
 * @param ofOne        95 % prediction interval of a single history, such as the one that was published about
 */
public record FindingScore(Finding finding, int replications, double estimate, Interval ofMean, Interval ofOne) {

    private static final double UPPER = 0.975;

    /** @param values one of each replication; those that are not finite, or no positive ratio, are left out */
    static FindingScore of(Finding finding, double[] values) {
        boolean ratio = finding.scale() == Finding.Scale.RATIO;
        double[] used = Arrays.stream(values)
                .map(value -> ratio ? Math.log(value) : value)
                .filter(Double::isFinite)
                .toArray();
        if (used.length == 0) {
            return new FindingScore(finding, 0, Double.NaN, Interval.UNDEFINED, Interval.UNDEFINED);
        }
        double mean = StatUtils.mean(used);
        if (used.length == 1) {
            return new FindingScore(finding, 1, back(ratio, mean), Interval.UNDEFINED, Interval.UNDEFINED);
        }
        double width = new TDistribution(used.length - 1).inverseCumulativeProbability(UPPER)
                * Math.sqrt(StatUtils.variance(used));
        return new FindingScore(
                finding,
                used.length,
                back(ratio, mean),
                around(ratio, mean, width / Math.sqrt(used.length)),
                around(ratio, mean, width * Math.sqrt(1 + 1.0 / used.length)));
    }

    /** Whether the mean is on the side that was published; of what should be level, whether it is. */
    public Verdict sign() {
        double none = finding.scale() == Finding.Scale.RATIO ? 1 : 0;
        return switch (finding.expected()) {
            case RISE -> verdict(estimate > none);
            case FALL -> verdict(estimate < none);
            case LEVEL -> verdict(published().contains(estimate));
        };
    }

    /** Whether a single history could well have the published size; if none is published, as {@link #sign}. */
    public Verdict size() {
        if (finding.interval().isEmpty() || finding.expected() == Finding.Expected.LEVEL) {
            return sign();
        }
        if (!ofOne.isDefined()) {
            return Verdict.UNKNOWN;
        }
        return verdict(
                ofOne.low() <= published().high() && ofOne.high() >= published().low());
    }

    /** Both sign, beyond chance if a direction is published, and size. */
    public Verdict verdict() {
        if (finding.expected() != Finding.Expected.LEVEL && !ofMean.isDefined()) {
            return Verdict.UNKNOWN;
        }
        double none = finding.scale() == Finding.Scale.RATIO ? 1 : 0;
        boolean beyondChance =
                finding.expected() == Finding.Expected.LEVEL || !(ofMean.low() <= none && none <= ofMean.high());
        boolean passes = beyondChance && sign() == Verdict.PASS && size() == Verdict.PASS;
        return replications == 0 ? Verdict.UNKNOWN : passes ? Verdict.PASS : Verdict.FAIL;
    }

    private Range published() {
        return finding.interval().orElseGet(() -> new Range(finding.published(), finding.published()));
    }

    private Verdict verdict(boolean passes) {
        return !Double.isFinite(estimate) ? Verdict.UNKNOWN : passes ? Verdict.PASS : Verdict.FAIL;
    }

    private static Interval around(boolean ratio, double mean, double halfWidth) {
        return new Interval(back(ratio, mean - halfWidth), back(ratio, mean + halfWidth));
    }

    private static double back(boolean ratio, double value) {
        return ratio ? StrictMath.exp(value) : value;
    }
}
