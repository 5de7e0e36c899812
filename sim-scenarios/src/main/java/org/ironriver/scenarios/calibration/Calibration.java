package org.ironriver.scenarios.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.stat.StatUtils;
import org.ironriver.scenarios.experiment.Cancellation;

/**
 * A fit. What ships, and points of a Sobol sequence, one in two of them near by; then a search by CMA-ES from the best of
 * them; then points drawn from where emulators of all figures put the posterior, in two waves; last, draws at which the model
 * itself is run, with weights that correct the emulators.
 *
 * <p>What happened is one history of many that could have: the last step, whose result is the posterior, allows for the luck of
 * a single history, as it varies at the best point. The search does not, which makes it sharper.
 *
 * <p>All points have the same luck, replication by replication. Everything is a function of the seed, so that a fit that is
 * gone on with finds what it evaluated before and ends as if it had not been interrupted.
 */
public final class Calibration {

    private static final double FAILED = -1e9;
    private static final double SPREAD = 0.2;
    private static final int OFFSPRING = 8;

    /** Side of the cube of points near the start. */
    private static final double NEAR = 0.5;

    /** Histories of the best point that no point has had, from which, with those that it had, the luck of one is judged. */
    static final int UNSEEN_HISTORIES = 6;

    /** Draws of a posterior that {@link #recover} reads an interval from. */
    private static final int RECOVERED = 200;

    private final Likelihood likelihood;
    private final List<Likelihood> published;
    private final Settings settings;
    private final double[] start;
    private final Cancellation cancellation;
    private final Evaluations evaluations;
    private double[] luck;
    private List<double[]> histories = List.of();

    /**
     * How much is run.
     *
     * @param dimension    number of parameters
     * @param spread       points of the Sobol sequence
     * @param search       evaluations of the search
     * @param refined      points drawn from a first posterior
     * @param second       points drawn from a second one
     * @param draws        sets of the result
     * @param replications at each point
     * @param threads      replications at once
     */
    public record Settings(
            int dimension,
            int spread,
            int search,
            int refined,
            int second,
            int draws,
            int replications,
            int threads,
            long seed) {

        /** Points at which the model is run. */
        public int evaluations() {
            return spread + search + refined + second + draws;
        }

        /** A budget of points in the usual parts. */
        public static Settings of(int dimension, int points, int replications, int threads, long seed) {
            int fifth = points / 5;
            return new Settings(dimension, points - 4 * fifth, fifth, fifth, fifth, fifth, replications, threads, seed);
        }
    }

    /** Is told how a fit goes. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param done points that are known, from this run or an earlier one
         * @param run  those of them that were run now
         */
        void told(int done, int run);
    }

    /**
     * A parameter set of the result.
     *
     * @param weight relative probability; all add up to 1
     */
    public record Draw(double[] point, double weight, double logLikelihood) {}

    /**
     * What came out.
     *
     * @param best           the point with the highest likelihood that was run
     * @param effectiveDraws how many equally weighted draws the weighted ones are worth: few, if the emulators are poor
     */
    public record Posterior(List<Draw> draws, double[] best, double bestLogLikelihood, double effectiveDraws) {}

    /**
     * @param start    the first point that is run: what is believed before the fit
     * @param progress is told after each evaluation
     */
    public Calibration(
            Likelihood likelihood,
            SimulatedFigures model,
            EvaluationLog log,
            Settings settings,
            double[] start,
            Cancellation cancellation,
            Progress progress) {
        this.likelihood = likelihood;
        this.published = List.of(likelihood);
        this.settings = settings;
        this.start = start.clone();
        this.cancellation = cancellation;
        this.evaluations = new Evaluations(likelihood, model, log, settings, cancellation, progress);
        this.luck = new double[likelihood.targets().size()];
    }

    /**
     * @throws CancellationException if it was cancelled; what was evaluated is in the log
     * @throws NoPointException      if the model breaks down wherever it is run, or at all draws
     */
    public Posterior run() {
        try (evaluations) {
            evaluations.run(spread());
            if (evaluations.failures().size() >= evaluations.points().size()) {
                throw NoPointException.first(evaluations.failures().get(0));
            }
            search();
            evaluations.run(draw(settings.refined(), 1));
            evaluations.run(draw(settings.second(), 2));
            histories = evaluations.histories(best(), settings.replications() + UNSEEN_HISTORIES);
            luck = luckOfOneHistory(histories, settings.replications());
            List<double[]> last = draw(settings.draws(), 3);
            EmulatedLikelihood foretold = emulated(published, evaluations.points());
            evaluations.run(last);
            return posterior(last, foretold);
        }
    }

    /** Why points broke down, one reason for each that did; they are not in the log. */
    public List<String> failures() {
        return List.copyOf(evaluations.failures());
    }

    /**
     * Whether known parameters would be found ({@link Recovery}); after {@link #run}.
     *
     * @param paths of the parameters
     * @param dataSets how many, each from what the model did at one of the sets of the result, which have as many as their weight says
     * @throws NoPointException if each history that no point has had broke down
     */
    public List<Recovery> recover(List<String> paths, Posterior posterior, int dataSets) {
        List<double[]> unseen = histories.subList(settings.replications(), histories.size()).stream()
                .filter(history -> !evaluations.lacks(history))
                .toList();
        if (unseen.isEmpty()) {
            throw NoPointException.unseen(String.join("; ", evaluations.failures()));
        }
        RandomGenerator errors = new MersenneTwister(settings.seed());
        List<double[]> truths = new ArrayList<>();
        List<Likelihood> simulated = new ArrayList<>();
        for (int data = 0; data < dataSets; data++) {
            double[] truth = truth(posterior, (data + 0.5) / dataSets);
            truths.add(truth);
            simulated.add(likelihood.publishing(oneHistory(truth, unseen.get(data % unseen.size())), errors));
        }
        ForkJoinPool pool = new ForkJoinPool(settings.threads());
        try {
            return Recovery.list(
                    Identifiability.list(paths, posterior.draws()),
                    truths,
                    pool.submit(() -> IntStream.range(0, dataSets)
                                    .parallel()
                                    .mapToObj(data -> refit(
                                            truths.get(data),
                                            simulated.get(data),
                                            settings.seed() + 1_000L * (data + 1)))
                                    .toList())
                            .join());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The set of the result up to which this share of its weight lies. */
    static double[] truth(Posterior posterior, double share) {
        double passed = 0;
        double[] truth = {};
        for (Draw draw : posterior.draws()) {
            truth = draw.point();
            passed += draw.weight();
            if (passed > share) {
                break;
            }
        }
        return truth;
    }

    /** Draws of the posterior of what was published and of one more history, by emulators that have not seen its point. */
    private List<double[]> refit(double[] truth, Likelihood simulated, long seed) {
        if (cancellation.isCancelled()) {
            throw new CancellationException("cancelled while known parameters were looked for");
        }
        EmulatedLikelihood foretold = emulated(
                List.of(likelihood, simulated),
                evaluations.points().stream()
                        .filter(point -> !Arrays.equals(point, truth))
                        .toList());
        return Metropolis.draw(foretold::at, settings.dimension(), RECOVERED, seed);
    }

    /**
     * Figures of a history at a point where the model was run, but with luck that no point has had: the luck is carried over
     * from the best point.
     */
    private double[] oneHistory(double[] point, double[] history) {
        double[] figures = evaluations.transformed(point);
        for (int target = 0; target < figures.length; target++) {
            figures[target] += history[target] - mean(histories.subList(0, settings.replications()), target);
        }
        return figures;
    }

    private static double mean(List<double[]> histories, int target) {
        return known(histories, target).average().orElse(Double.NaN);
    }

    private static DoubleStream known(List<double[]> histories, int target) {
        return histories.stream().mapToDouble(history -> history[target]).filter(Double::isFinite);
    }

    /**
     * Variance of each figure over the histories that have it, and of the mean of those that every point has.
     *
     * @param ofPoints how many histories every point has
     */
    static double[] luckOfOneHistory(List<double[]> histories, int ofPoints) {
        double[] variance = new double[histories.get(0).length];
        for (int target = 0; target < variance.length; target++) {
            double[] values = known(histories, target).toArray();
            variance[target] = values.length < 2 ? 0 : StatUtils.variance(values) * (1 + 1.0 / ofPoints);
        }
        return variance;
    }

    private List<double[]> spread() {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(settings.dimension());
        sequence.nextVector();
        List<double[]> spread = new ArrayList<>(List.of(start));
        for (int i = 1; i < settings.spread(); i++) {
            double[] point = sequence.nextVector();
            spread.add(i % 2 == 0 ? point : near(point));
        }
        return spread;
    }

    /** A point of the cube moved into a smaller one about the start. */
    private double[] near(double[] point) {
        double[] near = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double low = Math.max(0, Math.min(1 - NEAR, start[i] - NEAR / 2));
            near[i] = low + NEAR * point[i];
        }
        return near;
    }

    private void search() {
        double[] start = best();
        double[] ones = new double[settings.dimension()];
        Arrays.fill(ones, 1);
        double[] sigma = new double[settings.dimension()];
        Arrays.fill(sigma, SPREAD);
        CMAESOptimizer optimizer =
                new CMAESOptimizer(settings.search(), 0, true, 0, 1, new MersenneTwister(settings.seed()), false, null);
        try {
            optimizer.optimize(
                    new MaxEval(settings.search()),
                    new ObjectiveFunction(point -> {
                        evaluations.run(List.of(point.clone()));
                        return logLikelihood(point);
                    }),
                    GoalType.MAXIMIZE,
                    new InitialGuess(start),
                    new SimpleBounds(new double[settings.dimension()], ones),
                    new CMAESOptimizer.Sigma(sigma),
                    new CMAESOptimizer.PopulationSize(OFFSPRING));
        } catch (TooManyEvaluationsException e) {
            // The budget is the end of the search; its points are in the log.
            evaluations.tell();
        }
    }

    private double logLikelihood(double[] point) {
        return logLikelihood(published, point);
    }

    private double logLikelihood(List<Likelihood> known, double[] point) {
        double[] transformed = evaluations.transformed(point);
        return evaluations.lacks(transformed) ? FAILED : EmulatedLikelihood.sum(known, transformed, luck);
    }

    private double[] best() {
        double[] best = evaluations.points().get(0);
        for (double[] point : evaluations.points()) {
            best = logLikelihood(point) > logLikelihood(best) ? point : best;
        }
        return best;
    }

    private EmulatedLikelihood emulated(List<Likelihood> known, List<double[]> points) {
        double[] fits = points.stream()
                .mapToDouble(point -> logLikelihood(known, point))
                .toArray();
        List<double[]> figures = points.stream().map(evaluations::transformed).toList();
        return EmulatedLikelihood.fit(known, points, figures, fits, luck);
    }

    private List<double[]> draw(int draws, int wave) {
        EmulatedLikelihood foretold = emulated(published, evaluations.points());
        return Metropolis.draw(foretold::at, settings.dimension(), draws, settings.seed() * 31 + 7L * wave);
    }

    private Posterior posterior(List<double[]> last, EmulatedLikelihood foretold) {
        if (last.stream().allMatch(point -> evaluations.lacks(evaluations.transformed(point)))) {
            throw NoPointException.draws(String.join("; ", evaluations.failures()));
        }
        double[] logs = new double[last.size()];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = logLikelihood(last.get(i)) - foretold.at(last.get(i));
        }
        double most = Arrays.stream(logs).max().orElse(0);
        double[] weights =
                truncated(Arrays.stream(logs).map(each -> Math.exp(each - most)).toArray());
        double sum = Arrays.stream(weights).sum();
        double squares =
                Arrays.stream(weights).map(each -> each * each / (sum * sum)).sum();
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            draws.add(new Draw(last.get(i), weights[i] / sum, logLikelihood(last.get(i))));
        }
        double[] best = best();
        return new Posterior(List.copyOf(draws), best, logLikelihood(best), 1 / squares);
    }

    /**
     * No weight is more than the root of the number of draws times the mean one (E. L. Ionides, "Truncated importance
     * sampling", J. Comput. Graph. Stat. 17, 2008): a little nearer to the emulators' posterior, which is the wider one, and
     * far less at the mercy of single draws.
     */
    private static double[] truncated(double[] weights) {
        double most = Arrays.stream(weights).sum() / Math.sqrt(weights.length);
        return Arrays.stream(weights).map(weight -> Math.min(weight, most)).toArray();
    }
}
