package org.ironriver.scenarios.displacement;

/**
 * How a change in cells is divided into parts, as weights of the cells: a part is the sum of weight times fall over the cells.
 * The weights follow from the falls over all replications; applied to the falls of one replication they give its share of each
 * part, and over all replications these add up to the parts.
 *
 * <p>Rises are matched with falls. Where falls exceed rises all rises are displacement, else all falls are. In time, a rise
 * is matched first with falls before it, which it makes up for with delay; the rest of what is matched crossed before its time.
 */
final class Division {

    private final int[] prevented;
    private final int[] added;
    private final int[] moved;
    private final int[] delayed;

    private Division(int[] prevented, int[] added, int[] moved, int[] delayed) {
        this.prevented = prevented;
        this.added = added;
        this.moved = moved;
        this.delayed = delayed;
    }

    /** @param falls of each cell over all replications; a rise is below 0 */
    static Division of(long[] falls) {
        long net = 0;
        for (long fall : falls) {
            net = Math.addExact(net, fall);
        }
        int[] all = new int[falls.length];
        int[] none = new int[falls.length];
        int[] moved = new int[falls.length];
        for (int cell = 0; cell < falls.length; cell++) {
            all[cell] = net >= 0 ? 1 : -1;
            if (net >= 0 && falls[cell] < 0) {
                moved[cell] = -1;
            } else if (net < 0 && falls[cell] > 0) {
                moved[cell] = 1;
            }
        }
        return net >= 0
                ? new Division(all, none, moved, delayed(falls))
                : new Division(none, all, moved, delayed(falls));
    }

    /** What rises make up for of the falls before them that no rise has made up for yet. */
    private static int[] delayed(long[] falls) {
        int[] delayed = new int[falls.length];
        int[] waiting = new int[falls.length];
        long amount = 0;
        for (int cell = 0; cell < falls.length; cell++) {
            if (falls[cell] >= 0 || -falls[cell] <= amount) {
                delayed[cell] = falls[cell] < 0 ? -1 : 0;
                waiting[cell] = 1;
                amount += falls[cell];
            } else {
                for (int before = 0; before < cell; before++) {
                    delayed[before] += waiting[before];
                    waiting[before] = 0;
                }
                amount = 0;
            }
        }
        return delayed;
    }

    /** A part of these falls; {@link Part#FALL}, {@link Part#RISE} and {@link Part#RESHUFFLED} as they are in one replication. */
    long part(Part part, long[] falls) {
        return switch (part) {
            case FALL -> fall(falls);
            case RISE -> fall(falls) - sum(falls);
            case PREVENTED -> weighted(prevented, falls);
            case ADDED -> weighted(added, falls);
            case DISPLACED -> weighted(moved, falls);
            case DELAYED -> weighted(delayed, falls);
            case HASTENED -> weighted(moved, falls) - weighted(delayed, falls);
            case RESHUFFLED -> fall(falls) - weighted(prevented, falls) - weighted(moved, falls);
        };
    }

    private static long fall(long[] falls) {
        long total = 0;
        for (long fall : falls) {
            total += Math.max(0, fall);
        }
        return total;
    }

    private static long sum(long[] falls) {
        long total = 0;
        for (long fall : falls) {
            total += fall;
        }
        return total;
    }

    private static long weighted(int[] weights, long[] falls) {
        long total = 0;
        for (int cell = 0; cell < falls.length; cell++) {
            total += weights[cell] * falls[cell];
        }
        return total;
    }
}
