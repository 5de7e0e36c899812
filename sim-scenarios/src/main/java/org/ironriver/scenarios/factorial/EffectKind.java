package org.ironriver.scenarios.factorial;

import java.util.Locale;

/** What an effect in a factorial experiment is. Combinations are sets of factors, as bits. */
public enum EffectKind {

    /** All factors together against none. */
    JOINT(false) {
        @Override
        double weight(int factors, int subject, int combination) {
            return combination == subject ? 1 : combination == 0 ? -1 : 0;
        }
    },

    /** One factor against none. */
    ALONE(true) {
        @Override
        double weight(int factors, int subject, int combination) {
            return surplus(subject, combination);
        }
    },

    /**
     * What two or more factors do together beyond all that fewer of them do, where no other factor is (Harsanyi dividend). With
     * {@link #ALONE}, adds up to the joint effect.
     */
    SYNERGY(true) {
        @Override
        double weight(int factors, int subject, int combination) {
            return surplus(subject, combination);
        }
    },

    /** What one factor does, on average over all combinations of the others. */
    MAIN(false) {
        @Override
        double weight(int factors, int subject, int combination) {
            return averaged(factors, subject, combination);
        }
    },

    /** What two or more factors do together beyond all that fewer of them do, on average over all combinations of the others. */
    INTERACTION(false) {
        @Override
        double weight(int factors, int subject, int combination) {
            return averaged(factors, subject, combination);
        }
    },

    /**
     * A factor's share of the joint effect: what it adds when the factors come one after the other, on average over all orders
     * (L. S. Shapley, "A value for n-person games", 1953). Adds up to the joint effect.
     */
    SHAPLEY(true) {
        @Override
        double weight(int factors, int subject, int combination) {
            int others = Integer.bitCount(combination & ~subject);
            double share = 1.0 / factors;
            for (int i = 0; i < others; i++) {
                share *= (double) (i + 1) / (factors - 1 - i);
            }
            return (combination & subject) != 0 ? share : -share;
        }
    };

    private final boolean addsUp;

    EffectKind(boolean addsUp) {
        this.addsUp = addsUp;
    }

    /** Whether it is a part of the joint effect. */
    public boolean addsUp() {
        return addsUp;
    }

    /** Its name in tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much the outcome of a combination counts in the effect of some factors, of so many in all. */
    abstract double weight(int factors, int subject, int combination);

    private static double surplus(int subject, int combination) {
        return (combination & ~subject) == 0 ? sign(subject, combination) : 0;
    }

    private static double averaged(int factors, int subject, int combination) {
        int settings = 1 << (factors - Integer.bitCount(subject));
        return sign(subject, combination & subject) / settings;
    }

    private static double sign(int subject, int part) {
        return (Integer.bitCount(subject) - Integer.bitCount(part)) % 2 == 0 ? 1 : -1;
    }
}
