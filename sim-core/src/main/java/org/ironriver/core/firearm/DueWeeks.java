package org.ironriver.core.firearm;

import java.util.Arrays;

/**
 * Which firearms are due in which week: one list for each, the latest entry first to be taken.
 *
 * <p>An entry is written once, at the end of a list, and never unlinked: a firearm that falls due at another time gets
 * another entry, and the old one goes stale. The firearm knows the number of the entry that counts. So a change of plan
 * touches that firearm alone and not its neighbours on two lists, which lie anywhere in memory.
 *
 * <p>Lists grow by blocks, which go from list to list as weeks pass.
 */
final class DueWeeks {

    private static final int BLOCK_BITS = 9;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final int[][][] blocks;
    /** The block of each week that is written now. */
    private final int[][] last;

    private final int[] entries;
    private int[][] spare = new int[64][];
    private int spares;

    DueWeeks(int weeks) {
        blocks = new int[weeks][4][];
        last = new int[weeks][];
        entries = new int[weeks];
    }

    int weeks() {
        return entries.length;
    }

    /** Entries of a week, stale ones too. */
    int entries(int week) {
        return entries[week];
    }

    int firearm(int week, int entry) {
        return blocks[week][entry >> BLOCK_BITS][entry & (BLOCK - 1)];
    }

    /** Enters a firearm; returns the number of the entry. */
    int add(int week, int firearm) {
        int entry = entries[week]++;
        if ((entry & (BLOCK - 1)) == 0) {
            open(week, entry >> BLOCK_BITS);
        }
        last[week][entry & (BLOCK - 1)] = firearm;
        return entry;
    }

    /** Drops the last entry of a week. */
    void dropLast(int week) {
        int entry = --entries[week];
        if ((entry & (BLOCK - 1)) == 0) {
            close(week, entry >> BLOCK_BITS);
        }
    }

    private void open(int week, int block) {
        if (block == blocks[week].length) {
            blocks[week] = Arrays.copyOf(blocks[week], block * 2);
        }
        blocks[week][block] = spares > 0 ? spare[--spares] : new int[BLOCK];
        last[week] = blocks[week][block];
    }

    private void close(int week, int block) {
        if (spares == spare.length) {
            spare = Arrays.copyOf(spare, spares * 2);
        }
        spare[spares++] = blocks[week][block];
        last[week] = blocks[week][Math.max(0, block - 1)];
    }
}
