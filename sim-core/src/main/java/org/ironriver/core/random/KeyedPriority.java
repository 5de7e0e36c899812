package org.ironriver.core.random;

/**
 * Settles conflicts: when several choosers want the same short thing, those of lower priority number come first. The
 * number belongs to the pair, so it does not depend on who else is there or where anyone stands in a list.
 */
public final class KeyedPriority {

    private KeyedPriority() {}

    /**
     * Priority of a chooser at an alternative on an occasion. Draws used: one, keyed by the pair and the occasion.
     *
     * @param occasion tick, or (tick, round) by {@link Identity}
     */
    public static long of(KeyedRandom random, DecisionPoint point, long chooser, long alternative, long occasion) {
        return random.bits(point, Identity.of(chooser, alternative), occasion);
    }

    /** Whether the first chooser comes before the second: a total order, as equal numbers are settled by identity. */
    public static boolean precedes(long priority, long chooser, long otherPriority, long otherChooser) {
        return priority == otherPriority ? chooser < otherChooser : priority < otherPriority;
    }
}
