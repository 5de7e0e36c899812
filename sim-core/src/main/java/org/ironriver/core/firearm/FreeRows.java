package org.ironriver.core.firearm;

import java.util.Arrays;

/**
 * Rows whose firearm has met its fate, handed out again in the order of their numbers, round and round.
 *
 * <p>So firearms that enter in the same week lie close together in memory, and whoever deals with them week by week finds
 * them there. Handing out the last one that came free would scatter them over all rows.
 */
final class FreeRows {

    private long[] words = new long[1_024];
    private int count;
    private int cursor;

    int count() {
        return count;
    }

    void add(int row) {
        int word = row >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
        }
        words[word] |= 1L << row;
        count++;
    }

    /** The next free row after the one that was taken last; there must be one. */
    int take() {
        int word = cursor >>> 6;
        long here = words[word] & (-1L << cursor);
        while (here == 0) {
            word = word + 1 == words.length ? 0 : word + 1;
            here = words[word];
        }
        int row = (word << 6) + Long.numberOfTrailingZeros(here);
        words[word] &= ~(1L << row);
        count--;
        cursor = row + 1 < words.length << 6 ? row + 1 : 0;
        return row;
    }
}
