package org.ironriver.core.firearm;

/**
 * Firearms in the order in which they came: a load, the shelf of a black market, or the arsenal of a cartel. A firearm
 * is in one such list at most.
 */
public final class FirearmQueue {

    private final FirearmLedger ledger;
    private int head = -1;
    private int tail = -1;
    private int size;

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
        ledger.link(gun, tail, -1);
        if (tail < 0) {
            head = gun;
        } else {
            ledger.link(tail, ledger.previous(tail), gun);
        }
        tail = gun;
        size++;
    }

    /** Takes the firearm that came first; -1 if there is none. */
    public int poll() {
        int gun = head;
        if (gun >= 0) {
            remove(gun);
        }
        return gun;
    }

    /** Takes a firearm that is in this list. */
    public void remove(int gun) {
        int before = ledger.previous(gun);
        int after = ledger.next(gun);
        if (before < 0) {
            head = after;
        } else {
            ledger.link(before, ledger.previous(before), after);
        }
        if (after < 0) {
            tail = before;
        } else {
            ledger.link(after, before, ledger.next(after));
        }
        ledger.link(gun, -1, -1);
        size--;
    }

    /** The firearm that came first, without taking it; -1 if there is none. */
    public int first() {
        return head;
    }

    /** The firearm after {@code gun}, or -1. */
    public int after(int gun) {
        return ledger.next(gun);
    }
}
