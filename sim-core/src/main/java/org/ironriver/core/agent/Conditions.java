package org.ironriver.core.agent;

/**
 * How many people of each of many civilians are armed, lawfully armed, and gone: three small counts, packed as closely as
 * the number of people for whom a civilian stands allows. Half a byte for one person, four bytes for a thousand.
 */
final class Conditions {

    private static final int COUNTS = 3;
    private static final int BITS_OF_BITS = 6;

    private final int most;
    private final int bitsPerCount;
    private final int bitsOfSlot;
    private final int civiliansPerWordBits;
    private final long countMask;
    private final long slotMask;
    private final long lawfulMask;
    private final long[] words;

    /** Memory that the counts of a civilian take, in bytes. */
    static double bytesEach(int most) {
        return (double) Long.BYTES / (1 << new Conditions(0, most).civiliansPerWordBits);
    }

    /** @param most people for whom a civilian stands, at most 2²¹ - 1 */
    Conditions(int civilians, int most) {
        this.most = most;
        this.bitsPerCount = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        this.bitsOfSlot = Integer.SIZE - Integer.numberOfLeadingZeros(COUNTS * bitsPerCount - 1);
        this.civiliansPerWordBits = BITS_OF_BITS - bitsOfSlot;
        this.countMask = (1L << bitsPerCount) - 1;
        this.lawfulMask = countMask << bitsPerCount;
        this.slotMask = -1L >>> (Long.SIZE - (1 << bitsOfSlot));
        this.words = new long[(civilians >> civiliansPerWordBits) + 1];
    }

    /** All counts of a civilian at once: 0 if nobody of it is armed or gone. */
    long of(int civilian) {
        return (words[civilian >> civiliansPerWordBits] >>> shift(civilian)) & slotMask;
    }

    /** Whether anybody of a civilian is lawfully armed. */
    boolean anyLawful(int civilian) {
        return (words[civilian >> civiliansPerWordBits] & (lawfulMask << shift(civilian))) != 0;
    }

    /** People who are still there and have no firearm, nor wait for one. */
    int unarmed(long condition) {
        return condition == 0 ? most : most - armed(condition) - lawful(condition) - displaced(condition);
    }

    int armed(long condition) {
        return (int) (condition & countMask);
    }

    int lawful(long condition) {
        return (int) ((condition >>> bitsPerCount) & countMask);
    }

    int displaced(long condition) {
        return (int) (condition >>> (2 * bitsPerCount));
    }

    /** @throws IllegalStateException if counts are below 0, or more than there are people: others' would be overwritten */
    void set(int civilian, int armed, int lawful, int displaced) {
        if ((armed | lawful | displaced) < 0 || Math.max(armed, Math.max(lawful, displaced)) > most) {
            throw new IllegalStateException("civilian " + civilian + " with " + armed + " armed, " + lawful
                    + " lawfully armed and " + displaced + " displaced of " + most);
        }
        long condition = armed | ((long) lawful << bitsPerCount) | ((long) displaced << (2 * bitsPerCount));
        int shift = shift(civilian);
        int word = civilian >> civiliansPerWordBits;
        words[word] = (words[word] & ~(slotMask << shift)) | (condition << shift);
    }

    /** Bits before a civilian's slot in its word: its lowest bits count slots. */
    private int shift(int civilian) {
        return (civilian << bitsOfSlot) & (Long.SIZE - 1);
    }
}
