package org.ironriver.scenarios.precision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment tells about how many replications a larger one needs.
 *
 * @param replications        that each scenario has, not those that were asked for
 * @param replicationsPerDraw how many replications in a row share their draw of parameters, so that they are one pair
 * @param secondsForEach      seconds on the wall that one replication of all scenarios took, on as many threads as it ran on;
 *     {@code NaN} if not known
 * @param threads             replications that ran at once
 * @param contrasts           half-widths of its intervals
 */
public record Pilot(
        int replications, int replicationsPerDraw, double secondsForEach, int threads, List<Width> contrasts) {

    public Pilot {
        contrasts = List.copyOf(contrasts);
    }

    /**
     * How narrow the interval of a contrast is.
     *
     * @param pairs            of the contrast: replications, or draws of parameters
     * @param tried            replications that it took to have the pairs: more, where some failed
     * @param halfWidthPercent half of its 95 % interval, in per cent of the reference's mean
     */
    public record Width(String outcome, String scenario, int pairs, int tried, double halfWidthPercent) {}

    /**
     * What a half-width needs.
     *
     * @param halfWidthPercent that is wanted
     * @param replications     that it needs, as the pilot's variance has it
     * @param surely           that it needs with a probability of 90 %
     * @param moreSeconds      what {@code replications} take beyond those of the pilot; {@code NaN} if not known
     */
    public record Step(double halfWidthPercent, int replications, int surely, double moreSeconds) {}

    /** Names of outcomes that have an interval, in order. */
    public List<String> outcomes() {
        return contrasts.stream().map(Width::outcome).distinct().toList();
    }

    /** The contrast of an outcome that needs the most replications. */
    public Optional<Width> findWidest(String outcome) {
        return contrasts.stream()
                .filter(width -> width.outcome().equals(outcome))
                .max(Comparator.comparingDouble(Width::halfWidthPercent));
    }

    /** What each half-width needs, for all contrasts of an outcome to have it. */
    public List<Step> plan(String outcome, List<Double> halfWidthsPercent) {
        List<Step> steps = new ArrayList<>();
        findWidest(outcome).ifPresent(widest -> halfWidthsPercent.forEach(wanted -> steps.add(step(widest, wanted))));
        return steps;
    }

    private Step step(Width widest, double wanted) {
        int needed = replications(widest, RequiredReplications.of(widest.pairs(), widest.halfWidthPercent(), wanted));
        int surely =
                replications(widest, RequiredReplications.surely(widest.pairs(), widest.halfWidthPercent(), wanted));
        return new Step(wanted, needed, surely, Math.max(0, needed - replications) * secondsForEach);
    }

    /** Replications fail, or share their draw of parameters, as often as in the pilot; the last draw is to be whole. */
    private int replications(Width pilot, int pairs) {
        long tried = quotientUp((long) pairs * pilot.tried(), pilot.pairs());
        long whole = quotientUp(tried, replicationsPerDraw) * replicationsPerDraw;
        return (int) Math.min(RequiredReplications.MOST, whole);
    }

    private static long quotientUp(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }
}
