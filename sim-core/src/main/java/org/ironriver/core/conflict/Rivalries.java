package org.ironriver.core.conflict;

import java.util.Arrays;

/** Whether two cartels are at war. Symmetric; a cartel is never at war with itself. */
public final class Rivalries {

    private boolean[][] war = new boolean[16][16];

    public boolean atWar(int one, int other) {
        return one < war.length && other < war.length && war[one][other];
    }

    public void declareWar(int one, int other) {
        set(one, other, true);
    }

    public void makePeace(int one, int other) {
        set(one, other, false);
    }

    private void set(int one, int other, boolean value) {
        if (one == other) {
            throw new IllegalArgumentException("cartel " + one + " cannot be its own rival");
        }
        ensure(Math.max(one, other));
        war[one][other] = value;
        war[other][one] = value;
    }

    private void ensure(int index) {
        if (index >= war.length) {
            int size = Math.max(index + 1, war.length * 2);
            boolean[][] larger = new boolean[size][];
            for (int i = 0; i < size; i++) {
                larger[i] = i < war.length ? Arrays.copyOf(war[i], size) : new boolean[size];
            }
            war = larger;
        }
    }
}
