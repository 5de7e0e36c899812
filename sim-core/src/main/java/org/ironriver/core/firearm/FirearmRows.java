package org.ironriver.core.firearm;

import java.util.Arrays;

/**
 * The memory of the ledger: one row of twelve numbers (48 bytes) for each firearm, side by side.
 *
 * <p>Whoever deals with a firearm reads most of what there is to know of it, and the next firearm lies somewhere else in
 * a hundred megabytes. What that costs is the number of cache lines asked for: one or two for a row, one for each column
 * if every property had an array of its own. What is read week after week comes first in the row, what only a trace asks
 * for comes last, and whatever fits into 16 or 8 bits shares a number with others.
 *
 * <p>Rows come in pages, so that growth copies nothing and never asks for twice the memory.
 */
final class FirearmRows {

    /** Low and high half of the identity. */
    static final int IDENTITY = 0;
    /** Two ticks: when it wears out (low half), and when it is next at risk of recovery (high half). */
    static final int WEAR_OUT_AND_CANDIDATE = 2;
    /** Two ticks: when the owner thinks again (low half), and when it crossed the border (high half). */
    static final int RELEASE_AND_CROSSED = 3;
    /** Position on the list of its due week. */
    static final int DUE_ENTRY = 4;
    /** Index of the holder among holders of its kind. */
    static final int HOLDER = 5;
    /** Position in the queue that it is in, or the next one of its load. */
    static final int QUEUE_POSITION = 6;
    /** Four small numbers: state, class and channel together; area; port; place. */
    static final int KIND_AND_PLACES = 7;

    static final int FIRST_SALE_DAY = 8;
    static final int DEALER = 9;
    static final int PURCHASER = 10;
    static final int BOUGHT_TICK = 11;

    /** The largest number that half of a field can hold, for ticks: it stands for never. */
    static final int LARGEST_HALF = Short.MAX_VALUE;

    private static final int FIELDS = 12;
    private static final int PAGE_BITS = 13;
    private static final int ROWS_A_PAGE = 1 << PAGE_BITS;

    private int[][] pages;
    private int pageCount;

    FirearmRows(int expectedRows) {
        pages = new int[Math.max(1, expectedRows >> PAGE_BITS)][];
    }

    /** Makes sure that there is a row of this number. */
    void ensure(int row) {
        while (row >= pageCount * ROWS_A_PAGE) {
            if (pageCount == pages.length) {
                pages = Arrays.copyOf(pages, pageCount * 2);
            }
            pages[pageCount++] = new int[ROWS_A_PAGE * FIELDS];
        }
    }

    int get(int row, int field) {
        return pages[row >>> PAGE_BITS][(row & (ROWS_A_PAGE - 1)) * FIELDS + field];
    }

    void set(int row, int field, int value) {
        pages[row >>> PAGE_BITS][(row & (ROWS_A_PAGE - 1)) * FIELDS + field] = value;
    }

    long getLong(int row, int field) {
        return (get(row, field) & 0xFFFF_FFFFL) | ((long) get(row, field + 1) << Integer.SIZE);
    }

    void setLong(int row, int field, long value) {
        set(row, field, (int) value);
        set(row, field + 1, (int) (value >>> Integer.SIZE));
    }

    int low(int row, int field) {
        return (short) get(row, field);
    }

    int high(int row, int field) {
        return get(row, field) >> Short.SIZE;
    }

    void setLow(int row, int field, int value) {
        set(row, field, pair(value, high(row, field)));
    }

    void setHigh(int row, int field, int value) {
        set(row, field, pair(low(row, field), value));
    }

    /** Two numbers of 16 bits in one field. */
    static int pair(int low, int high) {
        return (low & 0xFFFF) | (high << Short.SIZE);
    }

    /** The n-th of the four small numbers of a field, -128 to 127. */
    int small(int row, int field, int n) {
        return (byte) (get(row, field) >> (n * Byte.SIZE));
    }

    void setSmall(int row, int field, int n, int value) {
        int shift = n * Byte.SIZE;
        set(row, field, (get(row, field) & ~(0xFF << shift)) | ((value & 0xFF) << shift));
    }

    /** Four numbers of 8 bits in one field. */
    static int four(int first, int second, int third, int fourth) {
        return (first & 0xFF) | ((second & 0xFF) << 8) | ((third & 0xFF) << 16) | (fourth << 24);
    }
}
