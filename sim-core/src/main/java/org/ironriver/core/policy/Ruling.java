package org.ironriver.core.policy;

/** What the law says to an {@link Action}. Whether an agent obeys, or is caught, is another matter. */
public sealed interface Ruling {

    /** The law forbids it. */
    record Denied(Reason reason) implements Ruling {}

    /** The law allows it, with these duties. */
    record Permitted(boolean reported, boolean checklist, boolean counterCheck) implements Ruling {
        private static final Permitted[] CACHE = cache();

        private static Permitted[] cache() {
            Permitted[] all = new Permitted[8];
            for (int i = 0; i < all.length; i++) {
                all[i] = new Permitted((i & 1) != 0, (i & 2) != 0, (i & 4) != 0);
            }
            return all;
        }
    }

    /** Why an action is denied. */
    enum Reason {
        /** The model may not be sold new. */
        BANNED_MODEL,
        /** A policy module of a user's own says so. */
        OTHER
    }

    Denied BANNED = new Denied(Reason.BANNED_MODEL);

    /**
     * A permission with duties, without allocation.
     *
     * @param reported     the agency gets a multiple-sale report
     * @param checklist    the dealer must go through the straw indicators of a code of conduct
     * @param counterCheck the sale must go over a dealer's counter
     */
    static Permitted permitted(boolean reported, boolean checklist, boolean counterCheck) {
        return Permitted.CACHE[(reported ? 1 : 0) | (checklist ? 2 : 0) | (counterCheck ? 4 : 0)];
    }
}
