package org.ironriver.scenarios.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.ironriver.core.outcome.Outcome;
import org.ironriver.scenarios.contrast.Interval;
import org.ironriver.scenarios.contrast.PercentileStretch;
import org.ironriver.scenarios.experiment.Results;
import org.ironriver.scenarios.scenario.Scenario;

/**
 * The dose of the first parameter that an effect needs, at given values of the other parameters.
 *
 * <p>The interval is that of percentiles over resamples of the replications, all doses of a replication together. The effects of a
 * resample are moved away from the estimated ones by {@link PercentileStretch}, since those of few replications lie too near to
 * them. A resample whose curve does not reach the effect counts as a dose beyond the range that was swept: where more than 2.5 % of
 * them do, an end of the interval is infinite, which means that the range does not bound it.
 *
 * @param effect       what is looked for
 * @param others       values of the parameters after the first, in their order
 * @param answer       whether the range that was swept reaches it
 * @param strengthens  whether more of the parameter makes more of the effect
 * @param dose         where the curve crosses the effect; {@code NaN} if it does not
 * @param interval     95 % interval; infinite ends lie beyond the range; undefined with fewer than 3 replications
 * @param reachedShare share of the resamples whose curve crosses the effect within the range
 * @param strongest    the largest effect that the curve has, in the direction that is looked for
 * @param strongestAt  the dose with it
 * @param replications how many replications were complete at every dose
 */
public record NeededDose(
        NeededEffect effect,
        List<Double> others,
        Answer answer,
        boolean strengthens,
        double dose,
        Interval interval,
        double reachedShare,
        double strongest,
        double strongestAt,
        int replications) {

    /** What the range that was swept says. */
    public enum Answer {
        /** The effect is reached at a dose within the range. */
        REACHED,
        /** No dose in the range has it. */
        NOT_REACHED,
        /** Every dose in the range has it, or more. */
        EVERYWHERE,
        /** There are no replications, or fewer than two doses, to tell by. */
        UNKNOWN
    }

    private static final int MOST_RESAMPLES = 2_000;
    private static final int FEWEST_RESAMPLES = 200;
    private static final long MOST_ADDITIONS = 200_000_000L;
    private static final int FEWEST_REPLICATIONS = 3;
    private static final double TAIL = 0.025;

    /** The dose of each effect that the sweep looks for, at each combination of the other parameters. */
    public static List<NeededDose> listDoses(Results results, Sweep sweep) {
        List<NeededDose> doses = new ArrayList<>();
        for (NeededEffect effect : sweep.needed()) {
            slices(sweep).forEach((others, points) -> doses.add(find(results, sweep, effect, others, points)));
        }
        return doses;
    }

    /** The points along the first parameter, ascending, for each combination of the others. */
    private static Map<List<Double>, List<Sweep.Point>> slices(Sweep sweep) {
        Map<List<Double>, List<Sweep.Point>> slices = new LinkedHashMap<>();
        for (Sweep.Point point : sweep.points()) {
            List<Double> others = point.values().subList(1, point.values().size());
            slices.computeIfAbsent(others, none -> new ArrayList<>()).add(point);
        }
        slices.values()
                .forEach(points -> points.sort(
                        Comparator.comparingDouble(point -> point.values().get(0))));
        return slices;
    }

    private static NeededDose find(
            Results results, Sweep sweep, NeededEffect effect, List<Double> others, List<Sweep.Point> points) {
        int outcome = indexOf(results.outcomes(), effect.outcome());
        if (outcome < 0 || points.size() < 2) {
            return unknown(effect, others);
        }
        double[][] references = new double[points.size()][];
        double[][] values = new double[points.size()][];
        double[] doses = new double[points.size()];
        for (int i = 0; i < doses.length; i++) {
            doses[i] = points.get(i).values().get(0);
            references[i] = results.values(scenario(results, points.get(i).reference()), outcome);
            values[i] = results.values(scenario(results, points.get(i).scenario()), outcome);
        }
        int[] complete = complete(references, values);
        if (complete.length == 0) {
            return unknown(effect, others);
        }
        DoseResponse response = new DoseResponse(
                doses, pick(references, complete), pick(values, complete), sweep.curve(), effect.relative());
        return of(response, doses, effect, others, results.experiment().seed());
    }

    static NeededDose of(DoseResponse response, double[] doses, NeededEffect effect, List<Double> others, long seed) {
        double[] effects = response.effects();
        double crossing = response.crossing(effects, effect.size());
        int strongest = response.strongest(effects, effect.size());
        double[] resampled = resample(response, doses.length, effect.size(), seed);
        long reached = Arrays.stream(resampled).filter(Double::isFinite).count();
        return new NeededDose(
                effect,
                others,
                answer(crossing, effects, effect.size()),
                response.strengthens(effect.size()),
                Double.isFinite(crossing) ? crossing : Double.NaN,
                interval(resampled),
                resampled.length == 0 ? Double.NaN : (double) reached / resampled.length,
                effects[strongest],
                doses[strongest],
                response.replications());
    }

    private static Answer answer(double crossing, double[] effects, double size) {
        if (Double.isFinite(crossing)) {
            return Answer.REACHED;
        }
        return DoseResponse.hasEffect(effects[0], size) ? Answer.EVERYWHERE : Answer.NOT_REACHED;
    }

    private static NeededDose unknown(NeededEffect effect, List<Double> others) {
        return new NeededDose(
                effect,
                others,
                Answer.UNKNOWN,
                false,
                Double.NaN,
                Interval.UNDEFINED,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0);
    }

    /** Crossings over resamples, ascending; none with too few replications. */
    private static double[] resample(DoseResponse response, int doses, double size, long seed) {
        int replications = response.replications();
        if (replications < FEWEST_REPLICATIONS) {
            return new double[0];
        }
        long affordable = MOST_ADDITIONS / ((long) replications * doses);
        int count = (int) Math.max(FEWEST_RESAMPLES, Math.min(MOST_RESAMPLES, affordable));
        RandomGenerator luck = new MersenneTwister(seed);
        double[] crossings = new double[count];
        int[] sample = new int[replications];
        double stretch = PercentileStretch.of(replications);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < replications; j++) {
                sample[j] = luck.nextInt(replications);
            }
            crossings[i] = response.crossing(response.effects(sample, stretch), size);
        }
        Arrays.sort(crossings);
        return crossings;
    }

    private static Interval interval(double[] sorted) {
        if (sorted.length == 0) {
            return Interval.UNDEFINED;
        }
        int low = (int) Math.floor(TAIL * sorted.length);
        return new Interval(sorted[low], sorted[sorted.length - 1 - low]);
    }

    private static int[] complete(double[][] references, double[][] values) {
        int[] complete = new int[values[0].length];
        int count = 0;
        for (int replication = 0; replication < complete.length; replication++) {
            boolean all = true;
            for (int dose = 0; dose < values.length; dose++) {
                all &= Double.isFinite(values[dose][replication]) && Double.isFinite(references[dose][replication]);
            }
            if (all) {
                complete[count++] = replication;
            }
        }
        return Arrays.copyOf(complete, count);
    }

    private static double[][] pick(double[][] values, int[] replications) {
        double[][] picked = new double[values.length][replications.length];
        for (int dose = 0; dose < values.length; dose++) {
            for (int i = 0; i < replications.length; i++) {
                picked[dose][i] = values[dose][replications[i]];
            }
        }
        return picked;
    }

    private static Scenario scenario(Results results, String id) {
        return results.experiment().scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sweep has no scenario '" + id + "'"));
    }

    private static int indexOf(List<Outcome> outcomes, String name) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
