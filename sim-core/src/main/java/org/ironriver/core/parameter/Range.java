package org.ironriver.core.parameter;

/** The values that a parameter may take: from {@code low} to {@code high}, both included; finite. */
public record Range(double low, double high) {

    public Range {
        if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(
                    "a range goes from its low to its high finite end, not " + low + " to " + high);
        }
    }

    /** False for NaN. */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    @Override
    public String toString() {
        return Numbers.text(low) + " to " + Numbers.text(high);
    }
}
