package org.ironriver.core.outcome;

import java.util.Arrays;

/** How many firearms that crossed in the window of a replication went from where to where, by pair of stages. */
public final class PathCounts {

    /** Of a replication that counted nothing together. */
    public static final PathCounts NONE = new PathCounts(PathLayout.NONE, new int[0]);

    private final PathLayout layout;
    private final int[] counts;

    /** @param counts firearms, by cell of the layout */
    public PathCounts(PathLayout layout, int[] counts) {
        if (counts.length != layout.cells()) {
            throw new IllegalArgumentException(counts.length + " counts for a layout of " + layout.cells() + " cells");
        }
        this.layout = layout;
        this.counts = counts.clone();
    }

    public PathLayout layout() {
        return layout;
    }

    /** Firearms of a cell, in the whole window. */
    public int count(int cell) {
        return counts[cell];
    }

    /** Firearms that went from a member of a link's first stage to one of its second, in the whole window. */
    public int count(int link, int from, int to) {
        return counts[
                layout.first(link) + from * layout.links().get(link).to().ids().size() + to];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathCounts that && layout.equals(that.layout) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
