package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.special.Gamma;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.evidence.Target;
import org.ironriver.scenarios.evidence.TargetGroup;
import org.ironriver.scenarios.evidence.TargetUse;

/**
 * How probable the published figures are, given simulated ones. A tolerance is read as two standard deviations to each side.
 *
 * <ul>
 *   <li>A level is lognormal about the simulated one.
 *   <li>A share, or shares that make up a whole, are Dirichlet-multinomial: counts whose overdispersion is that of the tolerance. They are
 *       {@value #COUNTED}, so many that their own luck adds nothing to it.
 *   <li>A calibration figure whose tolerance is not even about it is an interval: all values inside are equally good, and
 *       outside probability falls like a normal's, by half a half-width for each standard deviation.
 * </ul>
 *
 * <p>Figures of a group err together; a group of more than {@value #MOST_OF_A_GROUP} that are free of one another counts as that many (of
 * shares that make up a whole all but one are free).
 *
 * <p>Figures are taken in their logarithm, shares in their log-odds, which is also how they are emulated.
 */
public final class Likelihood {

    static final int COUNTED = 100_000;
    static final int MOST_OF_A_GROUP = 3;

    private static final double LEAST_SHARE = 1e-4;
    private static final double EVEN = 1e-6;
    private static final double WHOLE = 0.01;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Standard deviations from the middle of an interval to its ends. */
    private static final double HALF_WIDTH = 2;
    /** Probability of an error beyond one end of an interval. */
    private static final double BEYOND = Math.sqrt(Math.PI / 2) / (2 * HALF_WIDTH + Math.sqrt(2 * Math.PI));

    private final List<TargetGroup> groups;
    private final List<Target> targets = new ArrayList<>();
    /** By group: its shares make up a whole. */
    private final boolean[] whole;
    /** By target: all values inside its tolerance are equally good. */
    private final boolean[] interval;

    /** @param groups of which those that may be fitted to are taken, with the figures that a fit may lean on */
    public Likelihood(List<TargetGroup> groups) {
        this.groups = groups.stream()
                .filter(group ->
                        group.use().isTarget() && group.targets().stream().anyMatch(Target::fitted))
                .map(Likelihood::fitted)
                .toList();
        this.groups.forEach(group -> targets.addAll(group.targets()));
        this.whole = new boolean[this.groups.size()];
        this.interval = new boolean[targets.size()];
        int next = 0;
        for (int i = 0; i < whole.length; i++) {
            TargetGroup group = this.groups.get(i);
            whole[i] = isWhole(group);
            for (Target target : group.targets()) {
                interval[next++] = isInterval(group, target);
            }
        }
    }

    private static TargetGroup fitted(TargetGroup group) {
        return new TargetGroup(
                group.id(),
                group.title(),
                group.use(),
                group.targets().stream().filter(Target::fitted).toList(),
                group.rootMeanSquareError());
    }

    /** The same figures, published otherwise. */
    private Likelihood(Likelihood other, List<TargetGroup> groups) {
        this.groups = groups;
        groups.forEach(group -> targets.addAll(group.targets()));
        this.whole = other.whole;
        this.interval = other.interval;
    }

    /** The figures that are fitted to, in the order of simulated ones. */
    public List<Target> targets() {
        return List.copyOf(targets);
    }

    /** A simulated figure as it is compared: a logarithm, or log-odds of a share. */
    double transformed(int target, double value) {
        return transformed(targets.get(target), value);
    }

    private static double transformed(Target target, double value) {
        if (isShare(target)) {
            double kept = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, value));
            return Double.isNaN(value) ? Double.NaN : Math.log(kept / (1 - kept));
        }
        return value > 0 ? Math.log(value) : Double.isNaN(value) ? Double.NaN : Math.log(LEAST_SHARE);
    }

    /**
     * The same as if other figures had been published: those of a known world, with errors as wide as tolerances, by the laws that
     * the likelihood takes them to follow. Figures of a large group err together, as the likelihood takes them to.
     *
     * @param truth the figures of that world, transformed
     */
    Likelihood publishing(double[] truth, RandomGenerator luck) {
        List<TargetGroup> synthetic = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < whole.length; i++) {
            TargetGroup group = groups.get(i);
            double[] ofGroup =
                    Arrays.copyOfRange(truth, from, from + group.targets().size());
            synthetic.add(new TargetGroup(
                    group.id(),
                    group.title(),
                    group.use(),
                    whole[i] ? publishWhole(group, ofGroup, luck) : publishApart(group, ofGroup, from, luck),
                    group.rootMeanSquareError()));
            from += ofGroup.length;
        }
        return new Likelihood(this, synthetic);
    }

    private List<Target> publishApart(TargetGroup group, double[] truth, int from, RandomGenerator luck) {
        double[] errors = new double[Math.min(truth.length, MOST_OF_A_GROUP)];
        Arrays.setAll(errors, i -> luck.nextDouble());
        List<Target> published = new ArrayList<>();
        for (int i = 0; i < truth.length; i++) {
            Target target = group.targets().get(i);
            double error = errors[i * errors.length / truth.length];
            published.add(Double.isFinite(truth[i]) ? published(target, interval[from + i], truth[i], error) : target);
        }
        return published;
    }

    /** Shares that add up to one, by Dirichlet's law. */
    private static List<Target> publishWhole(TargetGroup group, double[] truth, RandomGenerator luck) {
        if (!Arrays.stream(truth).allMatch(Double::isFinite)) {
            return group.targets();
        }
        double[] shares = shares(truth);
        double concentration = concentration(group, shares, new double[shares.length], 0);
        double[] drawn = Arrays.stream(shares)
                .map(share -> new GammaDistribution(luck, concentration * Math.max(LEAST_SHARE, share), 1).sample())
                .toArray();
        double sum = Arrays.stream(drawn).sum();
        List<Target> published = new ArrayList<>();
        for (int i = 0; i < drawn.length; i++) {
            published.add(moved(group.targets().get(i), drawn[i] / sum));
        }
        return published;
    }

    /** @param luck 0-1: how large the error is among all that could be */
    private static Target published(Target target, boolean interval, double truth, double luck) {
        double error = interval ? errorOfInterval(luck) : NORMAL.inverseCumulativeProbability(luck);
        double low = target.tolerance().low();
        double high = target.tolerance().high();
        if (isShare(target) && !interval) {
            return moved(target, 1 / (1 + Math.exp(-truth)) + error * (high - low) / 4);
        }
        double centre = interval
                ? (transformed(target, low) + transformed(target, high)) / 2
                : transformed(target, target.published());
        double moved = truth + error * (transformed(target, high) - transformed(target, low)) / 4 - centre;
        return target.published(
                restored(target, transformed(target, target.published()) + moved),
                new Range(
                        restored(target, transformed(target, low) + moved),
                        restored(target, transformed(target, high) + moved)));
    }

    /** In standard deviations: even over the interval, and beyond it a normal's. */
    private static double errorOfInterval(double luck) {
        if (luck < BEYOND) {
            return -HALF_WIDTH + NORMAL.inverseCumulativeProbability(luck / BEYOND / 2);
        }
        if (luck > 1 - BEYOND) {
            return HALF_WIDTH - NORMAL.inverseCumulativeProbability((1 - luck) / BEYOND / 2);
        }
        return HALF_WIDTH * (2 * luck - 1) / (1 - 2 * BEYOND);
    }

    private static Target moved(Target target, double share) {
        double figure = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
        double half = (target.tolerance().high() - target.tolerance().low()) / 2;
        return target.published(figure, new Range(figure - half, figure + half));
    }

    private static double restored(Target target, double transformed) {
        return isShare(target) ? 1 / (1 + Math.exp(-transformed)) : Math.exp(transformed);
    }

    /**
     * Logarithm, up to a constant; figures that are not known are left out.
     *
     * @param transformed by target
     * @param variance    of each of these, because they are emulated or from few replications
     */
    double logarithm(double[] transformed, double[] variance) {
        double sum = 0;
        int from = 0;
        for (int i = 0; i < whole.length; i++) {
            TargetGroup group = groups.get(i);
            int size = group.targets().size();
            double scale = Math.min(1, MOST_OF_A_GROUP / (double) (whole[i] ? size - 1 : size));
            sum += scale
                    * (whole[i]
                            ? whole(group, transformed, variance, from)
                            : apart(group, transformed, variance, from));
            from += size;
        }
        return sum;
    }

    private double apart(TargetGroup group, double[] transformed, double[] variance, int from) {
        double sum = 0;
        for (int i = 0; i < group.targets().size(); i++) {
            double value = transformed[from + i];
            if (Double.isFinite(value)) {
                sum += one(from + i, value, variance[from + i]);
            }
        }
        return sum;
    }

    private double one(int number, double value, double variance) {
        Target target = targets.get(number);
        if (interval[number]) {
            return inside(target, value, variance);
        }
        if (isShare(target)) {
            double share = 1 / (1 + Math.exp(-value));
            return dirichlet(
                    new double[] {target.published(), 1 - target.published()},
                    new double[] {share, 1 - share},
                    spread(target, share, variance));
        }
        double low = Math.log(target.tolerance().high()
                        / Math.max(LEAST_SHARE, target.tolerance().low()))
                / 4;
        double deviation = Math.sqrt(low * low + variance);
        double distance = (Math.log(target.published()) - value) / deviation;
        return -distance * distance / 2 - Math.log(deviation);
    }

    private static double inside(Target target, double value, double variance) {
        double low = transformed(target, target.tolerance().low());
        double high = transformed(target, target.tolerance().high());
        double outside = value < low ? low - value : value > high ? value - high : 0;
        double deviation = Math.sqrt(Math.pow((high - low) / 4, 2) + variance);
        return -outside * outside / (2 * deviation * deviation);
    }

    private static double whole(TargetGroup group, double[] transformed, double[] variance, int from) {
        int size = group.targets().size();
        double[] ofGroup = Arrays.copyOfRange(transformed, from, from + size);
        if (!Arrays.stream(ofGroup).allMatch(Double::isFinite)) {
            return 0;
        }
        double[] simulated = Arrays.stream(ofGroup)
                .map(logOdds -> 1 / (1 + Math.exp(-logOdds)))
                .toArray();
        double[] published =
                group.targets().stream().mapToDouble(Target::published).toArray();
        return dirichlet(published, shares(ofGroup), concentration(group, simulated, variance, from));
    }

    /** Shares that add up to one, of log-odds. */
    private static double[] shares(double[] logOdds) {
        double[] shares = new double[logOdds.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = 1 / (1 + Math.exp(-logOdds[i]));
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static double concentration(TargetGroup group, double[] shares, double[] variance, int from) {
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += spread(group.targets().get(i), shares[i], variance[from + i]) / shares.length;
        }
        return mean;
    }

    /** Concentration at which a share varies as its tolerance, and what is not known of it, say. */
    private static double spread(Target target, double share, double variance) {
        double deviation = (target.tolerance().high() - target.tolerance().low()) / 4;
        double ofShare = share * (1 - share);
        return Math.max(1, ofShare / (deviation * deviation + ofShare * ofShare * variance) - 1);
    }

    private static double dirichlet(double[] published, double[] shares, double concentration) {
        double sum = Gamma.logGamma(concentration) - Gamma.logGamma(COUNTED + concentration);
        for (int i = 0; i < published.length; i++) {
            double alpha = concentration * Math.max(LEAST_SHARE, shares[i]);
            sum += Gamma.logGamma(COUNTED * published[i] + alpha) - Gamma.logGamma(alpha);
        }
        return sum;
    }

    private static boolean isShare(Target target) {
        return target.unit().equals("share");
    }

    private static boolean isWhole(TargetGroup group) {
        double sum = group.targets().stream().mapToDouble(Target::published).sum();
        return group.targets().size() > 1
                && group.targets().stream().allMatch(Likelihood::isShare)
                && Math.abs(sum - 1) < WHOLE
                && group.rootMeanSquareError().isEmpty();
    }

    private static boolean isInterval(TargetGroup group, Target target) {
        double below = target.published() - target.tolerance().low();
        double above = target.tolerance().high() - target.published();
        boolean even = Math.abs(below - above) <= EVEN * (above + below)
                || Math.abs(Math.log(target.published() / target.tolerance().low())
                                - Math.log(target.tolerance().high() / target.published()))
                        <= EVEN;
        return group.use() == TargetUse.CALIBRATION && !even;
    }
}
