package org.ironriver.core.agent;

import java.util.Arrays;
import java.util.concurrent.RecursiveAction;
import org.ironriver.core.random.DecisionPoint;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Civilians of a place who have their turns in the same week, every fourth. It keeps what each of them feels and has, side
 * by side, and gives each its turn.
 *
 * <p>A civilian takes five and a half bytes at scale 1, and nine at a scale of a thousand: its fear, how much it takes to
 * heart, and its condition ({@link Conditions}).
 *
 * <p>Turns are taken in blocks of fixed size, one after the other or at the same time: civilians of a week know nothing of
 * one another, and what they did is told in order when all are through ({@link Consequences}).
 */
public final class Cohort implements Steppable {

    private static final long serialVersionUID = 1;

    /** A multiple of the civilians whose conditions share a word, so that no two blocks write to the same one. */
    private static final int BLOCK = 1 << 16;

    private final int place;
    private final int turn;
    private final int first;
    private final float[] fear;
    private final byte[] susceptibility;
    private final transient Conditions conditions;
    private final transient Consequences[] consequences;
    private int active;

    /**
     * @param turn  week of the round in which they have their turn
     * @param first index of the first of them among the civilians of the country
     * @param size  how many they are
     * @param scale people for whom each stands
     */
    Cohort(int place, int turn, int first, int size, int scale) {
        this.place = place;
        this.turn = turn;
        this.first = first;
        this.fear = new float[size];
        this.susceptibility = new byte[size];
        this.conditions = new Conditions(size, scale);
        this.consequences = new Consequences[(size + BLOCK - 1) / BLOCK];
        Arrays.setAll(consequences, block -> new Consequences());
    }

    /** Gives them their own dispositions, and the fear that the past has left. */
    void begin(PlaceMood mood, World world, double lastingFear) {
        Arrays.fill(fear, (float) lastingFear);
        for (int i = 0; i < susceptibility.length; i++) {
            long bits = world.luck().bits(DecisionPoint.SUSCEPTIBILITY, mood.identity(number(i)), 0);
            susceptibility[i] = (byte) CivilianTemper.susceptibilityClass(bits);
        }
    }

    /** Says how many of them there are this year, the others being unborn or dead. */
    void activate(int civilians) {
        active = civilians;
    }

    /** Gives all their turns and tells what they did. */
    @Override
    public void step(SimState state) {
        World world = (World) state;
        for (int block = 0; block < blocks(); block++) {
            takeTurns(world, block);
        }
        settle(world);
    }

    int blocks() {
        return (active + BLOCK - 1) / BLOCK;
    }

    /**
     * Gives their turns to a block. Most turns leave only fear behind: where luck is too high for anything else whatever the
     * civilian's condition, that is settled here, with what is common to all at hand, and nobody need sit down.
     */
    void takeTurns(World world, int block) {
        PlaceMood mood = world.mood(place);
        Quiet quiet = new Quiet(mood, world);
        Civilian civilian = new Civilian(this, 0);
        Consequences noticed = consequences[block];
        int end = Math.min(active, (block + 1) * BLOCK);
        for (int i = block * BLOCK; i < end; i++) {
            float newFear = mood.fear(fear[i], susceptibility(i));
            if (!conditions.anyLawful(i) && quiet.holds(quiet.identity(number(i)), newFear)) {
                fear[i] = newFear;
            } else {
                civilian.sitDown(i);
                civilian.turn(mood, world, noticed);
            }
        }
    }

    /** Tells what they did, in the order of their turns. */
    void settle(World world) {
        for (Consequences ofBlock : consequences) {
            ofBlock.tell(world, place);
        }
    }

    /** A block as a task for a pool of threads. */
    RecursiveAction task(World world, int block) {
        return new RecursiveAction() {
            private static final long serialVersionUID = 1;

            @Override
            protected void compute() {
                takeTurns(world, block);
            }
        };
    }

    float fear(int position) {
        return fear[position];
    }

    void feel(int position, float newFear) {
        fear[position] = newFear;
    }

    int susceptibility(int position) {
        return susceptibility[position] & 0xFF;
    }

    Conditions conditions() {
        return conditions;
    }

    int size() {
        return fear.length;
    }

    int place() {
        return place;
    }

    int first() {
        return first;
    }

    int number(int position) {
        return turn + position * World.WEEKS_PER_ROUND;
    }
}
