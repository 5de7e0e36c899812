package org.ironriver.scenarios.sweep;

/**
 * The response of one outcome to one parameter: pairs of (reference, point) for each dose and replication.
 *
 * <p>The effect at a dose is the mean of the paired differences, over the mean of the reference if it is relative. With a
 * {@link Sweep.Curve#MONOTONE} curve the effects are made monotone by isotonic regression, in the direction of their trend (the
 * sign of the least-squares slope), which is that of all replications also where these are resampled.
 *
 * <p>Limits: between doses the response is taken to be straight, beyond them nothing is said.
 */
final class DoseResponse {

    private final double[] doses;
    private final double[][] references;
    private final double[][] values;
    private final Sweep.Curve curve;
    private final boolean relative;
    private final double[] estimated;
    private final boolean rising;

    /**
     * @param doses      ascending
     * @param references {@code [dose][replication]}, finite
     * @param values     {@code [dose][replication]}, finite
     */
    DoseResponse(double[] doses, double[][] references, double[][] values, Sweep.Curve curve, boolean relative) {
        this.doses = doses;
        this.references = references;
        this.values = values;
        this.curve = curve;
        this.relative = relative;
        this.estimated = rawEffects(once());
        this.rising = slope(estimated) >= 0;
    }

    int replications() {
        return values[0].length;
    }

    boolean isRising() {
        return rising;
    }

    /** Each replication once. */
    private int[] once() {
        int[] all = new int[values[0].length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return all;
    }

    /** The effect at each dose, over all replications. */
    double[] effects() {
        return onCurve(estimated);
    }

    /**
     * The effect at each dose, over a resample of the replications.
     *
     * @param stretch by how much effects are moved away from those of all replications, before the curve is laid through them
     */
    double[] effects(int[] replications, double stretch) {
        double[] moved = rawEffects(replications);
        for (int dose = 0; dose < moved.length; dose++) {
            moved[dose] = estimated[dose] + stretch * (moved[dose] - estimated[dose]);
        }
        return onCurve(moved);
    }

    private double[] onCurve(double[] raw) {
        return curve == Sweep.Curve.MONOTONE ? Isotonic.fit(raw, rising) : raw;
    }

    private double[] rawEffects(int[] replications) {
        double[] effects = new double[doses.length];
        for (int dose = 0; dose < doses.length; dose++) {
            double difference = 0;
            double reference = 0;
            for (int replication : replications) {
                difference += values[dose][replication] - references[dose][replication];
                reference += references[dose][replication];
            }
            effects[dose] = relative ? difference / reference : difference / replications.length;
        }
        return effects;
    }

    /**
     * The dose at which the effect is reached: the lowest one, on straight lines between the doses.
     *
     * @return minus infinity if every dose has the effect, or more of it, and infinity if none has; with a falling
     *     strength of effect the ends are exchanged
     */
    double crossing(double[] effects, double size) {
        for (int dose = 0; dose + 1 < doses.length; dose++) {
            double from = effects[dose] - size;
            double to = effects[dose + 1] - size;
            if (from == 0) {
                return doses[dose];
            }
            if (from < 0 != to < 0 && to != 0) {
                return doses[dose] + (doses[dose + 1] - doses[dose]) * (from / (from - to));
            }
        }
        if (effects[doses.length - 1] == size) {
            return doses[doses.length - 1];
        }
        boolean everywhere = hasEffect(effects[0], size);
        return everywhere == strengthens(size) ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Whether more of the parameter makes more of an effect of this sign. */
    boolean strengthens(double size) {
        return rising == size > 0;
    }

    static boolean hasEffect(double effect, double size) {
        return size > 0 ? effect >= size : effect <= size;
    }

    /** Where the effect is largest in the direction that is looked for. */
    int strongest(double[] effects, double size) {
        int best = 0;
        for (int dose = 1; dose < effects.length; dose++) {
            if (size > 0 ? effects[dose] > effects[best] : effects[dose] < effects[best]) {
                best = dose;
            }
        }
        return best;
    }

    private double slope(double[] effects) {
        double meanDose = 0;
        for (double dose : doses) {
            meanDose += dose / doses.length;
        }
        double slope = 0;
        for (int i = 0; i < doses.length; i++) {
            slope += (doses[i] - meanDose) * effects[i];
        }
        return slope;
    }
}
