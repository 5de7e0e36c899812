package org.ironriver.core.random;

/**
 * Identities that follow from origin: a firearm is (buyer, tick, attempt, item), a load (smuggler, tick, number). An
 * identity never comes from a global counter, since a sale that a policy blocks would then rename all later ones and
 * move their luck.
 *
 * <p>The fields are hashed to 64 bits, in order: {@code of(1, 2)} and {@code of(2, 1)} differ, and so do keys of
 * different lengths. Among n identities a collision has probability of about n²/2⁶⁵: 3·10⁻⁶ for ten million, 3·10⁻⁸ for
 * one million. A collision gives two tokens the same luck, nothing worse; a table keyed by identities must refuse one
 * that it already holds.
 */
public final class Identity {

    private static final long TWO_FIELDS = Mixing.hashName("identity of two fields");
    private static final long THREE_FIELDS = Mixing.hashName("identity of three fields");
    private static final long FOUR_FIELDS = Mixing.hashName("identity of four fields");

    private Identity() {}

    /**
     * A space of identities for one kind of agent, say of a policy module that brings its own. Use it as the first
     * field: {@code Identity.of(Identity.space("my-policy.auditor"), index)}.
     */
    public static long space(String name) {
        return Mixing.hashName(name);
    }

    public static long of(long a, long b) {
        return extend(extend(TWO_FIELDS, a), b);
    }

    public static long of(long a, long b, long c) {
        return extend(extend(extend(THREE_FIELDS, a), b), c);
    }

    public static long of(long a, long b, long c, long d) {
        return extend(extend(extend(extend(FOUR_FIELDS, a), b), c), d);
    }

    private static long extend(long hash, long field) {
        return Mixing.finalise(hash + field * Mixing.ATTEMPT);
    }
}
