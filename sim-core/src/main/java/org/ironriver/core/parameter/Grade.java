package org.ironriver.core.parameter;

/** How well a number is known. A result that rests on a D should say so. */
public enum Grade {
    /** Seen in the primary source's own text or data file. */
    A("primary source"),
    /** Seen in a secondary text; the primary table was not seen. */
    B("secondary source"),
    /** Arithmetic on graded inputs; not a published number. */
    C("derived"),
    /** Assumed, or recalled without having been seen; varies over its range. */
    D("assumed");

    private final String meaning;

    Grade(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
