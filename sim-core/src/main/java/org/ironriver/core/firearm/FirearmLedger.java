package org.ironriver.core.firearm;

import static org.ironriver.core.firearm.FirearmRows.BOUGHT_TICK;
import static org.ironriver.core.firearm.FirearmRows.DEALER;
import static org.ironriver.core.firearm.FirearmRows.DUE_ENTRY;
import static org.ironriver.core.firearm.FirearmRows.FIRST_SALE_DAY;
import static org.ironriver.core.firearm.FirearmRows.HOLDER;
import static org.ironriver.core.firearm.FirearmRows.IDENTITY;
import static org.ironriver.core.firearm.FirearmRows.KIND_AND_PLACES;
import static org.ironriver.core.firearm.FirearmRows.LARGEST_HALF;
import static org.ironriver.core.firearm.FirearmRows.PURCHASER;
import static org.ironriver.core.firearm.FirearmRows.QUEUE_POSITION;
import static org.ironriver.core.firearm.FirearmRows.RELEASE_AND_CROSSED;
import static org.ironriver.core.firearm.FirearmRows.WEAR_OUT_AND_CANDIDATE;

import java.util.Arrays;

/**
 * Every firearm in circulation, one by one, and the proof that none is lost or doubled.
 *
 * <p>A firearm is a row of {@link FirearmRows} ("slot"). It has either one {@link Holder} or one {@link Fate}; rows whose
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
    private static final WeaponClass[] WEAPON_CLASSES = WeaponClass.values();
    private static final int CLASSES = WEAPON_CLASSES.length;
    private static final int FREE = 7;
    private static final int NOT_DUE = -1;
    private static final int ROWS_AHEAD = 32;

    private final long[][] held = new long[HOLDERS.length][CLASSES];
    private final long[][] fated = new long[FATES.length][CLASSES];
    private final long[] registered = new long[CLASSES];
    private final FirearmRows rows;
    private final DueWeeks dueWeeks;
    private int top;
    private final FreeRows free = new FreeRows();
    /** Never read: it keeps {@link #lookAhead} from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private int lookedAhead;

    /**
     * @param weeks        number of ticks of the run, at most 32,766
     * @param expectedRows firearms expected in circulation at once; there may be more
     */
    public FirearmLedger(int weeks, int expectedRows) {
        if (weeks < 0 || weeks >= LARGEST_HALF) {
            throw new IllegalArgumentException("a ledger for " + weeks + " weeks; allowed: 0 to " + (LARGEST_HALF - 1));
        }
        dueWeeks = new DueWeeks(weeks);
        rows = new FirearmRows(expectedRows);
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
        int gunKind = kind.ordinal() | (gunClass.ordinal() << 3) | (gunChannel.ordinal() << 5);
        rows.setLong(gun, IDENTITY, gunIdentity);
        rows.set(gun, WEAR_OUT_AND_CANDIDATE, FirearmRows.pair(LARGEST_HALF, LARGEST_HALF));
        rows.set(gun, RELEASE_AND_CROSSED, FirearmRows.pair(LARGEST_HALF, LARGEST_HALF));
        rows.set(gun, DUE_ENTRY, NOT_DUE);
        rows.set(gun, HOLDER, holderIndex);
        rows.set(gun, KIND_AND_PLACES, FirearmRows.four(gunKind, saleArea, -1, gunPlace));
        rows.set(gun, FIRST_SALE_DAY, saleDay);
        rows.set(gun, DEALER, saleDealer);
        rows.set(gun, PURCHASER, gunPurchaser);
        rows.set(gun, BOUGHT_TICK, tick);
        registered[gunClass.ordinal()]++;
        held[kind.ordinal()][gunClass.ordinal()]++;
        return gun;
    }

    /** Hands a firearm in circulation to another holder. */
    public void transfer(int gun, Holder kind, int holderIndex, int gunPlace) {
        int ofClass = classOf(gun);
        held[requireHeld(gun)][ofClass]--;
        held[kind.ordinal()][ofClass]++;
        setState(gun, kind.ordinal());
        rows.set(gun, HOLDER, holderIndex);
        rows.setSmall(gun, KIND_AND_PLACES, 3, gunPlace);
    }

    /** Takes a firearm out of circulation. Its row may be used again once this call returns. */
    public void retire(int gun, Fate fate) {
        int ofClass = classOf(gun);
        held[requireHeld(gun)][ofClass]--;
        fated[fate.ordinal()][ofClass]++;
        setState(gun, FREE);
        rows.set(gun, DUE_ENTRY, NOT_DUE);
        free.add(gun);
    }

    /** Notes that a firearm crossed the border. */
    public void cross(int gun, int tick, int throughPort) {
        rows.setHigh(gun, RELEASE_AND_CROSSED, tick);
        rows.setSmall(gun, KIND_AND_PLACES, 2, throughPort);
    }

    /**
     * Says when a firearm will wear out and when it is next at risk of being recovered. {@link #takeDue} hands it out
     * in the earliest of these weeks and the one of {@link #releaseAt}; weeks beyond the end of the run never come.
     */
    public void schedule(int gun, int wearOut, int candidate) {
        rows.set(gun, WEAR_OUT_AND_CANDIDATE, FirearmRows.pair(half(wearOut), half(candidate)));
        reschedule(gun);
    }

    /** Says when the present owner will think again about keeping it; {@link #NEVER} if not at all. */
    public void releaseAt(int gun, int tick) {
        rows.setLow(gun, RELEASE_AND_CROSSED, half(tick));
        reschedule(gun);
    }

    private void reschedule(int gun) {
        int due = dueTick(gun);
        rows.set(gun, DUE_ENTRY, due < dueWeeks.weeks() ? dueWeeks.add(due, gun) : NOT_DUE);
    }

    private int dueTick(int gun) {
        int wearOut = rows.low(gun, WEAR_OUT_AND_CANDIDATE);
        int candidate = rows.high(gun, WEAR_OUT_AND_CANDIDATE);
        return Math.min(Math.min(wearOut, candidate), rows.low(gun, RELEASE_AND_CROSSED));
    }

    /**
     * The next firearm that is due in week {@code tick}, or -1. It is on the list no longer, until it is scheduled anew.
     */
    public int takeDue(int tick) {
        for (int entry = dueWeeks.entries(tick) - 1; entry >= 0; entry--) {
            if (entry % ROWS_AHEAD == ROWS_AHEAD - 1) {
                lookAhead(tick, entry);
            }
            int gun = dueWeeks.firearm(tick, entry);
            dueWeeks.dropLast(tick);
            if (rows.get(gun, DUE_ENTRY) == entry && dueTick(gun) == tick) {
                rows.set(gun, DUE_ENTRY, NOT_DUE);
                return gun;
            }
        }
        return -1;
    }

    /** Reads the rows that come next, all at once, so that the waits for them overlap. */
    private void lookAhead(int tick, int last) {
        int sum = 0;
        for (int entry = last; entry > last - ROWS_AHEAD; entry--) {
            sum += rows.get(dueWeeks.firearm(tick, entry), DUE_ENTRY);
        }
        lookedAhead = sum;
    }

    public long identity(int gun) {
        return rows.getLong(gun, IDENTITY);
    }

    public WeaponClass weaponClass(int gun) {
        return WEAPON_CLASSES[classOf(gun)];
    }

    public Channel channel(int gun) {
        return CHANNELS[kindOf(gun) >> 5];
    }

    public Holder holderKind(int gun) {
        return HOLDERS[requireHeld(gun)];
    }

    public int holder(int gun) {
        return rows.get(gun, HOLDER);
    }

    public int area(int gun) {
        return rows.small(gun, KIND_AND_PLACES, 1);
    }

    public int place(int gun) {
        return rows.small(gun, KIND_AND_PLACES, 3);
    }

    /** Port of entry that it crossed, -1 if none. */
    public int port(int gun) {
        return rows.small(gun, KIND_AND_PLACES, 2);
    }

    /** Week in which it crossed into Mexico, or {@link #NEVER}. */
    public int crossedTick(int gun) {
        return whole(rows.high(gun, RELEASE_AND_CROSSED));
    }

    public int dealer(int gun) {
        return rows.get(gun, DEALER);
    }

    public int purchaser(int gun) {
        return rows.get(gun, PURCHASER);
    }

    public int firstSaleDay(int gun) {
        return rows.get(gun, FIRST_SALE_DAY);
    }

    public int wearOutTick(int gun) {
        return whole(rows.low(gun, WEAR_OUT_AND_CANDIDATE));
    }

    public int candidateTick(int gun) {
        return whole(rows.high(gun, WEAR_OUT_AND_CANDIDATE));
    }

    public int releaseTick(int gun) {
        return whole(rows.low(gun, RELEASE_AND_CROSSED));
    }

    public ChainOfCustody chainOf(int gun) {
        return new ChainOfCustody(
                identity(gun),
                weaponClass(gun),
                channel(gun),
                area(gun),
                dealer(gun),
                purchaser(gun),
                firstSaleDay(gun),
                rows.get(gun, BOUGHT_TICK),
                crossedTick(gun),
                port(gun),
                place(gun));
    }

    /** Position in the one queue (a market's shelf, an arsenal) that the firearm can be in, or the next one of its load. */
    int queuePosition(int gun) {
        return rows.get(gun, QUEUE_POSITION);
    }

    void setQueuePosition(int gun, int position) {
        rows.set(gun, QUEUE_POSITION, position);
    }

    private int kindOf(int gun) {
        return rows.get(gun, KIND_AND_PLACES) & 0xFF;
    }

    private int stateOf(int gun) {
        return kindOf(gun) & 7;
    }

    private int classOf(int gun) {
        return (kindOf(gun) >> 3) & 3;
    }

    private void setState(int gun, int state) {
        rows.setSmall(gun, KIND_AND_PLACES, 0, (kindOf(gun) & ~7) | state);
    }

    private static int half(int tick) {
        return Math.min(tick, LARGEST_HALF);
    }

    private static int whole(int half) {
        return half == LARGEST_HALF ? NEVER : half;
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
            if (stateOf(gun) != FREE) {
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
        forEachInCirculation(gun -> counted[stateOf(gun)][classOf(gun)]++);
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
        int now = stateOf(gun);
        if (now == FREE) {
            throw new IllegalStateException("firearm in slot " + gun + " is no longer in circulation");
        }
        return now;
    }

    private int takeSlot() {
        if (free.count() > 0) {
            return free.take();
        }
        rows.ensure(top);
        return top++;
    }
}
