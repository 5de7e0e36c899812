package org.ironriver.core.random;

/**
 * The arithmetic that turns keys into bits: a bijection of 64-bit words that scatters every change of its input, and
 * one odd multiplier for each field of a key.
 *
 * <p>The finaliser is variant 13 of D. Stafford, "Better bit mixing" (2011), as used by G. L. Steele, D. Lea and C. H.
 * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. The multipliers are the golden ratio and the
 * generalised golden ratios of M. Roberts, "The unreasonable effectiveness of quasirandom sequences" (2018), all odd.
 * Each field has its own: with a common multiplier, raising one field and lowering another by one would be the same key.
 */
final class Mixing {

    static final long ENTITY = 0x9E3779B97F4A7C15L;
    static final long OCCASION = 0xD1B54A32D192ED03L;
    static final long DECISION = 0xABC98388FB8FAC03L;
    static final long REPLICATION = 0x8CB92BA72F3D8DD7L;
    static final long ATTEMPT = 0xDB4F0B9175AE2165L;

    private static final long NAME = 0x100000001B3L;
    private static final long NAME_START = 0xCBF29CE484222325L;

    private Mixing() {}

    static long finalise(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A 64-bit hash of a name (FNV-1a over its UTF-16 units, then the finaliser), the same on every JVM. */
    static long hashName(String name) {
        long hash = NAME_START;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * NAME;
        }
        return finalise(hash);
    }
}
