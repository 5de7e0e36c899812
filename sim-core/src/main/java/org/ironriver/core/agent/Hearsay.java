package org.ironriver.core.agent;

import java.util.Arrays;

/**
 * The latest that each smuggler has to tell: when she last tried to buy, where and how, and what share failed.
 *
 * <p>Lists of their own, because acquaintances ask for it far more often than there is news, and would have to fetch each
 * other from memory to learn that there is none.
 */
final class Hearsay {

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private int[] tick = new int[0];
    private int[] option = new int[0];
    private double[] failedShare = new double[0];

    void tell(int smuggler, int atTick, int ofOption, double share) {
        if (smuggler >= tick.length) {
            grow(smuggler + 1);
        }
        tick[smuggler] = atTick;
        option[smuggler] = ofOption;
        failedShare[smuggler] = share;
    }

    private void grow(int smugglers) {
        int before = tick.length;
        int size = Math.max(smugglers, 2 * before);
        tick = Arrays.copyOf(tick, size);
        Arrays.fill(tick, before, size, NEVER);
        option = Arrays.copyOf(option, size);
        failedShare = Arrays.copyOf(failedShare, size);
    }

    /** Whether a smuggler has tried something after a week. */
    boolean isNewsSince(int smuggler, int week) {
        return smuggler < tick.length && tick[smuggler] > week;
    }

    /** Where and how she last tried. */
    int option(int smuggler) {
        return option[smuggler];
    }

    /** Share of what she wanted that she could not have, 0-1. */
    double failedShare(int smuggler) {
        return failedShare[smuggler];
    }
}
