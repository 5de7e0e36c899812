package org.ironriver.core.firearm;

import java.util.Arrays;

/**
 * Firearms in the order in which they came: the shelf of a black market, or the arsenal of a cartel. A firearm is in one such
 * list, or in one {@link FirearmLoad}, at most.
 *
 * <p>A ring of slots with holes where firearms were taken out of the middle; each firearm knows its position. Taking one
 * out touches the ring and that firearm, and not the ones before and after it, which a linked list would have to mend.
 */
public final class FirearmQueue {

    private static final int HOLE = -1;
    private static final int AHEAD = 16;
    private static final int[] NOTHING = {};

    private final FirearmLedger ledger;
    private int[] ring = NOTHING;
    private int head;
    private int tail;
    private int size;

    /** Never read: it keeps the reading ahead from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private int readAhead;

    public FirearmQueue(FirearmLedger ledger) {
        this.ledger = ledger;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void add(int gun) {
        if (tail - head == ring.length) {
            makeRoom();
        }
        put(tail++, gun);
        size++;
    }

    /** Takes the firearm that came first; -1 if there is none. */
    public int poll() {
        if (head % AHEAD == 0 && size >= AHEAD) {
            readAhead = readAhead(head + AHEAD);
        }
        int gun = first();
        if (gun >= 0) {
            remove(gun);
        }
        return gun;
    }

    /** Takes a firearm that is in this list. */
    public void remove(int gun) {
        int slot = ledger.queuePosition(gun) & (ring.length - 1);
        if (ring[slot] != gun) {
            throw new IllegalStateException("firearm in slot " + gun + " is not in this queue");
        }
        ring[slot] = HOLE;
        size--;
        while (head != tail && ring[head & (ring.length - 1)] == HOLE) {
            head++;
        }
    }

    /** The firearm that came first, without taking it; -1 if there is none. */
    public int first() {
        return size == 0 ? -1 : ring[head & (ring.length - 1)];
    }

    /** The firearm after {@code gun}, or -1. */
    public int after(int gun) {
        for (int position = ledger.queuePosition(gun) + 1; position != tail; position++) {
            int next = ring[position & (ring.length - 1)];
            if (next != HOLE) {
                return next;
            }
        }
        return -1;
    }

    private int readAhead(int end) {
        int sum = ring.length;
        for (int position = head; position != end; position++) {
            int gun = ring[position & (ring.length - 1)];
            sum += gun == HOLE ? 0 : ledger.holder(gun);
        }
        return sum;
    }

    private void put(int position, int gun) {
        ring[position & (ring.length - 1)] = gun;
        ledger.setQueuePosition(gun, position);
    }

    /** Where holes take up half of the ring, firearms move up; otherwise the ring grows and they keep their positions. */
    private void makeRoom() {
        int[] old = ring;
        if (2 * size > old.length || old.length == 0) {
            ring = new int[Math.max(4, 2 * old.length)];
            Arrays.fill(ring, HOLE);
            for (int position = head; position != tail; position++) {
                ring[position & (ring.length - 1)] = old[position & (old.length - 1)];
            }
        } else {
            int to = head;
            for (int from = head; from != tail; from++) {
                int gun = ring[from & (ring.length - 1)];
                if (gun != HOLE) {
                    put(to++, gun);
                }
            }
            tail = to;
        }
    }
}
