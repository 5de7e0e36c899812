package org.ironriver.core.market;

import java.util.Arrays;

/** Civilians of a place who wait for a firearm on the black market, first come first served. */
public final class CivilianOrders {

    private int[] civilian = new int[16];
    private int[] tick = new int[16];
    private int[] quantity = new int[16];
    private int head;
    private int size;
    private int waiting;

    /** Firearms ordered and not delivered. */
    public int waiting() {
        return waiting;
    }

    public void add(int civilianIndex, int people, int atTick) {
        if (size == civilian.length) {
            grow();
        }
        int slot = (head + size) % civilian.length;
        civilian[slot] = civilianIndex;
        tick[slot] = atTick;
        quantity[slot] = people;
        size++;
        waiting += people;
    }

    /** The civilian who has waited longest gets one firearm; returns the civilian's index, or -1 if nobody waits. */
    public int serveOne() {
        if (size == 0) {
            return -1;
        }
        int first = civilian[head];
        waiting--;
        if (--quantity[head] == 0) {
            drop();
        }
        return first;
    }

    /** Takes one firearm's order placed before {@code oldest} off the list: the civilian's index, or -1 if none is. */
    public int lapseOne(int oldest) {
        return size > 0 && tick[head] < oldest ? serveOne() : -1;
    }

    private void drop() {
        head = (head + 1) % civilian.length;
        size--;
    }

    private void grow() {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (head + i) % civilian.length;
        }
        civilian = reordered(civilian, order);
        tick = reordered(tick, order);
        quantity = reordered(quantity, order);
        head = 0;
    }

    private static int[] reordered(int[] ring, int[] order) {
        int[] larger = new int[ring.length * 2];
        Arrays.setAll(larger, i -> i < order.length ? ring[order[i]] : 0);
        return larger;
    }
}
