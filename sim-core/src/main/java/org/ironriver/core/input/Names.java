package org.ironriver.core.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Names {

    private Names() {}

    /**
     * The candidate with the least edit distance (Levenshtein, ignoring case) to a name; the first of several equal ones.
     * A dotted candidate whose last part is the name comes before any other, since leaving out the group is a common
     * slip.
     *
     * @return empty when nothing is near enough to be a plausible slip (more than half of the letters differ)
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            String lower = candidate.toLowerCase(Locale.ROOT);
            int distance = lower.endsWith("." + wanted) ? 0 : distance(wanted, lower);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best != null && least <= tolerated(wanted, best) ? Optional.of(best) : Optional.empty();
    }

    private static int tolerated(String name, String candidate) {
        return Math.max(2, Math.max(name.length(), candidate.length()) / 2);
    }

    /** Levenshtein distance: the least number of letters to insert, delete or replace. */
    static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[to.length()];
    }
}
