package org.ironriver.core.firearm;

import java.util.Arrays;

/**
 * Every firearm in circulation, one by one, and the proof that none is lost or doubled.
 *
 * <p>A firearm is a row in parallel arrays ("slot"). It has either one {@link Holder} or one {@link Fate}; rows whose
 * firearm has met its fate are used again. Slots are an address inside one run and must never key a draw: that is what
 * {@link #identity} is for.
 *
 * <p>The books balance when {@code registered = Σ held + Σ fated} ({@link #audit()} counts the rows to prove it).
 */
public final class FirearmLedger {

    /** Tick of something that has not happened. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final Holder[] HOLDERS = Holder.values();
    private static final Fate[] FATES = Fate.values();
    private static final Channel[] CHANNELS = Channel.values();
    private static final byte FREE = -1;
    private static final int CLASSES = WeaponClass.all().size();

    private final long[][] held = new long[HOLDERS.length][CLASSES];
    private final long[][] fated = new long[FATES.length][CLASSES];
    private final long[] registered = new long[CLASSES];
    private final int[] dueHead;

    private long[] identity;
    private int[] firstSaleDay;
    private int[] dealer;
    private int[] purchaser;
    private int[] holder;
    private int[] boughtTick;
    private int[] crossedTick;
    private int[] wearOutTick;
    private int[] candidateTick;
    private int[] releaseTick;
    private int[] next;
    private int[] previous;
    private int[] nextDue;
    private byte[] state;
    private byte[] weaponClass;
    private byte[] channel;
    private byte[] area;
    private byte[] port;
    private byte[] place;
    private int[] dueTick;
    private int[] previousDue;
    private int top;
    private int freeHead = -1;

    /**
     * @param weeks           number of ticks of the run
     * @param initialCapacity firearms expected in circulation at once; grows as needed
     */
    public FirearmLedger(int weeks, int initialCapacity) {
        dueHead = new int[weeks];
        Arrays.fill(dueHead, -1);
        allocate(Math.max(16, initialCapacity));
    }

    /**
     * Enters a firearm.
     *
     * @param gunIdentity hash of its origin
     * @return its slot
     */
    public int register(
            long gunIdentity,
            WeaponClass gunClass,
            Channel gunChannel,
            int saleArea,
            int saleDealer,
            int gunPurchaser,
            int saleDay,
            int tick,
            Holder kind,
            int holderIndex,
            int gunPlace) {
        int gun = takeSlot();
        identity[gun] = gunIdentity;
        weaponClass[gun] = (byte) gunClass.ordinal();
        channel[gun] = (byte) gunChannel.ordinal();
        area[gun] = (byte) saleArea;
        dealer[gun] = saleDealer;
        purchaser[gun] = gunPurchaser;
        firstSaleDay[gun] = saleDay;
        boughtTick[gun] = tick;
        crossedTick[gun] = NEVER;
        wearOutTick[gun] = NEVER;
        candidateTick[gun] = NEVER;
        releaseTick[gun] = NEVER;
        dueTick[gun] = NEVER;
        port[gun] = -1;
        place[gun] = (byte) gunPlace;
        holder[gun] = holderIndex;
        state[gun] = (byte) kind.ordinal();
        next[gun] = -1;
        previous[gun] = -1;
        registered[gunClass.ordinal()]++;
        held[kind.ordinal()][gunClass.ordinal()]++;
        return gun;
    }

    /** Hands a firearm in circulation to another holder. */
    public void transfer(int gun, Holder kind, int holderIndex, int gunPlace) {
        int was = requireHeld(gun);
        int ofClass = weaponClass[gun];
        held[was][ofClass]--;
        held[kind.ordinal()][ofClass]++;
        state[gun] = (byte) kind.ordinal();
        holder[gun] = holderIndex;
        place[gun] = (byte) gunPlace;
    }

    /** Takes a firearm out of circulation. Its row may be used again once this call returns. */
    public void retire(int gun, Fate fate) {
        int was = requireHeld(gun);
        int ofClass = weaponClass[gun];
        held[was][ofClass]--;
        fated[fate.ordinal()][ofClass]++;
        state[gun] = FREE;
        unschedule(gun);
        next[gun] = freeHead;
        freeHead = gun;
    }

    /** Notes that a firearm crossed the border. */
    public void cross(int gun, int tick, int throughPort) {
        crossedTick[gun] = tick;
        port[gun] = (byte) throughPort;
    }

    /**
     * Says when a firearm will wear out and when it is next at risk of being recovered. {@link #takeDue} hands it out
     * in the earliest of these weeks and the one of {@link #releaseAt}; weeks beyond the end of the run never come.
     */
    public void schedule(int gun, int wearOut, int candidate) {
        wearOutTick[gun] = wearOut;
        candidateTick[gun] = candidate;
        reschedule(gun);
    }

    /** Says when the present owner will think again about keeping it; {@link #NEVER} if not at all. */
    public void releaseAt(int gun, int tick) {
        releaseTick[gun] = tick;
        reschedule(gun);
    }

    private void reschedule(int gun) {
        unschedule(gun);
        int due = Math.min(wearOutTick[gun], Math.min(candidateTick[gun], releaseTick[gun]));
        if (due < dueHead.length) {
            int following = dueHead[due];
            nextDue[gun] = following;
            previousDue[gun] = -1;
            if (following >= 0) {
                previousDue[following] = gun;
            }
            dueHead[due] = gun;
            dueTick[gun] = due;
        }
    }

    private void unschedule(int gun) {
        int due = dueTick[gun];
        if (due == NEVER) {
            return;
        }
        int before = previousDue[gun];
        int after = nextDue[gun];
        if (before < 0) {
            dueHead[due] = after;
        } else {
            nextDue[before] = after;
        }
        if (after >= 0) {
            previousDue[after] = before;
        }
        dueTick[gun] = NEVER;
    }

    /**
     * The next firearm that is due in week {@code tick}, or -1. It is on the list no longer, until it is scheduled anew.
     */
    public int takeDue(int tick) {
        int gun = dueHead[tick];
        if (gun >= 0) {
            unschedule(gun);
        }
        return gun;
    }

    public long identity(int gun) {
        return identity[gun];
    }

    public WeaponClass weaponClass(int gun) {
        return WeaponClass.all().get(weaponClass[gun]);
    }

    public Channel channel(int gun) {
        return CHANNELS[channel[gun]];
    }

    public Holder holderKind(int gun) {
        return HOLDERS[requireHeld(gun)];
    }

    public int holder(int gun) {
        return holder[gun];
    }

    public int area(int gun) {
        return area[gun];
    }

    public int place(int gun) {
        return place[gun];
    }

    public int dealer(int gun) {
        return dealer[gun];
    }

    public int purchaser(int gun) {
        return purchaser[gun];
    }

    public int firstSaleDay(int gun) {
        return firstSaleDay[gun];
    }

    public int wearOutTick(int gun) {
        return wearOutTick[gun];
    }

    public int candidateTick(int gun) {
        return candidateTick[gun];
    }

    public int releaseTick(int gun) {
        return releaseTick[gun];
    }

    public ChainOfCustody chainOf(int gun) {
        return new ChainOfCustody(
                identity[gun],
                weaponClass(gun),
                channel(gun),
                area[gun],
                dealer[gun],
                purchaser[gun],
                firstSaleDay[gun],
                boughtTick[gun],
                crossedTick[gun],
                port[gun],
                place[gun]);
    }

    /** Successor in the one list (a load, a market's shelf) that the firearm can be in. */
    int next(int gun) {
        return next[gun];
    }

    int previous(int gun) {
        return previous[gun];
    }

    void link(int gun, int before, int after) {
        previous[gun] = before;
        next[gun] = after;
    }

    public long registered(WeaponClass ofClass) {
        return registered[ofClass.ordinal()];
    }

    public long held(Holder kind, WeaponClass ofClass) {
        return held[kind.ordinal()][ofClass.ordinal()];
    }

    public long fated(Fate fate, WeaponClass ofClass) {
        return fated[fate.ordinal()][ofClass.ordinal()];
    }

    /** Firearms with this kind of holder, of all classes. */
    public long held(Holder kind) {
        return Arrays.stream(held[kind.ordinal()]).sum();
    }

    /** Firearms with this fate, of all classes. */
    public long fated(Fate fate) {
        return Arrays.stream(fated[fate.ordinal()]).sum();
    }

    /** Asks {@code visitor} about every firearm in circulation. For audits: it reads all rows. */
    public void forEachInCirculation(SlotVisitor visitor) {
        for (int gun = 0; gun < top; gun++) {
            if (state[gun] != FREE) {
                visitor.visit(gun);
            }
        }
    }

    /** Sees one firearm. */
    @FunctionalInterface
    public interface SlotVisitor {
        void visit(int gun);
    }

    /** Counts all rows and compares them with the running books; throws {@link IllegalStateException} if they differ. */
    public void audit() {
        long[][] counted = new long[HOLDERS.length][CLASSES];
        forEachInCirculation(gun -> counted[state[gun]][weaponClass[gun]]++);
        for (WeaponClass ofClass : WeaponClass.all()) {
            long sum = 0;
            for (Holder kind : HOLDERS) {
                long rows = counted[kind.ordinal()][ofClass.ordinal()];
                if (rows != held(kind, ofClass)) {
                    throw new IllegalStateException("the ledger says " + held(kind, ofClass) + " of " + ofClass
                            + " are held by " + kind + ", but " + rows + " rows say so");
                }
                sum += rows;
            }
            for (Fate fate : FATES) {
                sum += fated(fate, ofClass);
            }
            if (sum != registered(ofClass)) {
                throw new IllegalStateException("of " + registered(ofClass) + " firearms of " + ofClass
                        + " registered, " + sum + " are held or accounted for");
            }
        }
    }

    private int requireHeld(int gun) {
        int now = state[gun];
        if (now < 0) {
            throw new IllegalStateException("firearm in slot " + gun + " is no longer in circulation");
        }
        return now;
    }

    private int takeSlot() {
        if (freeHead >= 0) {
            int gun = freeHead;
            freeHead = next[gun];
            return gun;
        }
        if (top == identity.length) {
            allocate(top + (top >> 2) + 16);
        }
        return top++;
    }

    private void allocate(int capacity) {
        boolean first = identity == null;
        identity = first ? new long[capacity] : Arrays.copyOf(identity, capacity);
        firstSaleDay = grown(firstSaleDay, capacity);
        dealer = grown(dealer, capacity);
        purchaser = grown(purchaser, capacity);
        holder = grown(holder, capacity);
        boughtTick = grown(boughtTick, capacity);
        crossedTick = grown(crossedTick, capacity);
        wearOutTick = grown(wearOutTick, capacity);
        candidateTick = grown(candidateTick, capacity);
        releaseTick = grown(releaseTick, capacity);
        next = grown(next, capacity);
        previous = grown(previous, capacity);
        nextDue = grown(nextDue, capacity);
        state = grown(state, capacity);
        weaponClass = grown(weaponClass, capacity);
        channel = grown(channel, capacity);
        area = grown(area, capacity);
        port = grown(port, capacity);
        place = grown(place, capacity);
        dueTick = grown(dueTick, capacity);
        previousDue = grown(previousDue, capacity);
    }

    private static int[] grown(int[] column, int capacity) {
        return column == null ? new int[capacity] : Arrays.copyOf(column, capacity);
    }

    private static byte[] grown(byte[] column, int capacity) {
        return column == null ? new byte[capacity] : Arrays.copyOf(column, capacity);
    }
}
