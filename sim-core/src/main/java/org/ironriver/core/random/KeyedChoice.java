package org.ironriver.core.random;

/**
 * Choice among many alternatives that pairs across scenarios: propose from fixed reference weights, accept by the
 * current ones, all keyed.
 *
 * <p>The choice is the multinomial logit with the current weights. If one alternative becomes less attractive, or
 * vanishes, only those who would have chosen it choose again; inverting a table of the current weights would reshuffle
 * most choosers. The n-th proposal of a chooser on an occasion is the same in every scenario.
 *
 * <p>Cost: a choice takes 1 / a proposals on average, where a is the acceptance, the mean of ratio / bound over the
 * reference weights. So keep the reference close to the weights that are expected, and the bound tight.
 */
public final class KeyedChoice {

    /** What {@link #propose} returns when no proposal was accepted. */
    public static final int NONE = -1;

    private static final long PROPOSALS = Mixing.hashName("proposals of an occasion");

    private KeyedChoice() {}

    /**
     * Chooses an alternative with probability proportional to {@code reference.weight(i) * ratio(i)}.
     *
     * <p>Draws used: up to two a proposal, one at each decision point, keyed by the chooser and by (occasion, number of
     * the proposal).
     *
     * @param propose decision point of the proposals; it must differ from {@code accept}
     * @param accept decision point of the acceptances
     * @param chooser who chooses
     * @param occasion tick, or (tick, attempt) by {@link Identity}; never a counter that a policy can shift
     * @param ratioBound largest ratio that counts, the same in every scenario; greater ratios are treated as equal to
     *     it, so the choice is exact only if no ratio exceeds it
     * @param maxProposals proposals after which the chooser gives up. With acceptance a, a chooser who has alternatives
     *     gives up with probability (1 - a)^maxProposals
     * @return the alternative, whose ratio is never 0, or {@link #NONE}
     */
    public static int propose(
            KeyedRandom random,
            DecisionPoint propose,
            DecisionPoint accept,
            long chooser,
            long occasion,
            ReferenceWeights reference,
            RatioFunction ratio,
            double ratioBound,
            int maxProposals) {
        return propose(
                random,
                propose,
                accept,
                chooser,
                occasion,
                reference,
                ratio,
                Double.POSITIVE_INFINITY,
                ratioBound,
                maxProposals);
    }

    /**
     * The same choice, made faster by one who knows that no ratio is above {@code highestRatio} today: whatever would be
     * proposed is not looked up where luck would turn down even that.
     *
     * @param highestRatio at least every ratio; it may differ between scenarios and changes no choice
     */
    public static int propose(
            KeyedRandom random,
            DecisionPoint propose,
            DecisionPoint accept,
            long chooser,
            long occasion,
            ReferenceWeights reference,
            RatioFunction ratio,
            double highestRatio,
            double ratioBound,
            int maxProposals) {
        requireUsable(propose, accept, ratioBound);
        long proposals = random.stream(propose, chooser);
        long acceptances = random.stream(accept, chooser);
        long key = Mixing.finalise(occasion * Mixing.OCCASION + PROPOSALS);
        for (int n = 0; n < maxProposals; n++, key += Mixing.ATTEMPT) {
            double required = KeyedRandom.toUniform(KeyedRandom.bitsOf(acceptances, key)) * ratioBound;
            if (required < highestRatio) {
                int alternative = reference.pick(KeyedRandom.toUniform(KeyedRandom.bitsOf(proposals, key)));
                double current = requireRatio(ratio.ratio(alternative), highestRatio, alternative, accept);
                if (required < current) {
                    return alternative;
                }
            }
        }
        return NONE;
    }

    private static void requireUsable(DecisionPoint propose, DecisionPoint accept, double ratioBound) {
        if (propose == accept) {
            throw new IllegalArgumentException(
                    "proposals and acceptances both draw at " + propose
                            + "; allowed are two different decision points, since acceptance must not depend on the proposal's luck");
        }
        if (!(ratioBound > 0 && ratioBound < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "ratio bound at " + accept + " is " + ratioBound + "; allowed is a finite number above 0");
        }
    }

    private static double requireRatio(double ratio, double highest, int alternative, DecisionPoint accept) {
        if (ratio > highest) {
            throw new IllegalArgumentException("ratio of alternative " + alternative + " at " + accept + " is " + ratio
                    + "; allowed is at most " + highest + ", which was said to be the highest");
        }
        if (!(ratio >= 0)) {
            throw new IllegalArgumentException("ratio of alternative " + alternative + " at " + accept + " is " + ratio
                    + "; allowed is a number of at least 0 (0 means that it cannot be chosen)");
        }
        return ratio;
    }
}
