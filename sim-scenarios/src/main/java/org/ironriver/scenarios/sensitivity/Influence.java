package org.ironriver.scenarios.sensitivity;

import org.ironriver.core.parameter.Grade;
import org.ironriver.core.parameter.Range;
import org.ironriver.scenarios.contrast.Interval;

/**
 * How much a figure rests on a parameter. What one method does not estimate is {@code NaN}, or an undefined interval.
 *
 * @param scenario  whose figure it is
 * @param reference what the figure is a difference from; empty for a level
 * @param outcome   the figure
 * @param unit      of the outcome
 * @param parameter its path, or {@value #LUCK}
 * @param grade     how well the parameter is known; of luck, which is no assumption, A
 * @param range     over which it was moved
 * @param blocks    trajectories, or blocks of points, that were complete
 * @param effects   by Morris, if it was asked
 * @param indices   by Sobol, if it was asked
 * @param share     of all parameters' mean absolute effects, or the total index: what ranks are made of
 */
public record Influence(
        String scenario,
        String reference,
        String outcome,
        String unit,
        String parameter,
        Grade grade,
        Range range,
        int blocks,
        MorrisEffects effects,
        SobolIndices indices,
        double share) {

    /** The parameter that is none: what common luck alone does. */
    public static final String LUCK = "(luck)";

    static final MorrisEffects NO_EFFECTS =
            new MorrisEffects(0, Double.NaN, Double.NaN, Interval.UNDEFINED, Double.NaN);
    static final SobolIndices NO_INDICES =
            new SobolIndices(0, Double.NaN, Interval.UNDEFINED, Double.NaN, Interval.UNDEFINED);
}
