package org.ironriver.core.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/**
 * All civilians of the country, in cohorts of those who have their turn in the same week: turn after turn, and within a
 * turn place after place.
 */
public final class Civilians {

    private final List<Cohort> cohorts = new ArrayList<>();
    private final int places;
    private final int scale;
    private final ForkJoinPool pool;
    private final int threads;
    private int[] firsts = {};
    private int size;

    /** @param threads at once within a week's turns; they change no result */
    public Civilians(int places, int scale, int threads) {
        this.places = places;
        this.scale = scale;
        this.threads = threads;
        this.pool = new ForkJoinPool(threads);
    }

    /**
     * Adds those of the next place, or of the first place of the next turn.
     *
     * @param number of all who ever live in the place
     * @param fear   that the past has left
     */
    public void add(World world, int number, double fear) {
        int turn = cohorts.size() / places;
        int place = cohorts.size() % places;
        Cohort cohort = new Cohort(place, turn, size, inTurn(number, turn), scale);
        cohort.begin(world.mood(place), world, fear);
        cohorts.add(cohort);
        firsts = Arrays.copyOf(firsts, cohorts.size());
        firsts[cohorts.size() - 1] = size;
        size += cohort.size();
    }

    /** Memory that a civilian takes, in bytes. */
    public static double bytesEach(int scale) {
        return Float.BYTES + Byte.BYTES + Conditions.bytesEach(scale);
    }

    private static int inTurn(int number, int turn) {
        return Math.max(0, number - turn + World.WEEKS_PER_ROUND - 1) / World.WEEKS_PER_ROUND;
    }

    /** Says how many live in a place this year. */
    public void activate(int place, int number) {
        for (int turn = 0; turn < World.WEEKS_PER_ROUND; turn++) {
            cohort(turn, place).activate(inTurn(number, turn));
        }
    }

    private Cohort cohort(int turn, int place) {
        return cohorts.get(turn * places + place);
    }

    /** Gives a turn to all whose week it is. */
    public void takeTurns(World world) {
        int from = world.tick() % World.WEEKS_PER_ROUND * places;
        List<Cohort> inTurn = cohorts.subList(from, from + places);
        if (threads == 1) {
            inTurn.forEach(cohort -> cohort.step(world));
            return;
        }
        List<ForkJoinTask<Void>> blocks = new ArrayList<>();
        for (Cohort cohort : inTurn) {
            for (int block = 0; block < cohort.blocks(); block++) {
                blocks.add(cohort.task(world, block));
            }
        }
        pool.submit(() -> ForkJoinTask.invokeAll(blocks)).join();
        inTurn.forEach(cohort -> cohort.settle(world));
    }

    /** Lets the threads go; there are no turns after this. */
    public void dismiss() {
        pool.shutdown();
    }

    /** Hands over all civilians who live in a place, in order of their number; the object is the same for all of a cohort. */
    public void forEachActive(int place, int number, Consumer<Civilian> action) {
        Civilian[] seats = new Civilian[World.WEEKS_PER_ROUND];
        Arrays.setAll(seats, turn -> new Civilian(cohort(turn, place), 0));
        for (int n = 0; n < number; n++) {
            Civilian civilian = seats[n % World.WEEKS_PER_ROUND];
            civilian.sitDown(n / World.WEEKS_PER_ROUND);
            action.accept(civilian);
        }
    }

    /** A civilian by index. */
    public Civilian get(int index) {
        Objects.checkIndex(index, size());
        int found = Arrays.binarySearch(firsts, index);
        int cohort = found >= 0 ? lastWithFirst(found) : -found - 2;
        return new Civilian(cohorts.get(cohort), index - firsts[cohort]);
    }

    /** Cohorts of nobody begin where the next one does. */
    private int lastWithFirst(int cohort) {
        int last = cohort;
        while (last + 1 < firsts.length && firsts[last + 1] == firsts[cohort]) {
            last++;
        }
        return last;
    }

    public int size() {
        return size;
    }
}
