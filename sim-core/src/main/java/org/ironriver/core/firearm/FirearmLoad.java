package org.ironriver.core.firearm;

/**
 * Firearms that somebody carries, in the order in which they came; most loads are of one or two. A firearm that is in a load is
 * in no {@link FirearmQueue}.
 *
 * <p>Each firearm knows the next one: a load is only ever taken from the front, or left behind as a whole.
 */
public final class FirearmLoad {

    private static final int NONE = -1;

    private final FirearmLedger ledger;
    private int first = NONE;
    private int last = NONE;
    private int size;

    public FirearmLoad(FirearmLedger ledger) {
        this.ledger = ledger;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public void add(int gun) {
        ledger.setQueuePosition(gun, NONE);
        if (size == 0) {
            first = gun;
        } else {
            ledger.setQueuePosition(last, gun);
        }
        last = gun;
        size++;
    }

    /** The firearm that came first, without taking it; -1 if there is none. */
    public int first() {
        return first;
    }

    /** The firearm that came after {@code gun}, which is in this load; -1 if it is the last. */
    public int after(int gun) {
        return ledger.queuePosition(gun);
    }

    /** Takes the firearm that came first; -1 if there is none. */
    public int poll() {
        int gun = first;
        if (gun != NONE) {
            first = ledger.queuePosition(gun);
            size--;
        }
        return gun;
    }
}
